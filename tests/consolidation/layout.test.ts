import { answerKey, layoutKey, type Asked } from '../../src/consolidation/layout';
import { workbookOf, type WorkbookSpec } from '../support/workbook';

const HEADER = ['Nr.', 'Resultatkrav', 'Realiseret pr. 31. august 2024 (UO II)', 'Bemærkning'];

function layout(spec: WorkbookSpec, sheet = Object.keys(spec.sheets)[0] ?? '', headerTop = 0, headerBottom = headerTop): string {
  const table = { sheet: { value: sheet, confidence: 'sure' as const, evidence: [] }, headerTop, headerBottom };
  const rest = { round: 'UO2' as const, lastRow: 9, columns: [], rows: [], unknownRows: [], repeatedRows: [] };
  return layoutKey(workbookOf(spec), { table: { ...table, ...rest } });
}

const plain = layout({ sheets: { 'Status UO II': { rows: [HEADER, ['1.1', 'Svartid', 88]] } } });

describe('files of the same layout', () => {
  it.each<[string, WorkbookSpec]>([
    [
      'with other figures and more rows',
      { sheets: { 'Status UO II': { rows: [HEADER, ['1.2', 'Klager', 3], ['1.3', 'Tilsyn', 4]] } } },
    ],
    [
      'of another round and year',
      {
        sheets: {
          'Status UO III': { rows: [['Nr.', 'Resultatkrav', 'Realiseret pr. 31. oktober 2025 (UO III)', 'Bemærkning']] },
        },
      },
    ],
    [
      'with headings in other letters and spaces',
      { sheets: { 'STATUS uo ii': { rows: [HEADER.map((text) => ` ${text.toUpperCase()} `)] } } },
    ],
    [
      'with sheets of ours and hidden ones',
      {
        sheets: {
          'Status UO II': { rows: [HEADER] },
          Målstatus: { rows: [['x']] },
          Lister: { rows: [['a']], visibility: 'hidden' },
        },
      },
    ],
  ])('are known %s', (_, spec) => expect(layout(spec)).toBe(plain));

  it.each<[string, WorkbookSpec]>([
    ['another heading', { sheets: { 'Status UO II': { rows: [[...HEADER.slice(0, 3), 'Forklaring']] } } }],
    ['a column more', { sheets: { 'Status UO II': { rows: [['Nr.', 'Kontor', ...HEADER.slice(1)]] } } }],
    ['a sheet more', { sheets: { 'Status UO II': { rows: [HEADER] }, Vejledning: { rows: [['Sådan gør du']] } } }],
  ])('are told from files with %s', (_, spec) => expect(layout(spec)).not.toBe(plain));

  it('is not moved by a name that means something to the language it is written in', () => {
    expect(layout({ sheets: { __proto__x: { rows: [['constructor', '__proto__']] } } })).toContain('__proto__');
  });

  it('reads the value of a merge in every column that it covers, and every row of the header', () => {
    const merged: WorkbookSpec = {
      sheets: {
        Status: {
          rows: [
            ['UO II', null],
            ['Realiseret', 'Forventet'],
          ],
          merges: ['A1:B1'],
        },
      },
    };
    expect(layout(merged, 'Status', 0, 1)).toBe('[["status"],["realiseret","forventet"]]');
  });
});

describe('an answer', () => {
  const asked = (change: Partial<Asked['question']> = {}, labels: readonly string[] = ['Tal']): Asked => ({
    question: { about: 'column', subject: 'actual', options: [{ value: '7', evidence: [] }], ...change },
    labels,
  });
  const key = answerKey(plain, asked(), 'UO2');

  it('holds for the very same question in a file of the same layout and round', () => {
    expect(answerKey(plain, asked({ options: [{ value: '7', evidence: [{ code: 'x', values: {} }] }] }), 'UO2')).toBe(key);
  });

  it.each<[string, string | undefined]>([
    ['another round', answerKey(plain, asked(), 'UO3')],
    ['another layout', answerKey('["x"]', asked(), 'UO2')],
    ['another role', answerKey(plain, asked({ subject: 'forecast' }), 'UO2')],
    ['another column', answerKey(plain, asked({ options: [{ value: '8', evidence: [] }] }), 'UO2')],
    ['another text at the same place', answerKey(plain, asked({}, ['Noter']), 'UO2')],
  ])('does not hold for %s', (_, other) => expect(other).not.toBe(key));

  it('about the round holds whichever round was guessed', () => {
    const round = asked({ about: 'round', subject: '' });
    expect(answerKey(plain, round, 'UO1')).toBe(answerKey(plain, round, 'UO3'));
  });

  it('about whose plan it is holds for that file only', () => {
    expect(answerKey(plain, asked({ about: 'plan', subject: '' }), 'UO2')).toBeUndefined();
  });
});
