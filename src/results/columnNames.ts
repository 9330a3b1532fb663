/** Which name stands on which result column: several tables have a column of each role, and a name stands on one place only. */
import { COLUMN_NAMES, isNameOfColumn, nameOfColumn } from '../workbook/memory';
import type { WrittenColumn } from '../workbook/memorySchema';
import type { LocatedColumn } from '../workbook/writtenColumns';

/** A column that has been written before keeps its name; the others get the first free one of their role. */
export function namedColumns(columns: readonly WrittenColumn[], located: readonly LocatedColumn[]): readonly WrittenColumn[] {
  const kept = columns.map(({ role, sheet, column }) => {
    const before = located.find((known) => known.sheet.name === sheet && known.column === column)?.remembered;
    return before && isNameOfColumn(nameOn(before), role) ? nameOn(before) : undefined;
  });
  const taken = new Set(kept);
  return columns.map(({ role, ...rest }, index): WrittenColumn => {
    let name = kept[index];
    for (let table = 1; name === undefined; table++) {
      const free = nameOfColumn(role, table);
      if (!taken.has(free)) name = free;
    }
    taken.add(name);
    return { role, ...(name === COLUMN_NAMES[role] ? {} : { name }), ...rest };
  });
}

/** The name that stands on a column of ours. */
export function nameOn({ role, name = COLUMN_NAMES[role] }: WrittenColumn): string {
  return name;
}
