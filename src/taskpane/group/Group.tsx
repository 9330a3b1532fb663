/** The department's many files. */
import { useSpeech } from '../look/speech';
import { Card, Heading } from '../parts/Card';

export default function Group() {
  const { say } = useSpeech();
  return (
    <Card>
      <Heading>{say('pageGroup')}</Heading>
    </Card>
  );
}
