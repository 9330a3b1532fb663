import fc from 'fast-check';
import { memoryEdits, rememberEdits } from '../../src/workbook/memoryEdits';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { MEMORY_SHEET } from '../../src/workbook/edits';
import { readMemory } from '../../src/workbook/memory';
import { RESULT_ROLES, type Memory } from '../../src/workbook/memorySchema';
import { findSheet } from '../../src/workbook/snapshot';
import { comparableFormula, isOurFormula } from '../../src/workbook/writtenColumns';
import { sheetBook } from '../support/workbook';

const book = sheetBook([['Mål']]);
const text = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('The memory of a workbook', () => {
  it('gives back what was remembered, whatever texts are in it', () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }))), (plan) => {
        const memory: Memory = JSON.parse(JSON.stringify({ plan })) as Memory;
        const after = applyEdits(book, memoryEdits(book, memory));
        expect(readMemory(after)).toEqual({ is: 'memory', memory });
        expect(needed(after, memoryEdits(after, memory))).toEqual([]);
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('cuts a long plan into cells that Excel can hold, also between the halves of a sign', () => {
    const plan = { long: '😀æ'.repeat(50_000), formula: '=1+1' };
    const after = applyEdits(book, memoryEdits(book, { plan }));
    const sheet = findSheet(after, MEMORY_SHEET);
    expect(sheet?.visibility).toBe('veryHidden');
    const values = [...(sheet?.cells.values() ?? [])].map(({ value }) => String(value));
    expect(values.length).toBeGreaterThan(4);
    expect(Math.max(...values.map(({ length }) => length))).toBeLessThan(32_000);
    expect(values.slice(1).every((value) => value.startsWith(':') && !/[\ud800-\udbff]$/.test(value))).toBe(true);
    expect(readMemory(after)).toEqual({ is: 'memory', memory: { plan } });
  });

  it('empties what is left of a longer one', () => {
    const long = applyEdits(book, memoryEdits(book, { plan: { text: 'x'.repeat(100_000) } }));
    const short = applyEdits(long, memoryEdits(long, { plan: { text: 'x' } }));
    expect(findSheet(short, MEMORY_SHEET)?.used?.bottom).toBe(1);
    expect(readMemory(short)).toEqual({ is: 'memory', memory: { plan: { text: 'x' } } });
  });

  it('keeps what no news came about', () => {
    const first = applyEdits(book, rememberEdits(book, { plan: { id: 'a' } }));
    const second = applyEdits(first, rememberEdits(first, { confirmation: { round: 'UO2' } }));
    expect(readMemory(second)).toEqual({ is: 'memory', memory: { plan: { id: 'a' }, confirmation: { round: 'UO2' } } });
  });

  it('is none in a workbook without one, and is not written where no sheet can be added', () => {
    expect(readMemory(book)).toEqual({ is: 'none' });
    expect(memoryEdits({ ...book, structureProtected: true }, {})).toEqual([]);
    expect(memoryEdits({ ...book, readOnly: true }, {})).toEqual([]);
  });
});

const rect = fc.record({ top: fc.nat(), left: fc.nat(), bottom: fc.nat(), right: fc.nat() });
const optional = { requiredKeys: [] } satisfies { requiredKeys: [] };
/** Everything that any version so far has written. */
const everWritten: fc.Arbitrary<Memory> = fc.record(
  {
    plan: fc.jsonValue(),
    confirmation: fc.jsonValue(),
    groupAnswers: fc.jsonValue(),
    written: fc.record({
      resultSheet: text,
      columns: fc.array(
        fc.record(
          {
            role: fc.constantFrom(...RESULT_ROLES),
            name: text,
            sheet: text,
            column: fc.nat(),
            added: fc.boolean(),
            width: fc.oneof(fc.nat(), fc.constant('standard' as const)),
            area: rect,
            cells: fc.array(
              fc.record(
                { unit: text, row: fc.nat(), before: text, now: text, styled: fc.constant(true as const) },
                { requiredKeys: ['unit', 'row', 'before', 'now'] },
              ),
              { maxLength: 3 },
            ),
          },
          { requiredKeys: ['role', 'sheet', 'column', 'added', 'area', 'cells'] },
        ),
        { maxLength: 3 },
      ),
      names: fc.array(text, { maxLength: 3 }),
      lights: fc.array(fc.record({ sheet: text, area: rect }), { maxLength: 3 }),
      looks: text,
    }),
    dismissed: fc.array(
      fc.record(
        {
          code: text,
          unit: text,
          cell: fc.record({ sheet: text, row: fc.nat(), column: fc.nat() }),
          reason: text,
          fingerprint: text,
        },
        { requiredKeys: ['code', 'unit', 'reason', 'fingerprint'] },
      ),
      { maxLength: 3 },
    ),
    ready: fc.record({
      round: text,
      by: text,
      on: text,
      fingerprint: text,
      entries: fc.dictionary(
        text.map((unit) => `${unit}|actual`),
        text,
      ),
    }),
  },
  optional,
);

describe('The shape of a memory', () => {
  it('is read in full whatever parts it has', () => {
    fc.assert(
      fc.property(everWritten, (given) => {
        const memory = JSON.parse(JSON.stringify(given)) as Memory;
        expect(readMemory(applyEdits(book, memoryEdits(book, memory)))).toEqual({ is: 'memory', memory });
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it.each([
    [
      'a column of an unknown role',
      { written: { resultSheet: '', columns: [{ role: 'resultOther' }], names: [], lights: [], looks: '' } },
    ],
    ['a mark without its day', { ready: { round: 'UO2', by: 'N.N.', fingerprint: '', entries: {} } }],
    ['a list that is none', { dismissed: {} }],
  ])('is refused as a whole with %s', (_, memory) => {
    const after = applyEdits(book, memoryEdits(book, memory as unknown as Memory));
    expect(readMemory(after)).toMatchObject({ is: 'damaged', because: 'unreadable' });
  });
});

describe('A formula of ours', () => {
  it('reads the same after Excel has rewritten it and rows were inserted', () => {
    const written = '=IF(C5>=\'Målstatus\'!$D$40,MS_Opfyldt,"a b")';
    const later = '=if( D9 >= Score!$D$40, MS_Opfyldt, "a b")';
    expect(comparableFormula(written, 4, 'Målstatus')).toBe(comparableFormula(later, 8, 'Score'));
    expect(comparableFormula(written, 4, 'Målstatus')).not.toBe(comparableFormula(written, 5, 'Målstatus'));
    expect(comparableFormula(written, 4, 'Målstatus')).not.toBe(
      comparableFormula(written.replace('$D$40', '$D$41'), 4, 'Målstatus'),
    );
  });

  it('is told by our names and our sheet, not by a text that mentions them', () => {
    expect(isOurFormula('=MS_Opfyldt', undefined)).toBe(true);
    expect(isOurFormula("='Målstatus'!$A$1", 'Målstatus')).toBe(true);
    expect(isOurFormula('=Målstatus!$A$1', 'Målstatus')).toBe(true);
    expect(isOurFormula('="MS_Opfyldt"', 'Målstatus')).toBe(false);
    expect(isOurFormula("='Målstatus'!$A$1", 'Målstatus (2)')).toBe(false);
    expect(isOurFormula('=PROMS_1+A1', 'Målstatus')).toBe(false);
    expect(isOurFormula(undefined, 'Målstatus')).toBe(false);
  });
});
