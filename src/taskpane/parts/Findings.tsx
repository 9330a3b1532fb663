/** What is wrong, the worst first: value, remedy, the way to the cell, and the fix where one is certain. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Assessment } from '../../assessment/types';
import type { Severity } from '../../plan/schema';
import type { Finding } from '../../validation/types';
import { showNumber } from '../../texts/fill';
import { showAddress, type CellAddress } from '../../workbook/address';
import { cellAt, findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
import { GoodMark, SeverityMark } from '../look/marks';
import { usePaneState, useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { fixLabel } from '../views/fix';
import { placeName } from '../views/places';
import { progressOf } from '../views/progress';
import { SEVERITY_HELP, SEVERITY_WORD } from '../views/words';
import { Card, Heading, Quiet } from './Card';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '16px' },
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  groupTitle: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  items: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
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
  empty: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  why: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
});

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const PAGE = 40;

export function Findings({ findings, assessment }: { findings: readonly Finding[]; assessment: Assessment | undefined }) {
  const styles = useStyles();
  if (findings.length === 0) return <NothingFound assessment={assessment} />;
  return (
    <div className={styles.list}>
      {ORDER.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : <Group key={severity} severity={severity} findings={group} />;
      })}
    </div>
  );
}

function NothingFound({ assessment }: { assessment: Assessment | undefined }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { due, filled } = assessment ? progressOf(assessment) : { due: 0, filled: 0 };
  return (
    <Card>
      <div className={styles.empty}>
        <GoodMark size={32} />
        <div>
          <Heading>{say('findingsNone')}</Heading>
          <Quiet>{due > filled ? say('findingsNoneYet', { missing: due - filled }) : say('findingsNoneExplains')}</Quiet>
        </div>
      </div>
    </Card>
  );
}

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const title = useId();
  const rest = findings.length - shown;
  return (
    <section className={styles.group} aria-labelledby={title}>
      <div>
        <div className={styles.groupTitle}>
          <SeverityMark severity={severity} size={18} />
          <Heading id={title}>
            {say(SEVERITY_WORD[severity])} ({findings.length})
          </Heading>
        </div>
        <Quiet>{say(SEVERITY_HELP[severity])}</Quiet>
      </div>
      <ul className={styles.items}>
        {findings.slice(0, shown).map((finding) => (
          <li key={keyOf(finding)}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <Button onClick={() => setShown(shown + PAGE)}>{say('showMore', { n: Math.min(rest, PAGE) })}</Button> : null}
    </section>
  );
}

function keyOf({ code, unit, cell, values }: Finding): string {
  return [code, unit ?? '', cell ? showAddress(cell) : '', JSON.stringify(values)].join('|');
}

function FindingCard({ finding }: { finding: Finding }) {
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
