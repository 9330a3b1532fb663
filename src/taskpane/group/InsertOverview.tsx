/** "Indsæt koncernoversigt": into the open workbook, again in place; then shown, and told where it stands. */
import { Button, makeStyles } from '@fluentui/react-components';
import { use, useState } from 'react';
import { overviewEdits, overviewRefusal } from '../../group/overviewEdits';
import type { Roster } from '../../group/roster';
import { PaneContext, usePaneState, useSession } from '../ui/session';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { useInbox } from './context';
import { sheetOfOverview, sheetsOfOverview, useRememberAnswers } from './layoutAnswersStore';
import type { GroupView } from './groupView';
import { useGroupTexts } from './groupTexts';

const useStyles = makeStyles({
  main: { alignSelf: 'flex-start' },
  where: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 4px' },
});

export function InsertOverview({ view: { submissions }, roster }: { view: GroupView; roster: Roster }) {
  const { tell, say, words, noted } = useGroupTexts();
  const styles = useStyles();
  const session = useSession();
  const pane = use(PaneContext);
  const { progress } = useInbox();
  const { checked, busy, undo } = usePaneState();
  const remember = useRememberAnswers();
  const [inserted, setInserted] = useState(false);
  const existing = sheetOfOverview(checked?.workbook);
  const refused = checked && overviewRefusal({ workbook: checked.workbook, words });
  const show = (sheet: string) => void session.goTo({ sheet, row: 0, column: 0 });
  const insert = async () => {
    const [before] = undo;
    await session.insert({
      busy: 'inserting',
      sheets: sheetsOfOverview,
      make: (workbook) => {
        return {
          ...overviewEdits({ workbook, submissions, roster, words }),
          nothing: { intent: 'info', key: 'noticeOverviewSame' },
        };
      },
      done: { key: 'noticeOverview', values: {} },
    });
    const state = pane?.store.state();
    const sheet = sheetOfOverview(state?.checked?.workbook);
    if (state && state.undo[0] !== before && sheet !== undefined) {
      setInserted(true);
      show(sheet);
    }
    remember();
  };
  return (
    <>
      <Button
        className={styles.main}
        appearance="primary"
        disabledFocusable={refused !== undefined || progress !== undefined || busy === 'inserting' || !checked}
        onClick={() => void insert()}
      >
        {tell('insert')}
      </Button>
      <Quiet>{refused ? noted(refused) : tell(progress ? 'insertWaits' : 'insertHint')}</Quiet>
      <div className={styles.where} role="status">
        {inserted && existing !== undefined ? (
          <>
            <span>{tell('inserted', { sheet: existing })}</span>
            <QuietButton onClick={() => show(existing)}>{tell('goToSheet')}</QuietButton>
            {undo.length > 0 ? <QuietButton onClick={() => void session.undo()}>{say('undo')}</QuietButton> : null}
          </>
        ) : null}
      </div>
    </>
  );
}
