/** Choosing another round or day than the workbook shows. Fetched when it is first opened. */
import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundId } from '../../plan/schema';
import type { Recognised } from '../../recognition/types';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card } from './Card';
import { MainButton } from './MainButton';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

export default function RoundChoice({ recognition, done }: { recognition: Recognised; done: () => void }) {
  const { say } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { plan, round, asOf } = recognition;
  const [chosen, setChosen] = useState<RoundId>(round.value.id);
  const [day, setDay] = useState(asOf.value);
  const choose = (id: string) => {
    const found = plan.rounds.find((candidate) => candidate.id === id);
    if (!found) return;
    setChosen(found.id);
    setDay(found.asOf);
  };
  return (
    <Card label={say('changeRound')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void session.confirm({ round: chosen, asOf: day });
          done();
        }}
      >
        <Field label={say('roundLabel')}>
          <Select value={chosen} onChange={(_, { value }) => choose(value)}>
            {plan.rounds.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('asOfLabel')}>
          <Input type="date" required value={day} min={plan.period.from} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <div className={styles.buttons}>
          <MainButton rank="asked" type="submit">
            {say('useRound')}
          </MainButton>
          <Button onClick={done}>{say('cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
