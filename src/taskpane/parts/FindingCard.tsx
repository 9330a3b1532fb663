/** One finding: value, remedy, the way to the cell, and the fix where one is certain. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useId, useState } from 'react';
import { showNumber } from '../../texts/fill';
import type { Finding } from '../../validation/types';
import type { CellAddress } from '../../workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
import { usePaneState, useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { fixLabel } from '../views/fix';
import { placeName } from '../views/places';
import { Card, Quiet } from './Card';
import { QuietButton } from './QuietButton';

const Dismiss = lazy(() => import('../filling/Dismiss'));

const useStyles = makeStyles({
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  found: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 4px',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', marginTop: '2px' },
  why: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
});

export function FindingCard({ finding }: { finding: Finding }) {
  const { say, language, findingSentences } = useSpeech();
  const styles = useStyles();
  const session = useSession();
  const { busy, checked } = usePaneState();
  const [explained, setExplained] = useState(false);
  const whyId = useId();
  const { title, what, remedy, why } = findingSentences(finding);
  const { cell, found, fix, code } = finding;
  const fixable = fix !== undefined && checked?.workbook.readOnly === false;
  return (
    <Card>
      <h3 className={styles.message}>{title}</h3>
      <p className={styles.text}>{what}</p>
      <div className={styles.place}>
        {cell === undefined ? null : <span>{placeName(cell)}</span>}
        {found === undefined || found === '' ? null : (
          <span>
            {foundBefore(say('findingFound'))}
            <span className={styles.found}>{typeof found === 'number' ? showNumber(found, language) : found}</span>
          </span>
        )}
      </div>
      {remedy === '' ? null : <p className={styles.text}>{remedy}</p>}
      <div className={styles.buttons}>
        {fixable ? (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy !== undefined && busy !== 'reading'}
            onClick={() => void session.fix(finding)}
          >
            {fixLabel(fix, formatAt(checked.workbook, fix.cell), language, say)}
          </Button>
        ) : null}
        {cell === undefined ? null : (
          <Button
            size="small"
            aria-label={say('findingGoToLabel', { cell: placeName(cell) })}
            onClick={() => void session.goTo(cell)}
          >
            {say('findingGoTo')}
          </Button>
        )}
        <QuietButton aria-expanded={explained} aria-controls={whyId} onClick={() => setExplained(!explained)}>
          {say(explained ? 'findingWhyHide' : 'findingWhy')}
        </QuietButton>
      </div>
      <div id={whyId} hidden={!explained} className={styles.why}>
        <p className={styles.text}>{why}</p>
        <Quiet>{say('findingCode', { code })}</Quiet>
      </div>
      <Suspense>
        <Dismiss finding={finding} />
      </Suspense>
    </Card>
  );
}

function formatAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): string {
  const found = findSheet(workbook, sheet);
  return found ? cellAt(found, row, column).format : '';
}

/** "Der står: {found}" without its place, which is drawn as a cell's content. */
function foundBefore(template: string): string {
  return template.replace('{found}', '');
}
