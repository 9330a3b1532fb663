/** What stands in the entered cells of a report, as fingerprints: two reports are the same when these are. */
import { ENTERED_ROLES, type ColumnRole } from '../recognition/types';
import { fingerprint } from '../workbook/memory';
import type { Cell } from '../workbook/snapshot';
import type { Report } from './types';

const SEPARATOR = '|';

/** A level may be measured against the target that stands in the workbook only. */
export const MARKED_ROLES: readonly ColumnRole[] = [...ENTERED_ROLES, 'target'];

export function entryKey(unit: string, role: ColumnRole): string {
  return `${unit}${SEPARATOR}${role}`;
}

export function entryOfKey(key: string): { readonly unit: string; readonly role: ColumnRole } | undefined {
  const [unit = '', name] = key.split(SEPARATOR);
  const role = MARKED_ROLES.find((known) => known === name);
  return role && { unit, role };
}

/** Of every entered cell that holds something, by unit and column. What a formula shows counts, not how it is written. */
export function printsOf(report: Report): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  for (const { id, entries } of report.current.units.values()) {
    for (const role of MARKED_ROLES) {
      const raw = entries[role]?.raw;
      if (raw && holdsSomething(raw)) prints.set(entryKey(id, role), fingerprint(JSON.stringify([raw.type, raw.value])));
    }
  }
  return prints;
}

function holdsSomething({ type, value }: Cell): boolean {
  return type !== 'empty' && !(type === 'text' && value.trim() === '');
}
