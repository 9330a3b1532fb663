/**
 * Findings that a person has called irrelevant, with a reason that stays in the workbook. They are shown apart, never left out, and the
 * word holds only as long as the finding says the same about the same content.
 */
import type { RulePack } from '../plan/schema';
import type { Finding } from '../validation/types';
import type { CellAddress } from '../workbook/address';
import { fingerprint, memoryOf } from '../workbook/memory';
import type { DismissedMark } from '../workbook/memorySchema';
import { memoryEdits } from '../workbook/memoryEdits';
import type { Edit } from '../workbook/edits';
import { cellAt, findSheet, type Cell, type WorkbookSnapshot } from '../workbook/snapshot';

export interface DismissedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Rules that say a figure is missing or does not count. Whoever leaves it out cannot also call that irrelevant. */
const NOT_COUNTED = /^MRP2\d\d$|^MRP10[134]$/;

/** Warnings and information may be dismissed; an error only where the rule pack says so; what takes a figure out of the score never. */
export function isDismissible({ code, severity }: Finding, pack: RulePack): boolean {
  if (NOT_COUNTED.test(code)) return false;
  return severity !== 'error' || pack.rules[code]?.dismissible === true;
}

/** The findings that stand and those that have been dismissed, both in their order. */
export function splitDismissed(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
  pack: RulePack,
): { readonly findings: readonly Finding[]; readonly dismissed: readonly DismissedFinding[] } {
  const marks = memoryOf(workbook)?.dismissed ?? [];
  if (marks.length === 0) return { findings, dismissed: [] };
  const open: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const mark = isDismissible(finding, pack) ? marks.find((candidate) => isAbout(candidate, workbook, finding)) : undefined;
    if (mark) dismissed.push({ finding, reason: mark.reason });
    else open.push(finding);
  }
  return { findings: open, dismissed };
}

/** Remembers the dismissal. No edits where the reason is empty or nothing can be remembered (read-only, structure protected). */
export function dismissEdits(workbook: WorkbookSnapshot, finding: Finding, reason: string): readonly Edit[] {
  const memory = memoryOf(workbook);
  if (!memory || reason.trim() === '') return [];
  const others = (memory.dismissed ?? []).filter((mark) => !isAbout(mark, workbook, finding));
  return memoryEdits(workbook, { ...memory, dismissed: [...others, markOf(workbook, finding, reason.trim())] });
}

/** Takes the dismissal back. */
export function reviveEdits(workbook: WorkbookSnapshot, finding: Finding): readonly Edit[] {
  const memory = memoryOf(workbook) ?? {};
  const rest = (memory.dismissed ?? []).filter((mark) => !isAbout(mark, workbook, finding));
  return rest.length === (memory.dismissed ?? []).length ? [] : memoryEdits(workbook, { ...memory, dismissed: rest });
}

function markOf(workbook: WorkbookSnapshot, finding: Finding, reason: string): DismissedMark {
  const { code, unit = '', cell } = finding;
  return { code, unit, reason, fingerprint: printOf(workbook, finding), ...(cell && { cell }) };
}

/** Not by the cell's place: rows may have been inserted since. */
function isAbout(mark: DismissedMark, workbook: WorkbookSnapshot, finding: Finding): boolean {
  return mark.code === finding.code && mark.unit === (finding.unit ?? '') && mark.fingerprint === printOf(workbook, finding);
}

function printOf(workbook: WorkbookSnapshot, { code, cell, values }: Finding): string {
  const content = cell && contentAt(workbook, cell);
  const said = Object.entries(values).sort(([first], [second]) => (first < second ? -1 : 1));
  return fingerprint(JSON.stringify([code, said, content?.type, content?.value, content?.formula]));
}

function contentAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellAddress): Cell | undefined {
  const found = findSheet(workbook, sheet);
  return found && cellAt(found, row, column);
}
