/** A column is missing that the figures need. */
import { leafKind } from '../../measures';
import type { ColumnRole, TableBinding } from '../../recognition/types';
import { columnName } from '../../workbook/address';
import { headerCell, leafRows, nameOf, rowsIn, type LeafUnit } from '../unitCells';
import type { Rule, RuleContext } from '../types';

interface Needed {
  readonly unit: LeafUnit;
  readonly count: number;
}

export const MRP104: Rule = {
  code: 'MRP104',
  *find(context) {
    for (const table of context.recognition.tables) {
      for (const [role, { unit, count }] of missingColumns(context, table)) {
        const columns = columnsAsked(context, table, role);
        const values = { role, count, unit: nameOf(unit) };
        yield {
          cell: headerCell(table),
          values: columns === '' ? { variant: role, ...values } : { variant: 'asked', columns, ...values },
        };
      }
    }
  },
};

/** The columns between which a person is asked, as they are headed: the column is not missing, it is not decided. */
function columnsAsked({ recognition }: RuleContext, { sheet }: TableBinding, role: ColumnRole): string {
  const question = recognition.questions.find(
    ({ about, subject, sheet: on = sheet.value, sheets = [on] }) =>
      about === 'column' && subject === role && sheets.includes(sheet.value),
  );
  const named = (question?.options ?? []).map(({ value, evidence: [first] }) => {
    const header = first?.values['header'];
    return header === undefined || header === '' ? columnName(Number(value)) : `${columnName(Number(value))} "${header}"`;
  });
  return named.join(', ');
}

/** Missing roles with the first of the units that need them. Where several sets of columns would do, the nearest to complete is asked for. */
function missingColumns(context: RuleContext, table: TableBinding): Map<ColumnRole, Needed> {
  const missing = new Map<ColumnRole, Needed>();
  const bound = new Set(table.columns.map((column) => column.role));
  const forecast = bound.has('forecast') || context.assessment.final;
  const add = (role: ColumnRole, unit: LeafUnit): void => {
    const known = missing.get(role);
    missing.set(role, { unit: known?.unit ?? unit, count: (known?.count ?? 0) + 1 });
  };
  for (const { unit } of rowsIn(table, leafRows(context))) {
    const lacking = leafKind(unit.measure).inputs.map((set) => set.filter((role) => !bound.has(role)));
    const [least] = lacking.sort((a, b) => a.length - b.length);
    for (const role of least ?? []) add(role, unit);
    if (!forecast) add('forecast', unit);
  }
  return missing;
}
