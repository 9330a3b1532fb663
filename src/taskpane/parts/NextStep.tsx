/** The deadline and the one thing to do next. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { blocksReady } from '../../reporting/readiness';
import { reportingContext } from '../../reporting/reportingContext';
import { nextMissing } from '../../reporting/missingCells';
import { a1 } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { SeverityMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { deadlineOf } from '../views/deadline';
import { nextStepOf } from '../views/nextStep';
import { progressOf } from '../views/progress';
import { today } from '../views/today';
import { Bar } from './Bar';
import { MainButton } from './MainButton';

const useStyles = makeStyles({
  deadline: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0, fontWeight: tokens.fontWeightSemibold },
  button: { width: '100%' },
});

export function NextStep({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const { say } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { tab } = usePaneState();
  const context = useMemo(() => reportingContext(workbook, result), [workbook, result]);
  const missing = useMemo(() => nextMissing(context) !== undefined, [context]);
  const deadline = deadlineOf(result.recognition.round.value.due, today());
  const { filled, due } = progressOf(result.assessment);
  const step = nextStepOf({
    missing,
    errors: result.findings.filter(blocksReady).length,
    uncounted: filled < due && result.findings.length > 0,
    readiness: result.readiness.is,
    readOnly: workbook.readOnly,
  });
  const fill = async () => {
    const now = await session.selection();
    const cell = nextMissing(context, now && { sheet: now.sheet, row: now.area.top, column: now.area.left });
    if (!cell) return;
    session.turnTo('fill', { is: 'field', cell });
    await session.goTo(cell);
  };
  return (
    <>
      {deadline ? (
        <p className={styles.deadline}>
          {deadline.pressing && result.readiness.is !== 'ready' ? <SeverityMark severity="warning" /> : null}
          {say(deadline.key, deadline.values)}
        </p>
      ) : null}
      {result.readiness.is === 'changed' ? <Fallen readiness={result.readiness} /> : null}
      {step === 'fix' || step === 'review' ? (
        <MainButton rank="overview" className={styles.button} onClick={() => session.turnTo('findings', { is: 'firstFinding' })}>
          {say(step === 'fix' ? 'stepFix' : 'stepReview')}
        </MainButton>
      ) : null}
      {/* The view for filling in has these two itself, beside what they lead to. */}
      {step === 'fill' && tab !== 'fill' ? (
        <MainButton rank="overview" className={styles.button} onClick={() => void fill()}>
          {say('stepFill')}
        </MainButton>
      ) : null}
      {step === 'ready' && tab !== 'fill' ? (
        <MainButton rank="overview" className={styles.button} onClick={() => session.turnTo('fill', { is: 'ready' })}>
          {result.readiness.is === 'changed' ? say('stepReadyAgain') : say('stepReady')}
        </MainButton>
      ) : null}
    </>
  );
}

/** More than these are named beside the form. */
const NAMED = 5;

/** Marked as ready, and changed since: said where everybody looks, not only where it was marked. */
function Fallen({ readiness: { cells, mark } }: { readiness: Extract<CheckedResult['readiness'], { is: 'changed' }> }) {
  const { say } = useTexts();
  const where = cells.slice(0, NAMED).map(({ unit, cell }) => (cell ? a1(cell.row, cell.column) : unit));
  return (
    <Bar intent="warning">
      {say('readyFallen', { n: cells.length, by: mark.by, where: `${where.join(', ')}${cells.length > NAMED ? ' …' : ''}` })}
    </Bar>
  );
}
