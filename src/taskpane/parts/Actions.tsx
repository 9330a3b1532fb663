import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSession, usePaneState } from '../ui/session';
import { useTexts } from '../ui/texts';
import { recognisedOf } from '../engineTypes';
import type { Checked } from '../store';
import { Card, Heading, Quiet } from './Card';
import { MainButton } from './MainButton';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  main: { flexGrow: 1 },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    margin: '-4px -8px',
    '@media (forced-colors: active)': { margin: 0, gap: '4px' },
  },
});

/** Why nothing can be written now; undefined when it can. */
function blocked(checked: Checked): 'computeBlockedReadOnly' | 'computeBlockedQuestions' | undefined {
  if (checked.workbook.readOnly) return 'computeBlockedReadOnly';
  return checked.result.recognition.questions.length > 0 ? 'computeBlockedQuestions' : undefined;
}

/** While there is something to fill in, mend or mark as ready, that is the main thing; then only the results are left to be written. */
function isNext({ result }: Checked): boolean {
  return result.state === 'checked' && result.readiness.is === 'ready';
}

export function Actions({ checked }: { checked: Checked }) {
  const { say } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy, undo } = usePaneState();
  const [removing, setRemoving] = useState(false);
  const removeButton = useId();
  const why = blocked(checked);
  const recognised = recognisedOf(checked.result) !== undefined;
  // A press while something runs waits its turn; a disabled button would throw the keyboard's focus away.
  const working = busy !== undefined && busy !== 'reading';
  const endRemoving = () => {
    setRemoving(false);
    document.getElementById(removeButton)?.focus();
  };
  return (
    <>
      <div className={styles.actions} role="group" aria-label={say('actionsTitle')}>
        {recognised ? (
          <MainButton
            rank={isNext(checked) ? 'overview' : undefined}
            className={styles.main}
            disabledFocusable={working || why !== undefined}
            aria-describedby={why === undefined ? undefined : 'compute-blocked'}
            title={say('computeHint')}
            onClick={() => void session.compute()}
          >
            {say('compute')}
          </MainButton>
        ) : null}
        <Button className={styles.main} disabledFocusable={working} onClick={() => void session.check()}>
          {say('checkAgain')}
        </Button>
      </div>
      {why === undefined ? null : (
        <div id="compute-blocked">
          <Quiet>{say(why)}</Quiet>
        </div>
      )}
      {recognised && !checked.workbook.readOnly ? (
        <div className={styles.quiet}>
          <QuietButton disabledFocusable={working || undo.length === 0} onClick={() => void session.undo()}>
            {say('undo')}
          </QuietButton>
          <QuietButton
            id={removeButton}
            aria-expanded={removing}
            disabledFocusable={working}
            onClick={() => setRemoving(!removing)}
          >
            {say('remove')}
          </QuietButton>
        </div>
      ) : null}
      {removing ? (
        <Card label={say('remove')}>
          <Heading>{say('removeQuestion')}</Heading>
          <Quiet>{say('removeExplains')}</Quiet>
          <div className={styles.actions}>
            <Button
              onClick={() => {
                endRemoving();
                void session.remove();
              }}
            >
              {say('removeYes')}
            </Button>
            <MainButton rank="asked" onClick={endRemoving}>
              {say('removeNo')}
            </MainButton>
          </div>
        </Card>
      ) : null}
    </>
  );
}
