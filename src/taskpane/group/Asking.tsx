/** What was guessed in a file that is not open, as questions; the answers count for the file and for those made alike. */
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Asked } from '../../group/layoutKey';
import { usePaneState } from '../ui/session';
import { Quiet } from '../parts/Card';
import { optionWords, questionSentence } from '../views/questionTexts';
import { useGroup } from './context';
import { useFocusBack } from './focus';
import { useRememberAnswers } from './layoutAnswersStore';
import type { Reading } from './readingOf';
import { useGroupTexts } from './groupTexts';

const useStyles = makeStyles({
  asking: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    paddingLeft: '8px',
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: 'flex-start' },
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

/** "There is no such column." */
const NONE = '-1';

export function Asking({ id, reading }: { id: number; reading: Reading }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const remember = useRememberAnswers();
  const part = useFocusBack<HTMLDivElement>((group) => group.closest('details')?.querySelector('summary'));
  const { asked } = reading;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const valueOf = (one: Asked) => chosen.get(keyOf(one)) ?? onlyGuess(one) ?? '';
  const open = asked.some((one) => valueOf(one) === '');
  const ownOnly = reading.layout === undefined || asked.some(({ question }) => question.about === 'plan');
  const answer = () => {
    const answers = asked.map((one) => ({ asked: one, value: valueOf(one) }));
    inbox.answer(id, answers);
    remember();
  };
  return (
    <div ref={part} className={styles.asking} role="group" aria-label={tell('askTitle')}>
      <p className={styles.title}>{tell('askTitle')}</p>
      <Quiet>{tell(ownOnly ? 'askOwnIntro' : 'askIntro')}</Quiet>
      {asked.map((one) => (
        <Ask
          key={keyOf(one)}
          asked={one}
          value={valueOf(one)}
          choose={(value) => setChosen(new Map([...chosen, [keyOf(one), value]]))}
        />
      ))}
      <Button className={styles.button} size="small" appearance="primary" disabledFocusable={open} onClick={answer}>
        {tell(asked.some((one) => onlyGuess(one) === undefined) ? 'askUse' : asked.length > 1 ? 'askYesAll' : 'askYes')}
      </Button>
    </div>
  );
}

/** A single option is a guess that can be confirmed; between several a person must choose. */
function onlyGuess({ question: { options } }: Asked): string | undefined {
  const [only, ...others] = options;
  return others.length === 0 ? only?.value : undefined;
}

function keyOf({ question: { about, subject, sheet = '' } }: Asked): string {
  return `${about} ${subject} ${sheet}`;
}

interface AskProps {
  readonly asked: Asked;
  readonly value: string;
  readonly choose: (value: string) => void;
}

function Ask({ asked: { question, labels }, value, choose }: AskProps) {
  const { ask, tell, because } = useGroupTexts();
  const styles = useStyles();
  const { plans } = usePaneState();
  const { options, about } = question;
  const offered =
    about === 'column' || about === 'row'
      ? [...options.map((option) => option.value), NONE]
      : options.map((option) => option.value);
  const evidence = options.find((option) => option.value === value)?.evidence ?? [];
  return (
    <Field label={questionSentence(question, ask)} hint={evidence.map(because).join(' ')}>
      <Select className={styles.select} value={value} onChange={(_, { value: picked }) => choose(picked)}>
        {value === '' ? <option value="">{tell('askChoose')}</option> : null}
        {offered.map((one, index) => (
          <option key={one} value={one}>
            {optionWords(question, one, labels[index] ?? '', plans, ask)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
