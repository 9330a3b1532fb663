/** How the plan was renegotiated: what, from when, why, where it is written, and the rounds it holds for. */
import { makeStyles } from '@fluentui/react-components';
import { amendmentLines } from '../../documents/decisions';
import type { AmendmentFact } from '../../rounds/yearTypes';
import { Bar } from '../parts/Bar';
import { Quiet } from '../parts/Card';
import { DOCUMENT_WORDS } from './documentTexts';
import { LINE, LIST } from './lines';
import { Section } from './Section';
import { useYearTexts } from './yearTexts';
import { roundName, type OpenYear } from './openYear';

const useStyles = makeStyles({
  list: LIST,
  one: LINE,
});

const ALWAYS = '9999-12-31';

export function Amendments({ here }: { here: OpenYear }) {
  const { say, language, problem: sentence } = useYearTexts();
  const styles = useStyles();
  const { plan, year } = here;
  const { amendments, amendmentProblems } = year;
  const lines = amendmentLines(plan, DOCUMENT_WORDS[language], ALWAYS);
  const count = amendments.length;
  return (
    <Section
      label={say('amendmentsTitle')}
      title={count === 0 ? say('amendmentsTitle') : say('amendmentsTitleCount', { n: count })}
      open={amendmentProblems.length > 0}
    >
      {amendmentProblems.map((problem) => (
        <Bar key={JSON.stringify(problem)} intent={problem.refused ? 'error' : 'warning'}>
          {sentence(problem, plan)}
        </Bar>
      ))}
      <Quiet>{count === 0 ? `${say('amendmentsNone')} ${say('amendmentsLoad')}` : say('amendmentsAbout')}</Quiet>
      <ul className={styles.list}>
        {amendments.map((fact, index) => (
          <One
            key={`${fact.unit} ${fact.from} ${fact.change}`}
            fact={fact}
            name={lines[index]?.unit ?? fact.unit}
            change={lines[index]?.change ?? ''}
            here={here}
          />
        ))}
      </ul>
    </Section>
  );
}

interface OneProps {
  readonly fact: AmendmentFact;
  readonly name: string;
  /** "nyt måltal: mindst 150 (før: mindst 200)". */
  readonly change: string;
  readonly here: OpenYear;
}

function One({ fact, name, change, here }: OneProps) {
  const { say } = useYearTexts();
  const styles = useStyles();
  const { firstRound, text } = fact;
  const { rounds } = here.plan;
  const first = rounds.findIndex(({ id }) => id === firstRound);
  const holds = first < 0 ? [] : rounds.slice(first).map(({ id }) => roundName(here.plan, id));
  return (
    <li className={styles.one}>
      <span>
        <strong>{name}</strong> {change}
      </span>
      {text.before === '' ? null : <Quiet>{say('amendmentBefore', { text: text.before })}</Quiet>}
      <span>
        {say('amendmentFrom', { from: fact.from })}.{' '}
        {holds.length === 0 ? say('amendmentNoRound') : say('amendmentRounds', { rounds: holds.join(', ') })}.
        {fact.isNew ? ` ${say('amendmentNew')}.` : ''}
      </span>
      <span>{say('amendmentReason', { reason: fact.reason })}</span>
      <span>{say('amendmentDocument', { document: fact.document })}</span>
    </li>
  );
}
