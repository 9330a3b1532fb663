/** The words that a view uses all over, in one line above it; each opens what it means. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { termName, type Term } from '../../texts/terms';
import { useTexts } from '../ui/texts';
import { QuietButton } from '../parts/QuietButton';
import Meaning from './Meaning';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 2px',
    '@media (forced-colors: active)': { gap: '4px' },
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function TermList({ of }: { of: readonly Term[] }) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState<Term | undefined>(undefined);
  const [label, meaning] = [useId(), useId()];
  return (
    <div>
      <div className={styles.line} role="group" aria-labelledby={label}>
        <span className={styles.label} id={label}>
          {say('termsAsk')}
        </span>
        {of.map((term) => (
          <QuietButton
            key={term}
            aria-expanded={term === open}
            {...(term === open && { 'aria-controls': meaning })}
            onClick={() => setOpen(term === open ? undefined : term)}
          >
            {termName(language, term).toLowerCase()}
          </QuietButton>
        ))}
      </div>
      <div id={meaning} aria-live="polite">
        {open === undefined ? null : <Meaning of={open} />}
      </div>
    </div>
  );
}
