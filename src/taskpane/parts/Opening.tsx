/** Before there is anything to show: reading, stopped, or unable to read. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneKey } from '../../texts/da/pane';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import type { Failure } from '../store';
import { failureSentence } from '../views/failureSentence';
import { Card, Heading } from './Card';
import { Details } from './Details';
import { Progress } from './Progress';

const useStyles = makeStyles({
  opening: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '24px', color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});

export function Opening() {
  const { say, complete } = useTexts();
  const styles = useStyles();
  const { failure, busy, editMode } = usePaneState();
  if (failure && complete) return <Unread failure={failure.failure} />;
  if (!busy && complete) return <Stopped />;
  return (
    <div className={styles.opening} role="status">
      <Progress label={say('opening')} />
      {say(editMode ? 'problemEditMode' : 'opening')}
    </div>
  );
}

const TITLES: Readonly<Partial<Record<Failure['code'], PaneKey>>> = {
  unsupportedVersion: 'tooOldTitle',
  officeBlocked: 'noExcelTitle',
  unfetched: 'unfetchedTitle',
};

/** Instead of everything else: why there is nothing to show. */
export function Unread({ failure }: { failure: Failure }) {
  const texts = useTexts();
  const { say } = texts;
  const styles = useStyles();
  const title = TITLES[failure.code];
  const unfetched = failure.code === 'unfetched';
  return (
    <div role="alert">
      <Card>
        <Heading level={1}>{say(title ?? 'unreadTitle')}</Heading>
        <p className={styles.text}>{failureSentence(failure, texts)}</p>
        {title && !unfetched ? <p className={styles.text}>{say('untouched')}</p> : null}
        {failure.code === 'crash' ? <Details detail={failure.detail} /> : null}
        <Again word={say(unfetched ? 'faultReload' : 'retry')} reload={unfetched} />
      </Card>
    </div>
  );
}

function Stopped() {
  const { say } = useTexts();
  const styles = useStyles();
  return (
    <Card>
      <Heading level={1}>{say('stoppedTitle')}</Heading>
      <p className={styles.text}>{say('stoppedText')}</p>
      <Again word={say('readNow')} />
    </Card>
  );
}

function Again({ word, reload = false }: { word: string; reload?: boolean }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Button
      className={styles.button}
      appearance="primary"
      onClick={() => (reload ? window.location.reload() : void session.start())}
    >
      {word}
    </Button>
  );
}
