/** What has been answered about files made alike: for which layout, what, and how it is taken back. */
import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import {
  byLayout,
  canRemember,
  keyOf,
  type RememberedAnswers,
  type LayoutAnswer,
  type OfLayout,
} from '../../group/layoutAnswers';
import type { Question } from '../../recognition/types';
import type { GroupKey } from '../../texts/da/group';
import { SeverityMark } from '../ui/icons';
import { usePaneState } from '../ui/session';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { optionWords, questionSentence } from '../views/questionTexts';
import { inForce, type Answered } from './answered';
import { useGroup, useInbox } from './context';
import { PAGE_TITLE } from './Files';
import { useRememberAnswers } from './layoutAnswersStore';
import { roundsOfPlans } from '../../plan/rounds';
import { Row } from './Row';
import { useGroupTexts } from './groupTexts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  answer: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '6px 0' },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  warning: { display: 'flex', gap: '8px', margin: 0 },
});

export function Answers({ kept }: { kept: RememberedAnswers | undefined }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const remember = useRememberAnswers();
  const { answered } = useInbox();
  const heading = useRef<HTMLDivElement>(null);
  const all = inForce(answered);
  const lost = kept && kept.is !== 'kept' ? kept.is : undefined;
  if (all.length === 0 && lost === undefined) return null;
  const takeBack = (answers: readonly LayoutAnswer[]) => {
    inbox.revoke(new Set(answers.map(keyOf)));
    remember();
    (answers.length < all.length ? heading.current : document.getElementById(PAGE_TITLE))?.focus();
  };
  return (
    <Card label={tell('answersTitle')}>
      <div ref={heading} tabIndex={-1}>
        <Heading>{tell('answersTitle')}</Heading>
      </div>
      {lost ? (
        <p className={styles.warning} role="status">
          <SeverityMark severity="warning" />
          <span>{tell(lost === 'newer' ? 'answersNewer' : 'answersDamaged')}</span>
        </p>
      ) : null}
      <Where answered={answered} lost={lost !== undefined} />
      <ul className={styles.list}>
        {byLayout(all).map((one) => (
          <li key={one.layout}>
            <Layout {...one} takeBack={takeBack} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where the answers stand, and so how long they hold. */
function Where({ answered, lost }: { answered: Answered; lost: boolean }) {
  const { tell } = useGroupTexts();
  const { checked } = usePaneState();
  const stands = answered.given.length === 0 && answered.takenBack.size === 0;
  const key: GroupKey | undefined = lost
    ? undefined
    : checked && !canRemember(checked.workbook)
      ? 'answersNotWritable'
      : stands
        ? 'answersKept'
        : 'answersHere';
  return key ? <Quiet>{tell(key)}</Quiet> : null;
}

type LayoutProps = OfLayout & { readonly takeBack: (answers: readonly LayoutAnswer[]) => void };

function Layout({ seen, answers, takeBack }: LayoutProps) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { files } = useInbox();
  const keys = new Set(answers.map(keyOf));
  const using = files.filter(({ answer }) => answer?.is === 'read' && answer.reading.used.some((key) => keys.has(key))).length;
  const file = answers[0]?.file ?? '';
  const headings = seen.headings.join(' · ');
  const n = answers.length;
  return (
    <Row
      mark={null}
      title={tell('answersLike', { file })}
      line={`${tell('answersCount', { n })} · ${using > 0 ? tell('answersUsed', { n: using }) : tell('answersUnused')}`}
      value={undefined}
    >
      <p className={styles.plain}>{tell('answersSheet', { sheet: seen.sheet })}</p>
      <p className={styles.plain}>
        {tell('answersHeadings', { headings: seen.more > 0 ? tell('answersMore', { headings, n: seen.more }) : headings })}
      </p>
      <ul className={styles.list}>
        {answers.map((answer) => (
          <li key={keyOf(answer)} className={styles.answer}>
            <One answer={answer} takeBack={takeBack} />
          </li>
        ))}
      </ul>
      {n > 1 ? (
        <QuietButton flush aria-label={tell('answersTakeBackAllLabel', { n, file })} onClick={() => takeBack(answers)}>
          {tell('answersTakeBackAll', { n })}
        </QuietButton>
      ) : null}
    </Row>
  );
}

function One({ answer, takeBack }: { answer: LayoutAnswer; takeBack: (answers: readonly LayoutAnswer[]) => void }) {
  const { tell, ask } = useGroupTexts();
  const styles = useStyles();
  const { plans } = usePaneState();
  const { about, subject, sheet } = answer;
  const asked: Question = { about, subject, options: [], ...(sheet === '' ? {} : { sheet }) };
  const question = questionSentence(asked, ask);
  const label = answer.offered.find(([value]) => value === answer.value)?.[1] ?? '';
  const words = optionWords(asked, answer.value, label, plans, ask);
  const round = roundsOfPlans(plans).find(({ id }) => id === answer.round)?.name ?? answer.round;
  return (
    <>
      <p className={styles.plain}>
        {question} <strong>{words}</strong>
      </p>
      <Quiet>{tell(round === '' ? 'answerGiven' : 'answerGivenRound', { day: answer.on, file: answer.file, round })}</Quiet>
      <QuietButton flush aria-label={tell('answerTakeBackLabel', { question, answer: words })} onClick={() => takeBack([answer])}>
        {tell('answerTakeBack')}
      </QuietButton>
    </>
  );
}
