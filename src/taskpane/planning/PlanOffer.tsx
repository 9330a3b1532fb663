/** For a workbook that no plan fits, but that holds a plan itself: how much of it can be read, and the way there. */
import { useMemo } from 'react';
import { draftOf } from '../../planreading/draftOf';
import { planRowsOf } from '../../plansources/planRows';
import { workbookSource } from '../../plansources/workbook';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { Card, Heading, Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import { useSession } from '../ui/session';
import { answersIn } from './remembered';
import { progressOf } from './planning';
import { usePlanningTexts } from './planningTexts';
import { usePlanning } from './usePlanning';

export default function PlanOffer({ workbook }: { workbook: WorkbookSnapshot }) {
  const { tell } = usePlanningTexts();
  const planning = usePlanning();
  const session = useSession();
  const progress = useMemo(() => {
    const rows = planRowsOf(workbookSource(workbook));
    return rows.tables.length === 0 ? undefined : progressOf(draftOf(rows));
  }, [workbook]);
  if (!progress) return null;
  const { requirements, settled } = progress;
  return (
    <Card label={tell('offerTitle')}>
      <Heading>{tell('offerTitle')}</Heading>
      <Quiet>{tell('offer', { requirements, settled, left: requirements - settled })}</Quiet>
      <MainButton
        rank="asked"
        onClick={() => {
          planning.read(workbookSource(workbook), answersIn(workbook));
          session.open('plan');
        }}
      >
        {tell('offerOpen')}
      </MainButton>
    </Card>
  );
}
