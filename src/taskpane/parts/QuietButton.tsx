/** A button that looks like a link: for what is at hand but not the main thing. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  quiet: {
    minWidth: 0,
    // The smallest target that WCAG 2.2 takes without looking at what stands beside it.
    minHeight: '24px',
    padding: '2px 6px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
    // Fluent's own colour under the pointer is too faint on dark cards.
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':hover:active': { color: tokens.colorBrandForegroundLinkHover },
  },
  pressed: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  /** Lines its text up with the text around it. */
  flush: {
    alignSelf: 'flex-start',
    marginLeft: '-6px',
    // There it has a frame, which lines up itself.
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
  off: { color: tokens.colorNeutralForegroundDisabled, ':hover': { textDecorationLine: 'none' } },
});

interface QuietButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly flush?: boolean;
  readonly disabledFocusable?: boolean;
  readonly lang?: string;
  readonly id?: string;
  readonly 'aria-controls'?: string;
  readonly 'aria-current'?: 'page' | undefined;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-pressed'?: boolean;
}

export function QuietButton({ flush = false, disabledFocusable = false, ...rest }: QuietButtonProps) {
  const styles = useStyles();
  return (
    <Button
      {...rest}
      disabledFocusable={disabledFocusable}
      size="small"
      appearance="transparent"
      className={mergeClasses(
        styles.quiet,
        flush && styles.flush,
        (rest['aria-pressed'] === true || rest['aria-current'] === 'page') && styles.pressed,
        disabledFocusable && styles.off,
      )}
    />
  );
}
