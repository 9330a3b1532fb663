/** What was guessed, asked one by one or confirmed all at once. */
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Confirmation, Question } from '../../recognition/types';
import { mergeConfirmations } from '../../recognition/confirmation';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { answerByPointing, answerOf, canPoint } from '../views/answers';
import { candidatesOf } from '../views/candidates';
import { optionLabel, pointSentence, questionSentence, type QuestionContext } from '../views/questionTexts';
import { Candidates } from './Candidates';
import { Card, Heading, Quiet } from './Card';
import { MainButton } from './MainButton';
import { Pointing } from './Pointing';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '12px' },
  question: { display: 'flex', flexDirection: 'column', gap: '6px' },
  sentence: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  attention: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` },
});

/** More than these are chosen from a list. */
const MOST_BESIDE = 3;

export function Questions({ questions, context }: { questions: readonly Question[]; context: QuestionContext }) {
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const guesses = questions.map((question) => firstAnswer(question)).filter((answer) => answer !== undefined);
  const together = questions.length > 1 && guesses.length === questions.length;
  return (
    <Card className={styles.attention} label={say('questionsTitle')}>
      <Heading>{say('questionsTitle')}</Heading>
      <Quiet>{say('questionsIntro')}</Quiet>
      {together ? (
        <MainButton rank="asked" onClick={() => void session.confirm(guesses.reduce<Confirmation>(mergeConfirmations, {}))}>
          {say('questionConfirmAll', { n: guesses.length })}
        </MainButton>
      ) : null}
      <ul className={styles.list}>
        {questions.map((question, index) => (
          <li key={`${question.about} ${question.subject} ${question.sheet ?? ''}`}>
            <Ask question={question} context={context} first={index === 0 && !together} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The only option is a guess that can be confirmed; several options must be chosen between. */
function firstAnswer(question: Question): Confirmation | undefined {
  const [only, ...others] = question.options;
  return only && others.length === 0 ? answerOf(question, only.value) : undefined;
}

function Ask({ question, context, first }: { question: Question; context: QuestionContext; first: boolean }) {
  const { language } = useTexts();
  const { say, because } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const [chosen, setChosen] = useState(question.options[0]?.value ?? '');
  const [pointing, setPointing] = useState(false);
  const evidence = question.options.find(({ value }) => value === chosen)?.evidence ?? [];
  const send = (value: string) => {
    const answer = answerOf(question, value);
    if (answer) void session.confirm(answer);
  };
  const isChoice = question.options.length > 1 && question.options.length <= MOST_BESIDE;
  return (
    <div className={styles.question}>
      {isChoice ? (
        <>
          <p className={styles.sentence}>{questionSentence(question, say)}</p>
          <Candidates
            candidates={candidatesOf(question, context, say, language)}
            first={first}
            busy={busy === 'confirming'}
            choose={send}
          />
        </>
      ) : question.options.length === 0 ? (
        <p>{questionSentence(question, say)}</p>
      ) : (
        <Field label={questionSentence(question, say)} hint={evidence.map(because).join(' ')}>
          <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
            {question.options.map(({ value }) => (
              <option key={value} value={value}>
                {optionLabel(question, value, context, say)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {pointing ? (
        <Pointing
          prompt={pointSentence(question, say)}
          onPointed={(selection) => {
            setPointing(false);
            const sheets = context.tables.map(({ sheet }) => sheet.value);
            void session.confirm(answerByPointing(question, selection, sheets));
          }}
          cancel={() => setPointing(false)}
        />
      ) : (
        <div className={styles.buttons}>
          {question.options.length === 0 || isChoice ? null : (
            <MainButton
              rank={first ? 'asked' : undefined}
              size="small"
              disabledFocusable={busy === 'confirming'}
              onClick={() => send(chosen)}
            >
              {say('questionYes')}
            </MainButton>
          )}
          {canPoint(question) ? (
            <Button size="small" onClick={() => setPointing(true)}>
              {say('questionPoint')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
