/** Catches a fault of ours while the pane is drawn, so that it is told in words and with a way on instead of an empty pane. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Heading } from './Card';
import { Details } from './Details';
import { Unread } from './Opening';
import { isUnfetched } from '../unfetched';

interface FaultState {
  readonly error: Error | undefined;
}

export class Fault extends Component<{ readonly children: ReactNode }, FaultState> {
  override state: FaultState = { error: undefined };

  static getDerivedStateFromError(error: unknown): FaultState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    // React does not ask again for a part that did not come, so the pane must be fetched anew.
    if (isUnfetched(error)) return <Unread failure={{ code: 'unfetched' }} />;
    return <Told error={error} retry={() => this.setState({ error: undefined })} />;
  }
}

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

function Told({ error, retry }: { error: Error; retry: () => void }) {
  const { say } = useTexts();
  const styles = useStyles();
  const session = useSession();
  return (
    <main role="alert">
      <Card>
        <Heading level={1}>{say('faultTitle')}</Heading>
        <p className={styles.text}>{say('faultText')}</p>
        <Details detail={`${error.name}: ${error.message}\n${error.stack ?? ''}`} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              session.turnTo('findings');
              void session.check();
              retry();
            }}
          >
            {say('retry')}
          </Button>
          <Button onClick={() => window.location.reload()}>{say('faultReload')}</Button>
        </div>
      </Card>
    </main>
  );
}
