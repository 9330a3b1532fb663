import fc from 'fast-check';
import { memoryEdits, rememberEdits } from '../../src/workbook/memoryEdits';
import { applyEdits } from '../../src/workbook/apply';
import { needed } from '../../src/workbook/compare';
import { MEMORY_SHEET } from '../../src/workbook/edits';
import { readMemory } from '../../src/workbook/memory';
import type { Memory } from '../../src/workbook/memorySchema';
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
