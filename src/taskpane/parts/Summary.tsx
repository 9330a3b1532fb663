/** First below the tabs: what must not leave the house, the deadline, how much is filled in, and the one thing to do next. */
import { makeStyles } from '@fluentui/react-components';
import type { Assessment } from '../../assessment/types';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { PersonNumbers } from '../findings/PersonNumbers';
import { useTexts } from '../ui/texts';
import { progressOf } from '../views/progress';
import { Quiet } from './Card';
import { NextStep } from './NextStep';
import { Progress } from './Progress';

const useStyles = makeStyles({
  alarm: { ':empty': { position: 'absolute' } },
  top: { display: 'flex', flexDirection: 'column', gap: '6px' },
  filled: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

export function Summary({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const { say } = useTexts();
  const styles = useStyles();
  const cpr = result.findings.filter(({ code }) => code === 'MRP401');
  return (
    <>
      <div className={styles.alarm} aria-live="polite">
        {cpr.length > 0 ? <PersonNumbers findings={cpr} /> : null}
      </div>
      <section className={styles.top} aria-label={say('topTitle')}>
        <Filled assessment={result.assessment} />
        <NextStep workbook={workbook} result={result} />
      </section>
    </>
  );
}

function Filled({ assessment }: { assessment: Assessment }) {
  const { say } = useTexts();
  const styles = useStyles();
  const { filled, due, later } = progressOf(assessment);
  const label = due === 0 ? say('progressNone') : say('progress', { filled, due });
  return (
    <div className={styles.filled}>
      <Progress label={say('progressTitle')} value={due === 0 ? 0 : filled / due} words={label} />
      <Quiet>
        {label}
        {later > 0 ? `. ${say('progressLater', { n: later })}` : ''}
      </Quiet>
    </div>
  );
}
