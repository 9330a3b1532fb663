/** What has been set aside, with the reasons; each can be brought back. */
import { Button } from '@fluentui/react-components';
import { reviveEdits, type DismissedFinding } from '../../reporting/dismissed';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { useReportingTexts } from './reportingTexts';

export default function SetAside({ dismissed }: { dismissed: readonly DismissedFinding[] }) {
  const { findingSentences } = useTexts();
  const { say } = useReportingTexts();
  const session = useSession();
  const title = say('dismissedTitle', { n: dismissed.length });
  return (
    <Card label={title}>
      <Heading>{title}</Heading>
      {dismissed.map(({ finding, reason }) => {
        const sentences = findingSentences(finding);
        return (
          <div key={`${finding.code}${JSON.stringify(finding.values)}`}>
            <span>{sentences.what}</span>
            <Quiet>{say('dismissedReason', { reason })}</Quiet>
            <Button
              size="small"
              onClick={() =>
                void session.fill((workbook) => reviveEdits(workbook, finding), {
                  key: 'noticeRevived',
                  values: { title: sentences.title },
                })
              }
            >
              {say('dismissedBack')}
            </Button>
          </div>
        );
      })}
    </Card>
  );
}
