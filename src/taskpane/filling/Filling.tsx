/** Filling in: how long there is, the next missing field, the requirement whose row is marked, and ready for handing in. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { fillingContext } from '../../filling/context';
import { daysLeft, nextMissing } from '../../filling/missing';
import { unitAt, type Place } from '../../filling/unitAt';
import type { CellAddress } from '../../workbook/address';
import { findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../domain';
import { useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { Card, Heading, Quiet } from '../parts/Card';
import { Followed } from './Followed';
import { Ready } from './Ready';
import { today, useFillingSpeech } from './words';

const useStyles = makeStyles({ parts: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function Filling({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const speech = useSpeech();
  const { say } = useFillingSpeech();
  const styles = useStyles();
  const session = useSession();
  const context = useMemo(() => fillingContext(workbook, result), [workbook, result]);
  const [marked, setMarked] = useMarkedCell(workbook);
  const [wanted, setWanted] = useState<CellAddress | undefined>(undefined);
  const next = nextMissing(context, marked);
  const place = placeOf(workbook, result, marked);
  const goNext = () => {
    if (!next) return;
    setMarked(next);
    setWanted({ ...next });
    void session.goTo(next);
  };
  return (
    <div className={styles.parts}>
      <Card>
        <Heading>{speech.say('tabFill')}</Heading>
        <Quiet>{deadline(result.recognition.round.value.due, say)}</Quiet>
        {next ? (
          <Button appearance="primary" onClick={goNext}>
            {say('nextMissing')}
          </Button>
        ) : (
          <Quiet>{say('nothingMissing')}</Quiet>
        )}
      </Card>
      {place.is === 'nothing' ? (
        <Card>
          <Quiet>{say('follow')}</Quiet>
        </Card>
      ) : (
        idsOf(place, result).map((id) => <Followed key={id} id={id} context={context} wanted={wanted} />)
      )}
      <Ready result={result} />
    </div>
  );
}

/** The cell that is marked in the sheet, and from then on each that is marked after it. */
function useMarkedCell(workbook: WorkbookSnapshot) {
  const session = useSession();
  const [marked, setMarked] = useState<CellAddress | undefined>(undefined);
  const { sheets } = workbook;
  useEffect(() => {
    let wanted = true;
    void session.selection().then((now) => {
      if (wanted && now) setMarked((before) => before ?? { sheet: now.sheet, row: now.area.top, column: now.area.left });
    });
    return () => {
      wanted = false;
    };
  }, [session]);
  useEffect(() => {
    const stop = session.follow(({ sheetId, area }) => {
      const sheet = sheets.find(({ id }) => id === sheetId);
      if (sheet) setMarked({ sheet: sheet.name, row: area.top, column: area.left });
    });
    return () => void stop.then((end) => end());
  }, [session, sheets]);
  return [marked, setMarked] as const;
}

function placeOf(workbook: WorkbookSnapshot, { recognition }: CheckedResult, cell: CellAddress | undefined): Place {
  if (!cell) return { is: 'nothing' };
  const sheet = findSheet(workbook, cell.sheet);
  return sheet ? unitAt(recognition, sheet, cell.row, cell.column) : { is: 'nothing' };
}

/** A goal shows its requirements one after the other. */
function idsOf(place: Exclude<Place, { is: 'nothing' }>, { assessment }: CheckedResult): readonly string[] {
  if (place.is === 'unit') return [place.id];
  const goal = assessment.goals.find(({ id }) => id === place.id);
  return goal?.blocks.flatMap(({ units }) => units.map(({ id }) => id)) ?? [];
}

function deadline(due: string, say: ReturnType<typeof useFillingSpeech>['say']): string {
  const days = daysLeft(due, today()) ?? 0;
  if (days === 0) return say('daysToday');
  return days > 0 ? say('daysLeft', { due, days }) : say('daysOver', { due, days: -days });
}
