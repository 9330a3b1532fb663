/** One row: mark, who, in what state, and a figure at the right; opening it shows the rest. The browser's own disclosure, so that hundreds are cheap. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 0',
    cursor: 'pointer',
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  mark: { flexShrink: 0, paddingTop: '2px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  more: { flexShrink: 0, paddingTop: '2px', color: tokens.colorNeutralForeground2, transitionDuration: '0.1s' },
  open: { transform: 'rotate(90deg)' },
  body: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '0 0 10px 24px', minWidth: 0 },
});

interface RowProps {
  readonly mark: ReactNode;
  readonly title: string;
  readonly line: ReactNode;
  readonly value: string | undefined;
  readonly children: ReactNode;
}

export function Row({ mark, title, line, value, children }: RowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.row} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.head}>
        <span className={styles.mark}>{mark}</span>
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>
          <span className={styles.line}>{line}</span>
        </span>
        {value === undefined ? null : <span className={styles.value}>{value}</span>}
        <svg
          className={mergeClasses(styles.more, open && styles.open)}
          width="12"
          height="16"
          viewBox="0 0 12 16"
          aria-hidden="true"
        >
          <path d="M4 3l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      {open ? <div className={styles.body}>{children}</div> : null}
    </details>
  );
}
