/** Every demand as it was read, by section and goal; what is certain is folded away. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { describeMeasure } from '../../planreading/describe';
import { requirementId, type GoalDraft, type PlanDraft, type Read } from '../../planreading/draft';
import { Card, Heading, Quiet } from '../parts/Card';
import { MarkedWords } from './MarkedWords';
import { usePlanningTexts } from './planningTexts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  goal: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  section: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function Demands({ draft }: { draft: PlanDraft }) {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const goals = draft.sections.flatMap((section) => section.goals);
  const sure = goals
    .flatMap(({ blocks }) => blocks.flatMap(({ requirements }) => requirements))
    .filter(({ measure }) => isSettled(measure));
  return (
    <Card label={tell('demands')}>
      <Heading>{tell('demands')}</Heading>
      <details>
        <summary>{tell('sureOnes', { n: sure.length })}</summary>
        {draft.sections.map((section) => (
          <div key={section.number}>
            <h3 className={styles.section}>{`${section.number} ${section.title.text}`}</h3>
            <ul className={styles.list}>
              {section.goals.map((goal) => (
                <li key={goal.number}>
                  <Goal goal={goal} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </Card>
  );
}

function Goal({ goal }: { goal: GoalDraft }) {
  const { tell, read } = usePlanningTexts();
  const styles = useStyles();
  const area = goal.area.state === 'open' ? '' : goal.area.value;
  const weights = goal.blocks.map(({ weight }) => (weight.state === 'open' ? '?' : tell('weight', { weight: weight.value })));
  return (
    <>
      <p className={styles.goal}>{[`${goal.number} ${area}`.trim(), ...new Set(weights)].join(' · ')}</p>
      {goal.blocks.flatMap(({ requirements }) =>
        requirements.map((requirement) => {
          const { measure } = requirement;
          const id = requirementId(goal, requirement);
          return (
            <div key={id}>
              <MarkedWords id={id} requirement={requirement} />
              <Quiet>
                {`${tell(`state_${measure.state}`)}: ${measure.state === 'open' ? read('nothing') : describeMeasure(measure.value, read)}`}
              </Quiet>
            </div>
          );
        }),
      )}
    </>
  );
}

function isSettled({ state }: Read<unknown>): boolean {
  return state === 'sure' || state === 'agreed';
}
