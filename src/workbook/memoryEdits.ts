/** Writing what the workbook is to remember. Reading it is `memory.ts`. */
import { MEMORY_SHEET, type CellInput, type Edit } from './edits';
import { memoryRows, readMemory } from './memory';
import type { Memory } from './memorySchema';
import { findSheet, type WorkbookSnapshot } from './snapshot';

/** The whole memory as it is to stand; rows of a longer one before are emptied. Nothing where no sheet can be added. */
export function memoryEdits(workbook: WorkbookSnapshot, memory: Memory): readonly Edit[] {
  const existing = findSheet(workbook, MEMORY_SHEET);
  if (workbook.readOnly || existing?.protection || (!existing && workbook.structureProtected)) return [];
  const rows: (readonly CellInput[])[] = [...memoryRows(memory)];
  const old = existing?.used?.bottom ?? 0;
  while (rows.length <= old) rows.push([{ clear: true }]);
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: 0 };
  return [
    { kind: 'addSheet', sheet: MEMORY_SHEET, visibility: 'veryHidden' },
    { kind: 'setFormats', sheet: MEMORY_SHEET, area, rows: rows.map(() => ['@']) },
    { kind: 'setCells', sheet: MEMORY_SHEET, area, rows },
  ];
}

/** What is given replaces what is remembered; the rest stays. For answers and a plan loaded from a file, also before any result. */
export function rememberEdits(
  workbook: WorkbookSnapshot,
  news: Pick<Memory, 'plan' | 'confirmation' | 'groupAnswers' | 'planAnswers'>,
): readonly Edit[] {
  const known = readMemory(workbook);
  return memoryEdits(workbook, { ...(known.is === 'memory' ? known.memory : {}), ...news });
}
