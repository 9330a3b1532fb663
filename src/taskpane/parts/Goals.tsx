/** The goals of the plan with light and both answers; each opens to its requirements and sub-goals. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import type { GoalAssessment, Light, UnitAssessment } from '../../assessment/types';
import { tableOf } from '../../recognition/tables';
import { goalsOf, unitsOf } from '../../plan/units';
import type { Status } from '../../report/types';
import { showNumber } from '../../texts/fill';
import type { CheckedResult } from '../engineTypes';
import { TermList } from '../help/TermList';
import { LightMark, StatusMark } from '../ui/icons';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { lightWord, reachedWord, STATUS_WORD } from '../views/lightWords';
import { Card } from './Card';
import { useGoalsTexts } from './goalsTexts';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  goals: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  top: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    flexGrow: 1,
    minWidth: 0,
  },
  weight: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  answers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  answer: { display: 'flex', gap: '4px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  toggle: { alignSelf: 'flex-start', marginLeft: '-8px' },
  units: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  unit: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  part: { marginLeft: '16px' },
  name: { margin: 0, overflowWrap: 'anywhere' },
  jump: { alignSelf: 'flex-start', marginLeft: '-8px' },
});

export function Goals({ result }: { result: CheckedResult }) {
  const styles = useStyles();
  return (
    <>
      <TermList of={['requirement', 'subGoal', 'status', 'degree', 'weight', 'points']} />
      <ul className={styles.goals}>
        {result.assessment.goals.map((goal) => (
          <li key={goal.id}>
            <GoalCard goal={goal} result={result} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** `light`: that of now, beside which what is reached so far is not simply a failure. */
function Answer({ label, status, light }: { label: string; status: Status; light?: Light }) {
  const { say } = useTexts();
  const styles = useStyles();
  return (
    <span className={styles.answer}>
      <span className={styles.quiet}>{label}:</span>
      <StatusMark status={status} size={14} />
      {say(light ? reachedWord(light, status) : STATUS_WORD[status])}
    </span>
  );
}

const MEANS = { green: 'lightGreenMeans', yellow: 'lightYellowMeans', red: 'lightRedMeans' } as const;

/** Before the year is over a light speaks of the pace, not of the year's target: said, so that green beside "not fulfilled" makes sense. */
function LightWords({ light, final }: { light: Light; final: boolean }) {
  const { say } = useTexts();
  const goals = useGoalsTexts();
  const means = final || light.color === 'grey' ? '' : `: ${goals.say(MEANS[light.color])}`;
  return (
    <span>
      {say(lightWord(light))}
      {means}
    </span>
  );
}

function GoalCard({ goal, result }: { goal: GoalAssessment; result: CheckedResult }) {
  const { language } = useTexts();
  const goals = useGoalsTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const units = useId();
  const planned = goalsOf(result.recognition.plan).find(({ id }) => id === goal.id);
  return (
    <Card>
      <div className={styles.top}>
        <LightMark color={goal.light.color} size={20} />
        <h2 className={styles.title}>
          {goal.id} <Breakable text={planned?.area ?? ''} />
        </h2>
        <span className={styles.weight}>{goals.say('goalWeight', { n: showNumber(goal.weight, language) })}</span>
      </div>
      <div className={styles.answers}>
        <LightWords light={goal.light} final={result.assessment.final} />
        <Answer label={goals.say('goalReached')} status={goal.reached.status} light={goal.light} />
        {result.assessment.final ? null : <Answer label={goals.say('goalExpected')} status={goal.expected.status} />}
      </div>
      <QuietButton
        flush
        aria-expanded={open}
        {...(open && { 'aria-controls': units })}
        aria-label={goals.say(open ? 'goalCollapse' : 'goalExpand', { id: goal.id })}
        onClick={() => setOpen(!open)}
      >
        {goals.say(open ? 'goalHide' : 'goalShow')}
      </QuietButton>
      {open ? (
        <ul className={styles.units} id={units}>
          {goal.blocks.flatMap((block) =>
            block.units
              .flatMap((unit) => [unit, ...unit.parts])
              .map((unit) => <UnitRow key={`${unit.level} ${unit.id}`} unit={unit} result={result} />),
          )}
        </ul>
      ) : null}
    </Card>
  );
}

/** "Leverandørstyring/databehandlerforhold" may break where it is two words. */
function Breakable({ text }: { text: string }) {
  return text.split('/').map((part, index) => (
    <Fragment key={index}>
      {index === 0 ? null : (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}

function UnitRow({ unit, result }: { unit: UnitAssessment; result: CheckedResult }) {
  const { say, language } = useTexts();
  const goals = useGoalsTexts();
  const styles = useStyles();
  const session = useSession();
  const planned = unitsOf(result.recognition.plan).find(({ id, level }) => id === unit.id && level === unit.level);
  const text =
    planned?.level === 'subGoal' ? `${planned.subGoal.label}: ${planned.subGoal.text}` : (planned?.requirement.text ?? '');
  const table = tableOf(result.recognition.tables, unit.id);
  const row = table?.rows.find(({ id }) => id === unit.id);
  const column = table?.columns.find(({ role }) => role === 'actual') ?? table?.columns[0];
  const { reached, points } = unit;
  return (
    <li className={mergeClasses(styles.unit, unit.level === 'subGoal' && styles.part)}>
      <div className={styles.top}>
        <LightMark color={unit.light.color} />
        <p className={styles.name} title={text}>
          <strong>{unit.id}</strong> {text}
        </p>
      </div>
      <div className={styles.answers}>
        <LightWords light={unit.light} final={result.assessment.final} />
        <span>{reached.degree === null ? goals.say('degreeNone') : goals.say('degree', { degree: reached.degree })}</span>
        <Answer label={goals.say('goalReached')} status={reached.status} light={unit.light} />
        {result.assessment.final ? null : <Answer label={goals.say('goalExpected')} status={unit.expected.status} />}
        {points.reached === null || points.of === null ? null : (
          <span className={styles.quiet}>
            {goals.say('pointsOf', { points: showNumber(points.reached, language, 2), of: showNumber(points.of, language, 2) })}
            {result.assessment.final || points.expected === null
              ? ''
              : goals.say('pointsExpected', { points: showNumber(points.expected, language, 2) })}
          </span>
        )}
        {unit.overridden ? <span>{goals.say('overridden')}</span> : null}
      </div>
      {table === undefined || row === undefined || column === undefined ? null : (
        <QuietButton flush onClick={() => void session.goTo({ sheet: table.sheet.value, row: row.value, column: column.value })}>
          {say('findingGoTo')}
        </QuietButton>
      )}
    </li>
  );
}
