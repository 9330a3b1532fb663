/** What is under way, when it takes more than a moment, and the way out of it as long as nothing is being written. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PaneKey } from '../../texts/da/pane';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import type { Busy, PaneState } from '../store';
import { Progress } from './Progress';
import { QuietButton } from './QuietButton';

const A_MOMENT_MS = 500;

const useStyles = makeStyles({
  working: {
    position: 'fixed',
    bottom: 0,
    left: 0,
    right: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '0 8px',
    minHeight: '32px',
    padding: '2px 10px 2px 16px',
  },
});

const WRITING: Record<Busy, PaneKey> = {
  reading: 'busyReading',
  computing: 'busyComputing',
  inserting: 'busyInserting',
  fixing: 'busyFixing',
  undoing: 'busyUndoing',
  removing: 'busyRemoving',
  confirming: 'busyConfirming',
  jumping: 'busyJumping',
};

function wordOf({ busy, stage }: PaneState): PaneKey {
  if (stage === 'callingOff') return 'busyCallingOff';
  if (busy === 'jumping') return 'busyJumping';
  return stage === 'writing' && busy !== undefined ? WRITING[busy] : 'busyReading';
}

export function Working() {
  const { busy } = usePaneState();
  // A task that follows another is waited for anew.
  return busy === undefined ? null : <Later key={busy} />;
}

function Later() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  return long ? <Bar /> : null;
}

function Bar() {
  const { say } = useTexts();
  const styles = useStyles();
  const state = usePaneState();
  const word = say(wordOf(state));
  return (
    <div className={styles.working}>
      {/* Before there is anything else to see, the page itself shows that it is under way. */}
      {state.checked ? <Progress label={word} /> : null}
      <div className={styles.line}>
        <span role="status">{word}</span>
        {state.stage === 'writing' ? null : <CallOff asked={state.stage === 'callingOff'} />}
      </div>
    </div>
  );
}

function CallOff({ asked }: { asked: boolean }) {
  const { say } = useTexts();
  const session = useSession();
  const anchor = useRef<HTMLSpanElement>(null);
  // Before the button goes, not after: by then the keyboard's place is lost.
  useLayoutEffect(() => {
    const here = anchor.current;
    const before = document.activeElement;
    return () => {
      if (here?.contains(document.activeElement) === true && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <span ref={anchor}>
      <QuietButton disabledFocusable={asked} onClick={session.cancel}>
        {say('callOff')}
      </QuietButton>
    </span>
  );
}
