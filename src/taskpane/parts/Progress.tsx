/** How far something is; without a value, that something is under way. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
    height: '4px',
    borderRadius: '2px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
  },
  bar: {
    height: '100%',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  moving: {
    width: '30%',
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(340%)' } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '10s' },
  },
});

interface ProgressProps {
  readonly label: string;
  /** 0–1. */
  readonly value?: number;
  /** The value in words. */
  readonly words?: string;
}

export function Progress({ label, value, words }: ProgressProps) {
  const styles = useStyles();
  const known = value === undefined ? {} : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(value * 100) };
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuetext={words} {...known}>
      <div
        className={mergeClasses(styles.bar, value === undefined && styles.moving)}
        style={value === undefined ? undefined : { width: `${String(value * 100)}%` }}
      />
    </div>
  );
}
