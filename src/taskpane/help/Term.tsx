/** A word with a "?" that opens what it means. Only the button is here from the start; the explanation is fetched when it is asked for. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useId, useState, type ReactNode } from 'react';
import type { Term as TermName } from '../../texts/terms';
import { useTexts } from '../ui/texts';

const Meaning = lazy(() => import('./Meaning'));

const useStyles = makeStyles({
  // The sign follows the last word, also where the words run over two lines and where they are a heading.
  line: { '& > :first-child': { display: 'inline' } },
  ask: {
    // The sign is small, the place to press is not.
    width: '24px',
    height: '24px',
    margin: '-4px 0 -4px 2px',
    verticalAlign: 'middle',
    padding: 0,
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  sign: {
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
    lineHeight: '14px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    // Drawn, not written: the sign is no part of the sentence it stands in.
    '::before': { content: '"?"' },
  },
  open: {
    backgroundColor: tokens.colorNeutralForeground2,
    color: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
});

interface TermProps {
  readonly of: TermName;
  /** The word as it stands here, for the button's name. */
  readonly word: string;
  /** What stands before the sign; the word itself when absent. */
  readonly children?: ReactNode;
}

export function Term({ of, word, children = word }: TermProps) {
  const { say } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const meaning = useId();
  return (
    <div>
      <div className={styles.line}>
        {children}
        <button
          type="button"
          className={styles.ask}
          aria-label={say('termAsk', { word })}
          aria-expanded={open}
          {...(open && { 'aria-controls': meaning })}
          onClick={() => setOpen(!open)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setOpen(false);
          }}
        >
          <span aria-hidden="true" className={mergeClasses(styles.sign, open && styles.open)} />
        </button>
      </div>
      <div id={meaning} aria-live="polite">
        {open ? (
          <Suspense>
            <Meaning of={of} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
