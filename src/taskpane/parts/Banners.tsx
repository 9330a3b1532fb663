/** What stands in the way or has just happened, above everything else. */
import { sheetsOf } from '../../recognition/tables';
import { makeStyles } from '@fluentui/react-components';
import type { PaneKey } from '../../texts/da/pane';
import { findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
import { keepsTooLittle } from '../../excel/fileKinds';
import type { ExcelKey } from '../../texts/da/excel';
import { recognisedOf } from '../engineTypes';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import type { Checked } from '../store';
import { failureSentence } from '../views/failureSentence';
import { Bar } from './Bar';
import { Details } from './Details';
import { QuietButton } from './QuietButton';
import { Fact, Note } from './Remarks';

const useStyles = makeStyles({
  banners: { display: 'flex', flexDirection: 'column', gap: '8px', ':empty': { display: 'none' } },
  notes: { margin: '4px 0 0', paddingLeft: '18px' },
});

export function Banners() {
  const texts = useTexts();
  const { say } = texts;
  const styles = useStyles();
  const session = useSession();
  const { editMode, failure, notice, missed, checked } = usePaneState();
  const unfetched = failure?.failure.code === 'unfetched';
  return (
    <div className={styles.banners} aria-live="polite">
      {editMode ? <Bar intent="warning">{say('problemEditMode')}</Bar> : null}
      {failure ? (
        <Bar
          intent="error"
          title={say('problemTitle')}
          actions={
            <QuietButton flush onClick={() => (unfetched ? window.location.reload() : void session.check())}>
              {say(unfetched ? 'faultReload' : 'retry')}
            </QuietButton>
          }
        >
          {failureSentence(failure.failure, texts)}
          {failure.failure.code === 'crash' ? <Details detail={failure.failure.detail} /> : null}
        </Bar>
      ) : null}
      {notice ? (
        <Bar
          intent={notice.intent}
          actions={
            <QuietButton flush onClick={session.dismiss}>
              {say('close')}
            </QuietButton>
          }
        >
          {say(notice.key, notice.values)}
          {notice.notes.length === 0 ? null : (
            <ul className={styles.notes}>
              {notice.notes.map((note) => (
                <li key={JSON.stringify(note)}>
                  <Note note={note} />
                </li>
              ))}
            </ul>
          )}
        </Bar>
      ) : null}
      {missed.map((sentence) => (
        <Bar key={JSON.stringify(sentence)} intent="warning">
          {texts.excelSentence(sentence)}
        </Bar>
      ))}
      {checked?.result.notices.map((fact) => (
        <Bar key={JSON.stringify(fact)} intent="warning">
          <Fact fact={fact} />
        </Bar>
      ))}
      {checked ? <Limits checked={checked} /> : null}
    </div>
  );
}

/** What the workbook itself does not allow. */
function Limits({ checked: { workbook, result } }: { checked: Checked }) {
  const { say, excelSentence } = useTexts();
  const recognition = recognisedOf(result);
  const tables = recognition ? sheetsOf(recognition.tables).map((name) => findSheet(workbook, name)) : [];
  const limits: { title?: PaneKey; text: string }[] = circumstancesOf(workbook).map((code) => ({
    text: excelSentence({ code, values: {} }),
  }));
  if (workbook.readOnly) limits.push({ title: 'readOnlyTitle', text: say('readOnlyText') });
  else if (workbook.structureProtected) limits.push({ title: 'structureTitle', text: say('structureText') });
  else {
    for (const sheet of tables) {
      if (sheet?.protection) limits.push({ title: 'protectedTitle', text: say('protectedText', { sheet: sheet.name }) });
    }
  }
  return limits.map(({ title, text }) => (
    <Bar key={text} intent="info" {...(title && { title: say(title) })}>
      {text}
    </Bar>
  ));
}

/** What holds for the whole workbook, and makes figures or results other than they look. */
function circumstancesOf(workbook: WorkbookSnapshot): readonly ExcelKey[] {
  return [
    ...(workbook.manualCalculation ? (['manualCalculation'] as const) : []),
    ...(workbook.precisionAsDisplayed ? (['precisionNow'] as const) : []),
    ...(keepsTooLittle(workbook.file) ? (['oldFormatNow'] as const) : []),
  ];
}
