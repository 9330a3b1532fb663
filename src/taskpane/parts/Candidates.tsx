/** Two or three candidates side by side, each chosen with one press. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Candidate } from '../views/candidates';
import { MainButton } from './MainButton';
import { Quiet } from './Card';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  all: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '8px' },
  one: {
    flex: '1 1 128px',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  values: { margin: 0, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
  choose: { marginTop: 'auto', alignSelf: 'flex-start' },
});

interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  /** The first of the questions that are asked: its likeliest answer stands out. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly choose: (value: string) => void;
}

export function Candidates({ candidates, first, busy, choose }: CandidatesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.all}>
      {candidates.map((candidate, index) => (
        <One key={candidate.value} candidate={candidate} main={first && index === 0} busy={busy} choose={choose} />
      ))}
    </ul>
  );
}

function One({
  candidate,
  main,
  busy,
  choose,
}: Omit<CandidatesProps, 'candidates' | 'first'> & { candidate: Candidate; main: boolean }) {
  const { say, because } = useRecognitionTexts();
  const styles = useStyles();
  const name = useId();
  const { value, label, values, speaksFor, speaksAgainst } = candidate;
  const press = { size: 'small', disabledFocusable: busy, onClick: () => choose(value), 'aria-describedby': name } as const;
  return (
    <li className={styles.one}>
      <strong id={name}>{label}</strong>
      {values.length === 0 ? null : (
        <ul className={styles.values}>
          {values.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {speaksFor.length === 0 ? null : <Quiet>{say('speaksFor', { because: speaksFor.map(because).join(' ') })}</Quiet>}
      {speaksAgainst.length === 0 ? null : (
        <Quiet>{say('speaksAgainst', { because: speaksAgainst.map(because).join(' ') })}</Quiet>
      )}
      <div className={styles.choose}>
        {main ? (
          <MainButton rank="asked" {...press}>
            {candidate.choose}
          </MainButton>
        ) : (
          <Button {...press}>{candidate.choose}</Button>
        )}
      </div>
    </li>
  );
}
