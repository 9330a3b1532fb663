/** The button that asks why a rule exists, and the answer below it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useId, useState, type ReactNode } from 'react';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';

const Why = lazy(() => import('./Why'));

const useStyles = makeStyles({
  answer: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

export function useWhy(code: string): { readonly button: ReactNode; readonly answer: ReactNode } {
  const { say } = useTexts();
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const answer = useId();
  return {
    button: (
      <QuietButton aria-expanded={asked} aria-controls={answer} onClick={() => setAsked(!asked)}>
        {say(asked ? 'findingWhyHide' : 'findingWhy')}
      </QuietButton>
    ),
    answer: (
      <div id={answer} hidden={!asked} className={styles.answer}>
        {asked ? (
          <Suspense>
            <p className={styles.text}>
              <Why code={code} />
            </p>
            <Quiet>{say('findingCode', { code })}</Quiet>
          </Suspense>
        ) : null}
      </div>
    ),
  };
}
