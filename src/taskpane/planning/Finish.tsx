/** The plan, once nothing is open: used here, kept as a file, and made into the workbook that is sent out. */
import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finished } from '../../planreading/finish';
import type { Plan } from '../../plan/schema';
import { download } from '../download';
import { Card, Heading, Quiet } from '../parts/Card';
import { useSession } from '../ui/session';
import { usePlanningTexts } from './planningTexts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function Finish({ finished }: { finished: Finished }) {
  const { tell, planProblem } = usePlanningTexts();
  const styles = useStyles();
  const session = useSession();
  if (!finished.ok) {
    return (
      <Card label={tell('finish')}>
        <Heading>{tell('finish')}</Heading>
        {finished.problems.length === 0 ? (
          <Quiet>{tell('finishOpen')}</Quiet>
        ) : (
          <ul className={styles.list}>
            {finished.problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>{planProblem(problem)}</li>
            ))}
          </ul>
        )}
      </Card>
    );
  }
  const { plan } = finished;
  return (
    <Card label={tell('finish')}>
      <Heading>{tell('finish')}</Heading>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void session.usePlan(plan).then(() => session.open('workbook'))}>
          {tell('use')}
        </Button>
        <Button onClick={() => download(`${JSON.stringify(plan, null, 2)}\n`, `${plan.id}.json`, 'application/json')}>
          {tell('downloadPlan')}
        </Button>
      </div>
      <Template plan={plan} />
    </Card>
  );
}

function Template({ plan }: { plan: Plan }) {
  const { tell, language } = usePlanningTexts();
  const styles = useStyles();
  const [id, setId] = useState(plan.rounds[0]?.id ?? '');
  const [said, setSaid] = useState('');
  const make = async (): Promise<void> => {
    const round = plan.rounds.find((one) => one.id === id);
    if (!round) return;
    try {
      const { templateFile } = await import('./templateFile');
      const file = `${plan.id}-${round.id.toLowerCase()}.xlsx`;
      download(new Uint8Array(templateFile(plan, round, language)), file, XLSX);
      setSaid(tell('templateMade', { file }));
    } catch {
      setSaid(tell('templateFailed'));
    }
  };
  return (
    <>
      <Quiet>{tell('templateIntro')}</Quiet>
      <div className={styles.buttons}>
        <Field label={tell('templateRound')}>
          <Select value={id} onChange={(_, { value }) => setId(value)}>
            {plan.rounds.map((round) => (
              <option key={round.id} value={round.id}>
                {round.name}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => void make()}>{tell('template')}</Button>
      </div>
      <div role="status">{said === '' ? null : <Quiet>{said}</Quiet>}</div>
    </>
  );
}
