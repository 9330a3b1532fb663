/** Filling in: the next missing field, the requirement whose row is marked, and ready for handing in. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { reportingContext } from '../../reporting/reportingContext';
import { formOf } from '../../reporting/form';
import { missingCells, nextMissing } from '../../reporting/missingCells';
import { unitAt, type RowSubject } from '../../reporting/unitAt';
import { goalsOf, unitsOf } from '../../plan/units';
import { assessedUnits, nameOf } from '../../validation/unitCells';
import type { RuleContext } from '../../validation/types';
import type { CellAddress } from '../../workbook/address';
import { findSheet, type WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import { useUnsavedEntries } from './unsavedEntries';
import { FillForm } from './FillForm';
import { Followed } from './Followed';
import { Ready } from './Ready';
import { UnitList } from './UnitList';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({ parts: { display: 'flex', flexDirection: 'column', gap: '12px' } });

export default function Reporting({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const texts = useTexts();
  const { say } = useReportingTexts();
  const styles = useStyles();
  const session = useSession();
  const context = useMemo(() => reportingContext(workbook, result), [workbook, result]);
  // The view was opened for a field: it begins there, whatever is marked in the sheet.
  const { wanted: asked } = usePaneState();
  const [wanted, setWanted] = useState(asked?.is === 'field' ? asked.cell : undefined);
  const [marked, setMarked] = useMarkedCell(workbook, wanted);
  const { plan, round } = result.recognition;
  const [unsavedEntries, changeUnsaved] = useUnsavedEntries(`${plan.id} ${round.value.id}`);
  const next = nextMissing(context, marked);
  const subject = subjectOf(workbook, result, marked);
  const goTo = (cell: CellAddress | undefined) => {
    if (!cell) return;
    setMarked(cell);
    setWanted({ ...cell });
    void session.goTo(cell);
  };
  const show = (id: string) => goTo(firstCellOf(context, id));
  // What was just written is known only to the reading after it.
  const latest = useRef(context);
  useLayoutEffect(() => {
    latest.current = context;
  }, [context]);
  const unwritten = unitsOf(plan).filter(({ id }) => unsavedEntries.has(id));
  return (
    <div className={styles.parts}>
      <Card>
        <Heading>{texts.say('tabFill')}</Heading>
        {next ? (
          <MainButton rank="next" onClick={() => goTo(next)}>
            {say('nextMissing')}
          </MainButton>
        ) : (
          <Quiet>{say('nothingMissing')}</Quiet>
        )}
        {unwritten.length === 0 ? null : <Quiet>{say('unwritten', { names: unwritten.map(nameOf).join(', ') })}</Quiet>}
      </Card>
      {subject.is === 'nothing' ? (
        <Card>
          <Quiet>{say('follow')}</Quiet>
        </Card>
      ) : subject.is === 'goal' ? (
        <Goal id={subject.id} context={context} show={show} />
      ) : (
        <Followed id={subject.id} context={context} show={show}>
          <FillForm
            key={subject.id}
            id={subject.id}
            context={context}
            wanted={wanted}
            answers={unsavedEntries.get(subject.id) ?? NO_ANSWERS}
            change={(make) => changeUnsaved(subject.id, make)}
            next={
              missingCells(context).some((cell) => marked === undefined || !isSame(cell, marked))
                ? () => goTo(nextMissing(latest.current, marked))
                : undefined
            }
          />
        </Followed>
      )}
      <Ready result={result} unwritten={unwritten.map(nameOf)} />
    </div>
  );
}

const NO_ANSWERS = {};

/** A cell that belongs to a whole goal shows its requirements to choose from. */
function Goal({ id, context, show }: { id: string; context: RuleContext; show: (id: string) => void }) {
  const { say } = useReportingTexts();
  const goal = goalsOf(context.plan).find((candidate) => candidate.id === id);
  if (!goal) return null;
  const assessed = assessedUnits(context);
  const units = unitsOf(context.plan).flatMap((unit) => {
    const found = unit.goal === goal && unit.level === 'requirement' ? assessed.get(unit.id) : undefined;
    return found ? [{ name: nameOf(unit), assessed: found }] : [];
  });
  const name = say('goalName', { id });
  return (
    <Card label={name}>
      <Heading>{name}</Heading>
      <Quiet>{goal.text}</Quiet>
      <UnitList label={say('requirementsTitle')} units={units} show={show} />
    </Card>
  );
}

/** The cell that is marked in the sheet, and from then on each that is marked after it. */
function useMarkedCell(workbook: WorkbookSnapshot, first: CellAddress | undefined) {
  const session = useSession();
  const [marked, setMarked] = useState(first);
  const latest = useRef(workbook.sheets);
  useLayoutEffect(() => {
    latest.current = workbook.sheets;
  }, [workbook.sheets]);
  useEffect(() => {
    let wanted = true;
    const stop = session.follow(({ sheetId, area }) => {
      const sheet = latest.current.find(({ id }) => id === sheetId);
      if (sheet) setMarked({ sheet: sheet.name, row: area.top, column: area.left });
    });
    // Asked only now: what is marked between the asking and the following would be in neither.
    const now = stop.then(() => (wanted ? session.selection() : undefined));
    void now.then((found) => {
      if (wanted && found) setMarked((before) => before ?? { sheet: found.sheet, row: found.area.top, column: found.area.left });
    });
    return () => {
      wanted = false;
      void stop.then((end) => end());
    };
  }, [session]);
  return [marked, setMarked] as const;
}

function subjectOf(workbook: WorkbookSnapshot, { recognition }: CheckedResult, cell: CellAddress | undefined): RowSubject {
  if (!cell) return { is: 'nothing' };
  const sheet = findSheet(workbook, cell.sheet);
  return sheet ? unitAt(recognition, sheet, cell.row, cell.column) : { is: 'nothing' };
}

/** Where filling in a requirement begins; its own row where nothing in it can be written. */
function firstCellOf(context: RuleContext, id: string): CellAddress | undefined {
  const fields = formOf(context, id)?.fields ?? [];
  return (fields.find(({ blocked }) => blocked === undefined) ?? fields[0])?.entry.cell;
}

function isSame(first: CellAddress, second: CellAddress): boolean {
  return first.sheet === second.sheet && first.row === second.row && first.column === second.column;
}
