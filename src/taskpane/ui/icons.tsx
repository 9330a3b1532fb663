/** Signs that differ in shape (the lights as in the sheet: ● ▲ ■ ○), not only in colour: lights, severities, statuses. Each stands beside its word, so it is hidden from screen readers. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LightColor } from '../../assessment/types';
import type { Severity } from '../../plan/schema';
import type { Status } from '../../report/types';

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'block' },
  /** Cut out of the form; high contrast has only two colours to do it with. */
  sign: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
  green: { color: tokens.colorPaletteGreenForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldBackground3 },
  red: { color: tokens.colorPaletteRedForeground1 },
  grey: { color: tokens.colorNeutralForeground3 },
  blue: { color: tokens.colorBrandForeground1 },
});

type Tone = 'green' | 'yellow' | 'red' | 'grey' | 'blue';
type Shape = 'square' | 'tick' | 'triangle' | 'cross' | 'ring' | 'half' | 'info' | 'minus';

/** The outer form and the sign cut out of it, in a square of 16. */
const SHAPES: Record<Shape, { outer: string; inner?: string }> = {
  tick: { outer: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z', inner: 'M4.9 8.3l2.1 2.1 4.1-4.5' },
  triangle: { outer: 'M7.1 1.8a1 1 0 0 1 1.8 0l6 11.3a1 1 0 0 1-.9 1.4H2a1 1 0 0 1-.9-1.4Z', inner: 'M8 6v4M8 12v.1' },
  cross: {
    outer:
      'M5.4 1h5.2a1 1 0 0 1 .7.3l3.4 3.4a1 1 0 0 1 .3.7v5.2a1 1 0 0 1-.3.7l-3.4 3.4a1 1 0 0 1-.7.3H5.4a1 1 0 0 1-.7-.3l-3.4-3.4a1 1 0 0 1-.3-.7V5.4a1 1 0 0 1 .3-.7l3.4-3.4a1 1 0 0 1 .7-.3Z',
    inner: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  },
  square: {
    outer: 'M3 1h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z',
    inner: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
  },
  ring: { outer: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6Z' },
  minus: { outer: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6ZM5 7.3h6v1.4H5Z' },
  half: { outer: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.6v10.8A5.4 5.4 0 0 1 8 2.6Z' },
  info: { outer: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z', inner: 'M8 7.3v4M8 4.8v.1' },
};

function Mark({ shape, tone, size = 16 }: { shape: Shape; tone: Tone; size?: number }) {
  const styles = useStyles();
  const { outer, inner } = SHAPES[shape];
  return (
    <svg
      className={mergeClasses(styles.mark, styles[tone])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={outer} fill="currentColor" fillRule="evenodd" />
      {inner === undefined ? null : (
        <path className={styles.sign} d={inner} fill="none" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  );
}

const LIGHTS: Record<LightColor, Shape> = { green: 'tick', yellow: 'triangle', red: 'square', grey: 'minus' };

export function LightMark({ color, size = 16 }: { color: LightColor; size?: number }) {
  return <Mark shape={LIGHTS[color]} tone={color} size={size} />;
}

const SEVERITIES: Record<Severity, { shape: Shape; tone: Tone }> = {
  error: { shape: 'cross', tone: 'red' },
  warning: { shape: 'triangle', tone: 'yellow' },
  info: { shape: 'info', tone: 'blue' },
};

export function SeverityMark({ severity, size = 16 }: { severity: Severity; size?: number }) {
  return <Mark {...SEVERITIES[severity]} size={size} />;
}

const STATUSES: Record<Status, { shape: Shape; tone: Tone }> = {
  fulfilled: { shape: 'tick', tone: 'green' },
  partly: { shape: 'half', tone: 'yellow' },
  notFulfilled: { shape: 'cross', tone: 'red' },
  notAssessed: { shape: 'ring', tone: 'grey' },
  withdrawn: { shape: 'minus', tone: 'grey' },
};

export function StatusMark({ status, size = 16 }: { status: Status; size?: number }) {
  return <Mark {...STATUSES[status]} size={size} />;
}

export function GoodMark({ size = 16 }: { size?: number }) {
  return <Mark shape="tick" tone="green" size={size} />;
}
