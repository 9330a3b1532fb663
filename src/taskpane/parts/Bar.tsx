/** A message across the pane. Fluent's own is three times the size for the same words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { GoodMark, SeverityMark } from '../ui/icons';

export type Intent = 'success' | 'info' | 'warning' | 'error';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid',
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  mark: { paddingTop: '2px' },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { display: 'block' },
});

interface BarProps {
  readonly intent: Intent;
  readonly title?: string;
  readonly children: ReactNode;
  /** Stands under the text. */
  readonly actions?: ReactNode;
}

export function Bar({ intent, title, children, actions }: BarProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[intent])}>
      <span className={styles.mark}>{intent === 'success' ? <GoodMark /> : <SeverityMark severity={intent} />}</span>
      <div className={styles.body}>
        {title === undefined ? null : <strong className={styles.title}>{title}</strong>}
        {children}
        {actions}
      </div>
    </div>
  );
}
