/** Where in the list one is, the way to the next and back, and the way to the filters. Stays on top while the list is scrolled. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../ui/texts';
import { QuietButton } from '../parts/QuietButton';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '-8px -16px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  button: { minWidth: 0 },
  count: { fontVariantNumeric: 'tabular-nums', flexGrow: 1 },
  hidden: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexBasis: '100%',
    // Takes no room, and is still there to be read out when it says something.
    ':empty': { position: 'absolute' },
  },
});

interface WalkProps {
  /** −1 before the walk has begun. */
  readonly at: number;
  readonly shown: number;
  readonly of: number;
  readonly filtering: boolean;
  /** Id of the filters. */
  readonly filters: string;
  readonly toggle: () => void;
  readonly walk: (by: 1 | -1) => void;
}

export function Walk({ at, shown, of, filtering, filters, toggle, walk }: WalkProps) {
  const { say } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={say('walkLabel')}>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={shown === 0}
        aria-keyshortcuts="Shift+F8"
        title={say('walkPreviousHint')}
        onClick={() => walk(-1)}
      >
        {say('walkPrevious')}
      </Button>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={shown === 0}
        aria-keyshortcuts="F8"
        title={say('walkNextHint')}
        onClick={() => walk(1)}
      >
        {say('walkNext')}
      </Button>
      <span className={styles.count} aria-live="polite" aria-atomic="true">
        {at < 0 ? '' : say('walkAt', { at: at + 1, of: shown })}
      </span>
      <QuietButton aria-expanded={filtering} {...(filtering && { 'aria-controls': filters })} onClick={toggle}>
        {say('filters')}
      </QuietButton>
      <span className={styles.hidden} aria-live="polite">
        {shown === of ? '' : say('filtersHide', { shown, of })}
      </span>
    </div>
  );
}
