/** How serious, which goal, whose, in what order. Fetched when somebody opens it. */
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ChangeEvent } from 'react';
import type { Plan } from '../../plan/schema';
import { goalsOf } from '../../plan/units';
import type { SolvingKey } from '../../texts/da/solving';
import { officesIn, type Belonging } from '../../validation/offices';
import { saveSetting, savedSetting } from '../localSettings';
import { useTexts } from '../ui/texts';
import { Card } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { SEVERITY_WORD } from '../views/lightWords';
import { EVERYTHING, ORDERS, SEVERITIES, WHOLE_REPORT, isChosen, type Choice, type Listed } from './findingList';
import { useSolvingTexts } from './solvingTexts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: '8px' },
  field: { minWidth: 0 },
  // A long name of a goal is cut, not let out of the pane.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  mine: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px' },
  box: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

const ALL = 'all';
const ORDER_WORD = { severity: 'orderSeverity', row: 'orderRow', goal: 'orderGoal' } as const satisfies Record<
  string,
  SolvingKey
>;

interface FiltersProps {
  readonly id: string;
  readonly all: readonly Listed[];
  readonly plan: Plan;
  readonly belonging: ReadonlyMap<string, Belonging>;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

export default function Filters({ id, all, plan, belonging, choice, choose }: FiltersProps) {
  const texts = useTexts();
  const { say } = useSolvingTexts();
  const styles = useStyles();
  const offices = officesIn(belonging);
  const [office, setOffice] = useState(() => {
    const before = savedSetting('office');
    return before !== undefined && offices.includes(before) ? before : undefined;
  });
  /** How many would be shown with one part of the choice exchanged. */
  const count = (part: Partial<Choice>) => all.filter((one) => isChosen(one, { ...choice, ...part })).length;
  const option = (value: string, word: string, part: Partial<Choice>) => (
    <option key={value} value={value}>
      {say('option', { word, n: count(part) })}
    </option>
  );
  const goals = goalsOf(plan).filter(({ id: goal }) => goal === choice.goal || all.some((one) => one.goal === goal));
  const takeOffice = ({ target: { value } }: ChangeEvent<HTMLSelectElement>) => {
    const mine = offices.find((candidate) => candidate === value);
    setOffice(mine);
    saveSetting('office', mine ?? '');
    choose({ ...choice, office: mine });
  };
  return (
    <Card label={say('filtersLabel')}>
      <div className={styles.fields} id={id}>
        <Field className={styles.field} label={say('filterSeverity')}>
          <Select
            className={styles.select}
            value={choice.severity ?? ALL}
            onChange={(_, { value }) => choose({ ...choice, severity: SEVERITIES.find((severity) => severity === value) })}
          >
            {option(ALL, say('filterAll'), { severity: undefined })}
            {SEVERITIES.map((severity) => option(severity, texts.say(SEVERITY_WORD[severity]), { severity }))}
          </Select>
        </Field>
        <Field className={styles.field} label={say('filterGoal')}>
          <Select
            className={styles.select}
            value={choice.goal === undefined ? ALL : choice.goal === WHOLE_REPORT ? 'whole' : choice.goal}
            onChange={(_, { value }) =>
              choose({ ...choice, goal: value === ALL ? undefined : value === 'whole' ? WHOLE_REPORT : value })
            }
          >
            {option(ALL, say('filterAll'), { goal: undefined })}
            {goals.map((goal) => option(goal.id, `${goal.id} ${goal.area}`, { goal: goal.id }))}
            {option('whole', texts.say('wholeReport'), { goal: WHOLE_REPORT })}
          </Select>
        </Field>
        <Field className={styles.field} label={say('order')}>
          <Select
            className={styles.select}
            value={choice.order}
            onChange={(_, { value }) => choose({ ...choice, order: ORDERS.find((order) => order === value) ?? EVERYTHING.order })}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {say(ORDER_WORD[order])}
              </option>
            ))}
          </Select>
        </Field>
        {offices.length === 0 ? null : (
          <Field className={styles.field} label={say('filterOffice')}>
            <Select className={styles.select} value={office ?? ALL} onChange={takeOffice}>
              <option value={ALL}>{say('filterOfficeChoose')}</option>
              {offices.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {office === undefined ? null : (
        <label className={styles.mine}>
          <input
            type="checkbox"
            className={styles.box}
            checked={choice.office === office}
            onChange={({ target }) => choose({ ...choice, office: target.checked ? office : undefined })}
          />
          {say('filterMine', { office })}
        </label>
      )}
      <QuietButton flush onClick={() => choose({ ...EVERYTHING, order: choice.order })}>
        {say('filtersOff')}
      </QuietButton>
    </Card>
  );
}
