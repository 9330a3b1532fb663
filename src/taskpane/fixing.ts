/** Certain fixes, one or many, as one step: what to write, what is left alone because it has changed since, and what is said about it. */
import { fixEdits } from '../validation/fixes';
import type { Finding, Fix } from '../validation/types';
import { showAddress } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { Notice } from './store';
import { cellName } from './views/cellName';

/** A finding that can be put right by writing one cell. */
export type Fixable = Finding & { readonly fix: Fix };

export interface Fixing {
  readonly edits: readonly Edit[];
  readonly fixed: readonly Fix[];
  /** No longer what the person saw when they pressed. */
  readonly left: readonly Fix[];
}

/** `standing` are the findings of the workbook as it is now. A cell is written at most once. */
export function fixingOf(pressed: readonly Finding[], open: readonly Finding[]): Fixing {
  const now = new Set(open.map(identityOf));
  const byCell = new Map<string, { readonly fix: Fix; readonly same: boolean }>();
  for (const finding of pressed) {
    const { fix } = finding;
    if (!fix || byCell.has(showAddress(fix.cell))) continue;
    byCell.set(showAddress(fix.cell), { fix, same: now.has(identityOf(finding)) });
  }
  const all = [...byCell.values()];
  const fixed = all.flatMap(({ fix, same }) => (same ? [fix] : []));
  return { edits: fixed.flatMap(fixEdits), fixed, left: all.flatMap(({ fix, same }) => (same ? [] : [fix])) };
}

/** `after` are the findings of the workbook as it is read back: a fix that still stands among them was not taken by Excel. */
export function noticeOfFixing({ fixed, left }: Fixing, after: readonly Finding[]): Notice {
  const still = new Set(after.flatMap(({ fix }) => (fix ? [inputOf(fix)] : [])));
  const refused = fixed.filter((fix) => still.has(inputOf(fix)));
  const n = fixed.length - refused.length;
  const [only] = fixed;
  if (refused.length > 0) return notice('warning', 'noticeFixRefused', { n, cells: namesOf(refused) });
  if (left.length > 0) return notice('warning', 'noticeFixedSome', { n, cells: namesOf(left) });
  return only && n === 1
    ? notice('success', 'noticeFixed', { cell: cellName(only.cell) })
    : notice('success', 'noticeFixedMany', { n });
}

function notice(intent: Notice['intent'], key: Notice['key'], values: Notice['values']): Notice {
  return { intent, key, values, notes: [] };
}

function namesOf(fixes: readonly Fix[]): string {
  return fixes.map(({ cell }) => cellName(cell)).join(', ');
}

function identityOf(finding: Finding): string {
  return JSON.stringify([finding.code, finding.found, finding.fix && inputOf(finding.fix)]);
}

function inputOf({ cell, input, format }: Fix): string {
  return JSON.stringify([showAddress(cell), input, format]);
}
