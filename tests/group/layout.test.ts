import { layoutKey, layoutSeen } from '../../src/group/layoutKey';
import { workbookOf, type WorkbookSpec } from '../support/workbook';

const HEADER = ['Nr.', 'Resultatkrav', 'Realiseret pr. 31. august 2024 (UO II)', 'Bemærkning'];

function layout(spec: WorkbookSpec, sheet = Object.keys(spec.sheets)[0] ?? '', headerTop = 0, headerBottom = headerTop): string {
  const table = { sheet: { value: sheet, confidence: 'sure' as const, evidence: [] }, headerTop, headerBottom };
  const rest = { round: 'UO2' as const, lastRow: 9, columns: [], rows: [], unknownRows: [], repeatedRows: [] };
  return layoutKey(workbookOf(spec), { tables: [{ ...table, ...rest }] });
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
    [
      'with a sheet of ours under another name',
      {
        sheets: { 'Status UO II': { rows: [HEADER] }, 'Til direktionen': { rows: [['x']] } },
        names: { MS_Ark_Udvikling: 'Til direktionen!A1' },
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

describe('a layout that is to be shown', () => {
  const recognised = (sheet: string) => ({
    tables: [
      {
        sheet: { value: sheet, confidence: 'sure' as const, evidence: [] },
        ...{ round: 'UO2' as const, headerTop: 0, headerBottom: 0, lastRow: 9 },
        ...{ columns: [], rows: [], unknownRows: [], repeatedRows: [] },
      },
    ] as const,
  });

  it('is told by its sheet and first headings, as they stand in the file and no longer than a line', () => {
    const rows = [[...HEADER, '', ...Array.from({ length: 6 }, (_, at) => `Felt ${at}`), 'x'.repeat(200)]];
    expect(layoutSeen(workbookOf({ sheets: { 'Status UO II': { rows } } }), recognised('Status UO II'))).toEqual({
      sheet: 'Status UO II',
      headings: [
        'Nr.',
        'Resultatkrav',
        'Realiseret pr. 31. august 2024 (UO II)',
        'Bemærkning',
        'Felt 0',
        'Felt 1',
        'Felt 2',
        'Felt 3',
      ],
      more: 3,
    });
    const long = workbookOf({ sheets: { A: { rows: [['x'.repeat(200)]] } } });
    expect(layoutSeen(long, recognised('A')).headings[0]).toHaveLength(40);
  });
});
