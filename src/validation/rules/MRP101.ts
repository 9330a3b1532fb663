/** A requirement of the plan has no row. */
import type { SubGoal } from '../../plan/schema';
import { unitsOf, type Unit } from '../../plan/units';
import { RESULT_SHEET } from '../../workbook/edits';
import { columnOf, nameOf } from '../cells';
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
  const { report } = context;
  const row = report.current.units.get(unit.requirement.id)?.row;
  const column = columnOf(context, 'requirement') ?? columnOf(context, 'id');
  const text = unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text;
  return {
    unit: unit.id,
    ...(row !== undefined && column && { cell: { sheet: report.current.sheet, row, column: column.value } }),
    values: { unit: nameOf(unit), text, ...values },
  };
}

/** Where the table is split, the row stands on a sheet that is not read: one table a round. */
function whereIsIt({ recognition, workbook }: RuleContext, { requirement }: Unit): Readonly<Record<string, string>> {
  const read = new Set([recognition.table, ...recognition.earlier].map(({ sheet }) => sheet.value));
  const wanted = lettersIn(requirement.text);
  const other = workbook.sheets.find(
    ({ name, visibility, cells }) =>
      visibility !== 'veryHidden' &&
      !read.has(name) &&
      name !== RESULT_SHEET &&
      [...cells.values()].some((cell) => cell.type === 'text' && lettersIn(cell.value).endsWith(wanted)),
  );
  return other
    ? { variant: 'otherSheet', elsewhere: other.name, sheet: recognition.table.sheet.value }
    : { variant: 'requirement' };
}

function lettersIn(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
