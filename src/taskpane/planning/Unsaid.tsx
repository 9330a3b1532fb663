/** What no plan says and a plan file must: shown with its consequence, so that it can be agreed on. */
import { makeStyles } from '@fluentui/react-components';
import { defaultsFor } from '../../planreading/defaults';
import { contradictionSentence } from '../../planreading/describe';
import type { PlanDraft } from '../../planreading/draft';
import { Card, Heading, Quiet } from '../parts/Card';
import { usePlanningTexts } from './planningTexts';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' } });

export function Unsaid({ draft }: { draft: PlanDraft }) {
  const { tell, read } = usePlanningTexts();
  const styles = useStyles();
  const { year, contradictions } = draft;
  const { settings, rounds } = defaultsFor(year.state === 'open' ? 0 : year.value);
  const credit = settings.credit.model === 'threeStep' ? settings.credit.partly : 1;
  return (
    <>
      {contradictions.length > 0 ? (
        <Card label={tell('contradictions')}>
          <Heading>{tell('contradictions')}</Heading>
          <ul className={styles.list}>
            {contradictions.map((one) => (
              <li key={JSON.stringify(one)}>{contradictionSentence(one, read)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card label={tell('unsaid')}>
        <Heading>{tell('unsaid')}</Heading>
        <Quiet>{tell('unsaidIntro')}</Quiet>
        <ul className={styles.list}>
          <li>{tell('unsaidRounds', { rounds: rounds.map(({ name }) => name).join(', ') })}</li>
          <li>{tell('unsaidPartly', { from: settings.partlyFrom, credit })}</li>
          <li>{tell('unsaidParts')}</li>
          <li>{tell('unsaidExcluded')}</li>
          <li>{tell('unsaidLate')}</li>
        </ul>
      </Card>
    </>
  );
}
