/** Columns that a moment ago were read and now are not there: somebody has deleted or renamed them, and Excel can bring them back. */
import type { CheckResult } from '../check';
import type { ColumnRole } from '../recognition/types';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { recognisedOf } from './engineTypes';

interface Checked {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckResult;
}

export interface GoneColumn {
  readonly sheet: string;
  readonly role: ColumnRole;
  /** As it was headed. */
  readonly header: string;
}

const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'actual',
  'numerator',
  'denominator',
  'deliveredOn',
  'baseline',
  'forecast',
  'target',
]);

/** What was gone already stays gone until another column has its role. */
export function goneColumns(before: Checked | undefined, now: Checked, gone: readonly GoneColumn[]): readonly GoneColumn[] {
  if (!before || before.workbook.file !== now.workbook.file) return [];
  const bound = boundIn(now);
  const known = [...gone, ...boundIn(before)];
  const missing = known.filter(({ sheet, role }) => !bound.some((one) => one.sheet === sheet && one.role === role));
  const kept = missing.filter(
    ({ sheet, role }, index) => missing.findIndex((one) => one.sheet === sheet && one.role === role) === index,
  );
  return kept.length === 0 && gone.length === 0 ? gone : kept;
}

function boundIn({ result }: Checked): readonly GoneColumn[] {
  const tables = recognisedOf(result)?.tables ?? [];
  return tables.flatMap(({ sheet, columns }) =>
    columns
      .filter(({ role, confidence }) => FIGURES.has(role) && confidence === 'sure')
      .map(({ role, header }) => ({ sheet: sheet.value, role, header })),
  );
}
