/** A part of the year that can be folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { Card, Heading } from '../parts/Card';

const useStyles = makeStyles({
  fold: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    width: '100%',
    margin: '-6px',
    padding: '6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    boxSizing: 'content-box',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sign: { flexShrink: 0, width: '14px', color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
});

interface SectionProps {
  /** What the part is called, without what is counted in it. */
  readonly label: string;
  readonly title: string;
  /** Opens by itself when it becomes true. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

export function Section({ label, title, open: atFirst = false, children }: SectionProps) {
  const styles = useStyles();
  const body = useId();
  const [isOpen, setOpen] = useState(atFirst);
  const [before, setBefore] = useState(atFirst);
  if (before !== atFirst) {
    // What opens by itself is closed by a person only: an answered question must not take its answer away.
    setBefore(atFirst);
    if (atFirst) setOpen(true);
  }
  return (
    <Card label={label}>
      <Heading>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': body })}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.sign} aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
          {title}
        </button>
      </Heading>
      {isOpen ? (
        <div id={body} className={styles.body}>
          {children}
        </div>
      ) : null}
    </Card>
  );
}
