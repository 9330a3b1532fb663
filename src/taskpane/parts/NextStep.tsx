/** The deadline and the one thing to do next. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { reportingContext } from '../../reporting/reportingContext';
import { nextMissing } from '../../reporting/missingCells';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { SeverityMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { deadlineOf } from '../views/deadline';
import { nextStepOf } from '../views/nextStep';
import { progressOf } from '../views/progress';
import { today } from '../views/today';
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
    errors: result.findings.filter(({ severity }) => severity === 'error').length,
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
          {say('stepReady')}
        </MainButton>
      ) : null}
    </>
  );
}
