import fc from 'fast-check';
import { unitsOf } from '../../src/plan/units';
import type { ColumnRole } from '../../src/recognition/types';
import { validate } from '../../src/validation/validate';
import { isWritable } from '../../src/workbook/snapshot';
import type { CellSpec } from '../support/workbook';
import { contextOf, PLAN_2024, RULES_2024, SPEECHES, type Reported, type RowSpec } from './support';

const COLUMNS = [
  'weight',
  'target',
  'unit',
  'actual',
  'numerator',
  'denominator',
  'baseline',
  'deliveredOn',
  'forecast',
  'manualCredit',
  'reportedStatus',
  'explanation',
  'source',
  'extractedOn',
  'overrideStatus',
  'overrideReason',
  'overrideBy',
  'overrideOn',
] as const satisfies readonly ColumnRole[];

const IDS = unitsOf(PLAN_2024).map(({ id }) => id);

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.85, 85, 8500, 1.05, 150, 45473, 45657, 1e15, 1e300, 5e-324, -0, 2958466, 1e8),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const text = fc.oneof(
  fc.constantFrom(
    '85 pct.',
    '1.155',
    '1.5',
    '31.12.2024',
    '31.2.2024',
    '-',
    'ja',
    'delvsit opfyldt',
    'Opfyldt',
    '5 uger',
    '=1+1',
    '010190-1234',
    '3-5',
    '½',
  ),
  fc.string({ maxLength: 12 }),
);
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.record({ value: number, format: fc.constantFrom('General', '0', '0%', '0.0%', 'dd-mm-yyyy', '@', '#,##0') }),
  },
  { weight: 3, arbitrary: fc.record({ value: text, format: fc.constantFrom('General', '@') }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellSpec>(
      true,
      { error: '#REF!' },
      '=A1',
      { value: 1, formula: '=[1]Ark1!A1' },
      { value: 0, formula: '=SUM(A1:Z99)' },
    ),
  },
);
const row: fc.Arbitrary<RowSpec> = fc
  .tuple(fc.constantFrom(...IDS), fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length }))
  .map(([id, cells]): RowSpec => [id, ...cells]);
const reported: fc.Arbitrary<Reported> = fc.record({
  columns: fc.constant(COLUMNS),
  rows: fc.uniqueArray(row, { selector: ([id]) => id, maxLength: 8 }),
  round: fc.constantFrom('UO1', 'UO2', 'UO3', 'AR'),
  scale: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom<1 | 100>(1, 100)),
  sheet: fc.constantFrom({}, { unlocked: ['E2:M9'] }, { merges: ['E2:E4'] }),
});

describe('whatever stands in the cells', () => {
  it('gives findings with every sentence filled, in both languages, and fixes only where one may write', () => {
    fc.assert(
      fc.property(reported, (sheet) => {
        const context = contextOf(sheet);
        for (const finding of validate(context, RULES_2024)) {
          for (const { findingSentences } of SPEECHES) {
            const sentences = Object.values<string>({ ...findingSentences(finding) });
            const unfinished = sentences.filter((sentence) =>
              /^$|^MRP|\{(unit|found|column|agreed)|undefined|NaN/.test(sentence),
            );
            if (unfinished.length > 0) throw new Error(`${finding.code}: ${unfinished.join(' ')}`);
          }
          if (!finding.fix) continue;
          const written = context.workbook.sheets.find(({ name }) => name === finding.fix?.cell.sheet);
          expect(written && isWritable(written, finding.fix.cell.row, finding.fix.cell.column)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing left to fix in a cell once its fix is written', () => {
    fc.assert(
      fc.property(reported, (sheet) => {
        const fixes = validate(contextOf(sheet), RULES_2024).flatMap(({ fix, code }) => (fix ? [{ fix, code }] : []));
        const rows = sheet.rows.map((cells) => [...cells]);
        for (const { fix } of fixes) {
          const mended = rows[fix.cell.row - 1];
          if (!mended || !('value' in fix.input)) continue;
          const before = mended[fix.cell.column];
          const format = fix.format ?? (typeof before === 'object' ? before?.format : undefined) ?? 'General';
          mended[fix.cell.column] = { value: fix.input.value, format };
        }
        const after = contextOf({
          ...sheet,
          rows: rows.map(([id, ...cells]): RowSpec => [typeof id === 'string' ? id : undefined, ...cells]),
        });
        const cells = new Set(fixes.map(({ fix, code }) => `${code} ${fix.cell.row} ${fix.cell.column}`));
        const left = validate(after, RULES_2024).filter(
          ({ code, cell: place }) => place && cells.has(`${code} ${place.row} ${place.column}`),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
