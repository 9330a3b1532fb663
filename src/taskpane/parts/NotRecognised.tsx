/** A workbook that is something else: why, and the ways forward. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { NotRecognised as Unknown } from '../../recognition/types';
import type { Plan } from '../../plan/schema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { answerByPointing } from '../views/answers';
import { Card, Heading, Quiet } from './Card';
import { PlanFile } from './PlanFile';
import { Pointing } from './Pointing';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  ways: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '8px' },
  way: { display: 'flex', flexDirection: 'column', gap: '6px' },
  button: { alignSelf: 'flex-start' },
  reason: { margin: 0 },
});

const PlanOffer = lazy(() => import('../planning/PlanOffer'));

interface NotRecognisedProps {
  readonly recognition: Unknown;
  readonly plans: readonly Plan[];
  readonly workbook: WorkbookSnapshot;
}

export function NotRecognised({ recognition, plans, workbook }: NotRecognisedProps) {
  const pane = useTexts();
  const { say, because } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const [pointing, setPointing] = useState(false);
  const empty = recognition.reason.code === 'emptyWorkbook';
  if (empty) {
    return (
      <Card>
        <Heading>{say('emptyTitle')}</Heading>
        <p className={styles.reason}>{say('unknownWayOpen')}</p>
        <Quiet>{say('unknownNothingWritten')}</Quiet>
      </Card>
    );
  }
  return (
    <>
      <Card>
        <Heading>{pane.say('unknownTitle')}</Heading>
        <p className={styles.reason}>{because(recognition.reason)}</p>
        <Quiet>{say('unknownNothingWritten')}</Quiet>
      </Card>
      <Suspense>
        <PlanOffer workbook={workbook} />
      </Suspense>
      <Card>
        <Heading>{say('unknownWays')}</Heading>
        <ul className={styles.ways}>
          <li>{say('unknownWayOpen')}</li>
          <li>
            <div className={styles.way}>
              {say('unknownWaySheet')}
              {pointing ? (
                <Pointing
                  prompt={say('pointHeader')}
                  onPointed={(selection) => {
                    setPointing(false);
                    void session.confirm(answerByPointing({ about: 'header', subject: '' }, selection));
                  }}
                  cancel={() => setPointing(false)}
                />
              ) : (
                <Button className={styles.button} size="small" onClick={() => setPointing(true)}>
                  {say('questionPoint')}
                </Button>
              )}
            </div>
          </li>
          <li>
            <div className={styles.way}>
              {say('unknownWayPlan')}
              <PlanFile />
            </div>
          </li>
        </ul>
        <Quiet>
          {say('unknownPlans', { plans: plans.map(({ agency, year }) => `${agency.name} ${String(year)}`).join(', ') })}
        </Quiet>
      </Card>
    </>
  );
}
