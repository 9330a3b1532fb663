/** The year of the open workbook: its rounds. */
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../domain';
import { useSpeech } from '../look/speech';
import { Card, Heading, Quiet } from '../parts/Card';

export default function Year({ result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const { say } = useSpeech();
  return (
    <Card>
      <Heading>{say('tabYear')}</Heading>
      {result.recognition.plan.rounds.map((round) => (
        <Quiet key={round.id}>{say('roundOn', { round: round.name, day: round.asOf })}</Quiet>
      ))}
    </Card>
  );
}
