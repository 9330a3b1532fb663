/** "Klar til aflevering": marked by a person when no errors are left, and seen to lapse when a figure is changed afterwards. */
import type { IsoDate } from '../calendar/days';
import { ENTERED_ROLES, type ColumnRole } from '../recognition/types';
import type { Report } from '../report/types';
import type { Finding } from '../validation/types';
import type { CellAddress } from '../workbook/address';
import { asPlainText, NAME_PREFIX, type Edit } from '../workbook/edits';
import { fingerprint, memoryOf } from '../workbook/memory';
import type { ReadyMark } from '../workbook/memorySchema';
import { memoryEdits } from '../workbook/memoryEdits';
import { findSheet, isWritable, type Cell, type WorkbookSnapshot } from '../workbook/snapshot';

/** The cell on the sheet "Målstatus" that says whether the report is ready. */
export const READY_NAME = `${NAME_PREFIX}Klar`;

export interface ChangedEntry {
  readonly unit: string;
  readonly role: ColumnRole;
  /** Absent where the row or the column is gone. */
  readonly cell?: CellAddress;
}

export type Readiness =
  /** Not marked for this round; with errors it cannot be. */
  | { readonly is: 'open'; readonly errors: number }
  | { readonly is: 'ready'; readonly mark: ReadyMark }
  | { readonly is: 'changed'; readonly mark: ReadyMark; readonly cells: readonly ChangedEntry[] };

interface ReadyInput {
  readonly report: Report;
  /** Those that have not been dismissed. */
  readonly findings: readonly Finding[];
}

/** The mark holds for its round; findings that came later do not take it away, only changed figures do. */
export function readyState(workbook: WorkbookSnapshot, { report, findings }: ReadyInput): Readiness {
  const mark = memoryOf(workbook)?.ready;
  if (mark?.round !== report.current.round) return { is: 'open', errors: errorsIn(findings) };
  const now = printsOf(report);
  if (mark.fingerprint === wholeOf(now)) return { is: 'ready', mark };
  const keys = new Set([...Object.keys(mark.entries), ...now.keys()]);
  const cells = [...keys].filter((key) => mark.entries[key] !== now.get(key)).flatMap((key) => changedAt(key, report));
  return { is: 'changed', mark, cells };
}

export interface ReadyRequest {
  /** Who marks it, as the person wrote it. */
  readonly by: string;
  readonly on: IsoDate;
  /** What the sheet "Målstatus" is to say, if it is there. */
  readonly visible: string;
}

/** Of a person's name, in characters; it has to be read in one line of the sheet. */
export const LONGEST_NAME = 100;

/** Empty while there are errors, without a name or with one that is too long, or where nothing can be remembered. */
export function readyEdits(
  workbook: WorkbookSnapshot,
  { report, findings }: ReadyInput,
  { by, on, visible }: ReadyRequest,
): readonly Edit[] {
  const memory = memoryOf(workbook);
  const name = by.trim();
  if (!memory || errorsIn(findings) > 0 || name === '' || name.length > LONGEST_NAME) return [];
  const entries = printsOf(report);
  const mark: ReadyMark = {
    round: report.current.round,
    by: name,
    on,
    fingerprint: wholeOf(entries),
    entries: Object.fromEntries(entries),
  };
  const remembered = memoryEdits(workbook, { ...memory, ready: mark });
  return remembered.length === 0 ? [] : [...remembered, ...visibleEdits(workbook, visible)];
}

/** The cell is found by its name, wherever rows have moved it. */
function visibleEdits(workbook: WorkbookSnapshot, text: string): readonly Edit[] {
  const named = workbook.names.find(({ name }) => name.toLowerCase() === READY_NAME.toLowerCase());
  const sheet = named?.sheet === undefined ? undefined : findSheet(workbook, named.sheet);
  if (!sheet || !named?.area || !isWritable(sheet, named.area.top, named.area.left)) return [];
  const { top, left } = named.area;
  const area = { top, left, bottom: top, right: left };
  return [{ kind: 'setCells', sheet: sheet.name, area, rows: [[{ value: asPlainText(text) }]] }];
}

function changedAt(key: string, report: Report): ChangedEntry[] {
  const [unit = '', name] = key.split(SEPARATOR);
  const role = MARKED_ROLES.find((known) => known === name);
  if (role === undefined) return [];
  const cell = report.current.units.get(unit)?.entries[role]?.cell;
  return [{ unit, role, ...(cell && { cell }) }];
}

const SEPARATOR = '|';

/** A level may be measured against the target that stands in the workbook only. */
const MARKED_ROLES: readonly ColumnRole[] = [...ENTERED_ROLES, 'target'];

/** Of every entered cell that holds something, by unit and column. What a formula shows counts, not how it is written. */
function printsOf(report: Report): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const { id, entries } of report.current.units.values()) {
    for (const role of MARKED_ROLES) {
      const raw = entries[role]?.raw;
      if (raw && holdsSomething(raw)) prints.set(`${id}${SEPARATOR}${role}`, fingerprint(JSON.stringify([raw.type, raw.value])));
    }
  }
  return prints;
}

function wholeOf(prints: ReadonlyMap<string, string>): string {
  return fingerprint(JSON.stringify([...prints].sort(([first], [second]) => (first < second ? -1 : 1))));
}

function holdsSomething({ type, value }: Cell): boolean {
  return type !== 'empty' && !(type === 'text' && value.trim() === '');
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
