/** How degree, status, light, expectation and points came about, step by step. */
import { makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Account } from '../../reporting/account';
import type { Step } from '../../measures/step';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '2px' },
});

export function Reckoning({ account }: { account: Account }) {
  const { say } = useReportingTexts();
  const [open, setOpen] = useState(false);
  const sectionId = useId();
  const { reached, light, expected, points, parts } = account;
  return (
    <>
      <QuietButton flush aria-expanded={open} aria-controls={sectionId} onClick={() => setOpen(!open)}>
        {say('accountTitle')}
      </QuietButton>
      <div id={sectionId} hidden={!open}>
        <Steps steps={[...reached, ...light, ...expected, ...points]} />
        {parts.map((part) => (
          <div key={part.name}>
            <Quiet>{part.name}</Quiet>
            <Steps steps={[...part.reached, ...part.light]} />
          </div>
        ))}
      </div>
    </>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { sentence } = useReportingTexts();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.code}>{sentence('step', step)}</li>
      ))}
    </ol>
  );
}
