/** One finding: value, remedy, the way to the cell, and the fix where one is certain. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { showNumber } from '../../texts/fill';
import type { Finding, RuleCode } from '../../validation/types';
import { SeverityMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { fixLabel, formatAt } from '../views/fixLabel';
import { cellName } from '../views/cellName';
import { SEVERITY_ONE } from '../views/lightWords';
import { Card } from '../parts/Card';
import { Dismissing } from './Dismissing';
import { useWhy } from './useWhy';

const useStyles = makeStyles({
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // Below the bar that stays on top, and with the rest of the card in view.
    scrollMarginTop: '64px',
    scrollMarginBottom: '240px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  severity: { display: 'inline-flex', alignItems: 'center', gap: '4px', marginRight: '4px', verticalAlign: 'bottom' },
  current: {
    boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderLeft: '4px solid Highlight' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  where: {
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
});

/** What is missing is best written where the pane knows what it must be: unit, choices, template, and the light it gives. */
const FILLED_IN: ReadonlySet<RuleCode> = new Set<RuleCode>(['MRP201', 'MRP211', 'MRP305', 'MRP308', 'MRP310', 'MRP311']);

interface FindingCardProps {
  readonly finding: Finding;
  /** Where the heading above does not say how serious it is. */
  readonly marked: boolean;
  /** Takes the title of the finding that the walk stands at. */
  readonly current?: RefObject<HTMLHeadingElement | null>;
}

export function FindingCard({ finding, marked, current }: FindingCardProps) {
  const { say, language, findingSentences } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy, checked } = usePaneState();
  const { title, what, remedy } = findingSentences(finding);
  const { cell, found, fix, code, severity, unit } = finding;
  const why = useWhy(code);
  const writable = checked?.workbook.readOnly === false;
  const fixable = fix !== undefined && writable;
  const filledIn = cell !== undefined && unit !== undefined && writable && FILLED_IN.has(code);
  return (
    <div data-finding aria-current={current ? true : undefined}>
      <Card {...(current && { className: styles.current })}>
        <h3 className={styles.message} tabIndex={-1} {...(current && { ref: current })}>
          {marked ? (
            <span className={styles.severity}>
              <SeverityMark severity={severity} />
              {say(SEVERITY_ONE[severity])}:{' '}
            </span>
          ) : null}
          {title}
        </h3>
        <p className={styles.text}>{what}</p>
        <div className={styles.where}>
          {cell === undefined ? null : <span>{cellName(cell)}</span>}
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
              disabledFocusable={busy !== undefined && busy !== 'reading'}
              onClick={() => void session.fixAll([finding])}
            >
              {fixLabel(fix, formatAt(checked.workbook, fix.cell), language, say)}
            </Button>
          ) : null}
          {filledIn ? (
            <Button
              size="small"
              onClick={() => {
                session.turnTo('fill', { is: 'field', cell });
                void session.goTo(cell);
              }}
            >
              {say('findingFillIn')}
            </Button>
          ) : null}
          {cell === undefined ? null : (
            <Button
              size="small"
              aria-label={say('findingGoToLabel', { cell: cellName(cell) })}
              onClick={() => void session.goTo(cell)}
            >
              {say('findingGoTo')}
            </Button>
          )}
          {why.button}
        </div>
        {why.answer}
        <Dismissing finding={finding} />
      </Card>
    </div>
  );
}

/** "Der står: {found}" without its place, which is drawn as a cell's content. */
function foundBefore(template: string): string {
  return template.replace('{found}', '');
}
