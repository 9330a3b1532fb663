/** A requirement of the plan has no row. */
import type { SubGoal } from '../../plan/schema';
import { unitsOf, type Unit } from '../../plan/units';
import { RESULT_SHEET } from '../../workbook/edits';
import { tableOf } from '../../recognition/tables';
import { columnOf, nameOf } from '../unitCells';
import type { Observation, Rule, RuleContext } from '../types';

export const MRP101: Rule = {
  code: 'MRP101',
  *find(context) {
    const { plan, recognition, report } = context;
    const hasRow = (id: string): boolean => report.current.units.has(id);
    const units = new Map(unitsOf(plan).map((unit) => [unit.id, unit]));
    for (const unit of units.values()) {
      if (unit.level === 'subGoal' || recognition.withdrawn.has(unit.id)) continue;
      const { measure } = unit;
      const parts: readonly SubGoal[] = measure.kind === 'composite' ? measure.parts : [];
      const missing = parts.filter((part) => !hasRow(part.id));
      if (parts.length === 0 || missing.length === parts.length) {
        if (!hasRow(unit.id)) yield missingRow(context, unit, whereIsIt(context, unit));
        // One row for them all has no room for figures of their own.
        else if (parts.length > 0) yield missingRow(context, unit, { variant: 'parts', parts: parts.length });
        continue;
      }
      for (const part of missing) {
        const partUnit = units.get(part.id);
        if (partUnit) yield missingRow(context, partUnit, { variant: 'part' });
      }
    }
  },
};

/** Points at the row of the requirement where there is one, so that the reader sees where the row belongs. */
function missingRow(context: RuleContext, unit: Unit, values: Readonly<Record<string, string | number>>): Observation {
  const { report, recognition } = context;
  const own = report.current.units.get(unit.requirement.id);
  const table = tableOf(recognition.tables, unit.requirement.id);
  const column = table && (columnOf(table, 'requirement') ?? columnOf(table, 'id'));
  const text = unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
  return {
    unit: unit.id,
    ...(own && column && { cell: { sheet: own.sheet, row: own.row, column: column.value } }),
    values: { unit: nameOf(unit), text, ...values },
  };
}

/** The row may stand on a sheet that is not read; it belongs in the table that has the rest of its goal. */
function whereIsIt(
  { recognition, report, workbook }: RuleContext,
  { goal, requirement }: Unit,
): Readonly<Record<string, string>> {
  const read = new Set([report.current, ...report.earlier].flatMap(({ sheets }) => sheets));
  const wanted = lettersIn(requirement.text);
  const other = workbook.sheets.find(
    ({ name, visibility, cells }) =>
      visibility !== 'veryHidden' &&
      !read.has(name) &&
      name !== RESULT_SHEET &&
      [...cells.values()].some((cell) => cell.type === 'text' && lettersIn(cell.value).endsWith(wanted)),
  );
  if (!other) return { variant: 'requirement' };
  const ofGoal = goal.blocks.flatMap(({ requirements }) => requirements.map(({ id }) => tableOf(recognition.tables, id)));
  const home = ofGoal.find((table) => table !== undefined) ?? recognition.tables[0];
  return { variant: 'otherSheet', elsewhere: other.name, sheet: home.sheet.value };
}

function lettersIn(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
