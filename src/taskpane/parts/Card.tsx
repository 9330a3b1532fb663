import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
  },
  plain: { border: `1px solid transparent` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // Beside a mark in one line it must be able to break too.
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function Card({ children, label, className }: { children: ReactNode; label?: string; className?: string }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, className)} aria-label={label}>
      {children}
    </section>
  );
}

/** `level` 1 only where nothing else on the page has one. */
export function Heading({ children, id, level = 2 }: { children: ReactNode; id?: string; level?: 1 | 2 }) {
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <Tag className={useStyles().heading} id={id}>
      {children}
    </Tag>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return <p className={useStyles().quiet}>{children}</p>;
}
