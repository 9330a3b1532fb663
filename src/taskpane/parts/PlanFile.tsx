/** Loading a plan from a file of one's own. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { problemSentence } from '../../texts/planProblems';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Quiet } from './Card';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  problems: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});

const MOST_PROBLEMS = 12;

export function PlanFile() {
  const { language } = useTexts();
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const { planFileProblems } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.button} onClick={() => input.current?.click()}>
        {say('planLoad')}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={say('planLoad')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void session.loadPlanFile(file);
          // The same file can be chosen again after it has been mended.
          target.value = '';
        }}
      />
      {planFileProblems ? (
        <Card>
          <Quiet>{say('planFileProblems', { file: planFileProblems.file })}</Quiet>
          <ul className={styles.problems} role="alert">
            {planFileProblems.problems.slice(0, MOST_PROBLEMS).map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{problemSentence(language, problem)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
