/** Three steps, the first time and whenever somebody asks. A card above the rest, which goes on working; not a dialogue. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type FocusEvent } from 'react';
import type { TourKey } from '../../texts/da/tour';
import { sayTour } from '../../texts/tour';
import { saveSetting } from '../localSettings';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card } from '../parts/Card';
import { TOUR_LINK } from '../parts/Footer';
import { QuietButton } from '../parts/QuietButton';

const useStyles = makeStyles({
  card: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    // The top right corner stays free: Excel puts its own button there.
    marginRight: '24px',
  },
  top: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  step: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  text: { margin: '4px 0 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

const STEPS = [
  { title: 'fill.title', text: 'fill.text' },
  { title: 'fix.title', text: 'fix.text' },
  { title: 'handIn.title', text: 'handIn.text' },
] as const satisfies readonly Record<'title' | 'text', TourKey>[];

export function Tour() {
  const { language } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { touring } = usePaneState();
  const [at, setAt] = useState(0);
  const next = useId();
  /** What had the focus before the tour. */
  const before = useRef<Element | null>(null);
  const asked = touring === 'asked';
  useEffect(() => {
    saveSetting('tour', 'seen');
    if (!asked) return;
    before.current = document.activeElement;
    document.getElementById(next)?.focus();
  }, [asked, next]);
  const step = STEPS[at];
  if (!step) return null;
  const say = (key: TourKey, values = {}) => sayTour(language, key, values);
  const end = () => {
    const back = before.current instanceof HTMLElement && before.current.isConnected ? before.current : undefined;
    session.tour(undefined);
    (back ?? document.getElementById(TOUR_LINK))?.focus({ preventScroll: back === undefined });
  };
  const isLast = at === STEPS.length - 1;
  const cameFrom = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  };
  return (
    <div
      onFocus={cameFrom}
      onKeyDown={({ key }) => {
        if (key === 'Escape') end();
      }}
    >
      <Card label={say('label')} className={styles.card}>
        <div aria-live="polite" aria-atomic="true">
          <div className={styles.top}>
            <h2 className={styles.title}>{say(step.title)}</h2>
            <span className={styles.step}>{say('step', { at: at + 1, of: STEPS.length })}</span>
          </div>
          <p className={styles.text}>{say(step.text)}</p>
        </div>
        <div className={styles.buttons}>
          <Button id={next} onClick={isLast ? end : () => setAt(at + 1)}>
            {say(isLast ? 'done' : 'next')}
          </Button>
          {isLast ? null : <QuietButton onClick={end}>{say('skip')}</QuietButton>}
        </div>
      </Card>
    </div>
  );
}
