import fc from 'fast-check';
import { lockRound } from '../../src/rounds/lockRound';
import { readHistory } from '../../src/rounds/readHistory';
import { roundValuesOf } from '../../src/rounds/roundValues';
import { HISTORY_COLUMNS } from '../../src/rounds/historyColumns';
import type { LockedRound, RoundValues } from '../../src/rounds/types';
import { cellKey, keyColumn, keyRow } from '../../src/workbook/address';
import { applyEdits } from '../../src/workbook/apply';
import type { Edit } from '../../src/workbook/edits';
import { needed } from '../../src/workbook/compare';
import { findSheet, type WorkbookSnapshot } from '../../src/workbook/snapshot';
import { generateReport } from '../assessment/support/generate';
import { Random } from '../assessment/support/random';
import { caseOf, type Case } from '../results/support/generated';
import { PLAN, ROWS, smallCase } from '../results/support/small';
import { DANISH } from './support/words';

const SHEET = 'Målstatus historik';

function lockedRound(given: Case, { by = 'Anna Holm', at = '2024-09-05T14:30' } = {}) {
  return lockRound({ ...given, plan: given.recognition.plan, by, at, words: DANISH });
}

function locked(given: Case, stamp?: { by?: string; at?: string }): WorkbookSnapshot {
  return applyEdits(given.workbook, lockedRound(given, stamp).edits);
}

function valuesOf({ round, asOf, score, lines }: LockedRound | RoundValues): RoundValues {
  return { round, asOf, score, lines };
}

function set(row: number, column: number, value: string | number): Edit {
  return {
    kind: 'setCells',
    sheet: SHEET,
    area: { top: row, left: column, bottom: row, right: column },
    rows: [[typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value }]],
  };
}

/** The workbook without some rows of the history; the rows below stay where they are. */
function without(workbook: WorkbookSnapshot, gone: (row: number) => boolean): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) =>
    sheet.name === SHEET ? { ...sheet, cells: new Map([...sheet.cells].filter(([key]) => !gone(keyRow(key)))) } : sheet,
  );
  return { ...workbook, sheets };
}

const codes = (workbook: WorkbookSnapshot) => readHistory(workbook).problems.map(({ code }) => code);

describe('Freezing a round', () => {
  it('gives back what was frozen, whatever stood in the table', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), (seed, index) => {
        const given = caseOf(generateReport(new Random(seed), index), 'own');
        const history = readHistory(locked(given));
        const [only, ...more] = history.lockedRounds;
        if (!only) throw new Error('nothing frozen');
        expect(more).toEqual([]);
        expect(valuesOf(only)).toEqual(roundValuesOf(given.assessment, given.report.current));
        expect(only).toMatchObject({ by: 'Anna Holm', at: '2024-09-05T14:30', version: 1, sound: true });
        expect(history.problems).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds any cell of the table that was edited', () => {
    const workbook = locked(smallCase());
    const sheet = findSheet(workbook, SHEET);
    const rows = [5, sheet?.used?.bottom ?? 0];
    fc.assert(
      fc.property(
        fc.integer({ min: rows[0] ?? 0, max: rows[1] ?? 0 }),
        fc.nat(HISTORY_COLUMNS.length - 1),
        fc.oneof(fc.integer(), fc.constantFrom('rettet', '=1+1', 'Opfyldt', ' ')),
        (row, column, value) => {
          const before = sheet?.cells.get(cellKey(row, column))?.value ?? null;
          fc.pre(before !== value);
          const after = readHistory(applyEdits(workbook, [set(row, column, value)]));
          expect(after.problems).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says which row was edited', () => {
    const workbook = locked(smallCase());
    const [, , , unit] = readHistory(workbook).lockedRounds[0]?.lines ?? [];
    const edited = applyEdits(workbook, [set(9, 8, 175)]);
    const history = readHistory(edited);
    expect(history.problems).toMatchObject([
      { code: 'historyRowEdited', round: 'UO2', unit: '1.1.a.1', cell: { sheet: SHEET, row: 9, column: 5 } },
    ]);
    expect(unit?.id).toBe('1.1.a.1');
    expect(history.lockedRounds).toMatchObject([{ sound: false }]);
  });

  it('finds a deleted row, a deleted round and a deleted sheet', () => {
    const first = locked(smallCase());
    const last = findSheet(first, SHEET)?.used?.bottom ?? 0;
    expect(codes(without(first, (row) => row === last))).toEqual(['historyRowsDiffer']);
    expect(codes(without(first, (row) => row > 4))).toEqual(['historySealBroken']);
    const second = locked({ ...smallCase({ round: 'AR' }), workbook: first }, { at: '2025-02-10' });
    expect(codes(second)).toEqual([]);
    expect(codes(without(second, (row) => row > 4 && row <= last))).toEqual(['historyRoundGone']);
    expect(codes(without(second, (row) => row > last))).toEqual(['historySealBroken']);
    const name = { name: 'MS_Ark_Historik', sheet: undefined, area: undefined, visible: false };
    expect(codes({ ...smallCase().workbook, names: [name] })).toEqual(['historySheetGone']);
    const headless = without(second, (row) => row === 4);
    expect(codes(headless)).toEqual(['historyHeaderGone']);
    expect(lockedRound({ ...smallCase(), workbook: headless }).refused).toEqual({
      code: 'freezeHistoryUnreadable',
      sheet: SHEET,
    });
  });

  it('still finds what was damaged after the next round is frozen on top of it', () => {
    const edited = applyEdits(locked(smallCase()), [set(9, 8, 175)]);
    const later = locked({ ...smallCase({ round: 'AR' }), workbook: edited }, { at: '2025-02-10' });
    expect(codes(later)).toEqual(['historyRowEdited']);
    const name = { name: 'MS_Ark_Historik', sheet: undefined, area: undefined, visible: false };
    const gone = { ...smallCase().workbook, names: [name] };
    expect(codes(locked({ ...smallCase(), workbook: gone }))).toEqual(['historyRoundGone']);
    const unchained = applyEdits(locked(smallCase()), [set(2, 1, '')]);
    expect(codes(unchained)).toEqual(['historySealBroken']);
    expect(codes(locked({ ...smallCase({ round: 'AR' }), workbook: unchained }, { at: '2025-02-10' }))).toEqual([
      'historyRoundGone',
    ]);
    const emptied = without(locked(smallCase()), (row) => row > 4);
    expect(codes(locked({ ...smallCase({ round: 'AR' }), workbook: emptied }, { at: '2025-02-10' }))).toContain(
      'historyRoundGone',
    );
  });

  it('does not take a sorted sheet or another look of the numbers for an edit', () => {
    const workbook = locked(smallCase());
    const sheet = findSheet(workbook, SHEET);
    const bottom = sheet?.used?.bottom ?? 0;
    const turned = {
      ...workbook,
      sheets: workbook.sheets.map((one) =>
        one.name === SHEET
          ? {
              ...one,
              cells: new Map(
                [...one.cells].map(([key, cell]) => {
                  const row = keyRow(key);
                  return [row > 4 ? cellKey(bottom + 5 - row, keyColumn(key)) : key, cell] as const;
                }),
              ),
            }
          : one,
      ),
    };
    expect(readHistory(turned).problems).toEqual([]);
    expect(readHistory(turned).lockedRounds).toHaveLength(1);
  });

  it('adds a new version when the round is frozen again, and keeps the old one', () => {
    const first = locked(smallCase());
    const rows = ROWS.map((row) => (row[0] === '1.2' ? ['1.2', 'Antal', 12, null] : row));
    const late = smallCase({ sheet: { rows } });
    const again = locked({ ...late, workbook: first }, { by: 'Bo Lund', at: '2024-10-02T09:00' });
    const { lockedRounds, problems } = readHistory(again, PLAN);
    expect(lockedRounds.map(({ version, by }) => [version, by])).toEqual([
      [1, 'Anna Holm'],
      [2, 'Bo Lund'],
    ]);
    const value = (index: number) => lockedRounds[index]?.lines.find(({ id, level }) => id === '1.2' && level === 'requirement');
    expect(value(0)?.figures.actual).toEqual({ value: 7, shows: 'number' });
    expect(value(1)?.figures.actual).toEqual({ value: 12, shows: 'number' });
    expect(problems).toEqual([
      {
        code: 'historyFrozenByTwo',
        round: 'UO2',
        by: 'Bo Lund',
        at: '2024-10-02T09:00',
        otherBy: 'Anna Holm',
        otherAt: '2024-09-05T14:30',
      },
    ]);
  });

  it('lets the newest by time hold, in whatever order two people wrote', () => {
    const first = locked(smallCase(), { at: '2024-09-05T14:31' });
    const both = locked({ ...smallCase(), workbook: first }, { by: 'Bo Lund', at: '2024-09-05T14:29' });
    expect(readHistory(both).lockedRounds.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Anna Holm'],
      [1, 'Bo Lund'],
    ]);
  });

  it('writes nothing the second time the same is asked, and refuses other figures at the same moment', () => {
    const given = smallCase();
    const workbook = locked(given);
    expect(lockedRound({ ...given, workbook })).toMatchObject({ edits: [], refused: undefined, version: 1 });
    const other = smallCase({ sheet: { rows: ROWS.map((row) => (row[0] === '1.2' ? ['1.2', 'Antal', 12, null] : row)) } });
    expect(lockedRound({ ...other, workbook }).refused).toMatchObject({ code: 'freezeSameMoment', by: 'Anna Holm' });
  });

  it('only ever adds below what stands there', () => {
    const first = locked(smallCase());
    const { edits } = lockedRound({ ...smallCase({ round: 'AR' }), workbook: first }, { at: '2025-02-10' });
    const bottom = findSheet(first, SHEET)?.used?.bottom ?? 0;
    const touched = needed(first, edits).flatMap((edit) => ('area' in edit && edit.sheet === SHEET ? [edit.area] : []));
    expect(touched.filter(({ top }) => top <= bottom)).toEqual([{ top: 2, left: 1, bottom: 2, right: 1 }]);
  });

  it('points out rounds frozen out of order, left out, or of last year', () => {
    const late = locked(smallCase(), { at: '2025-03-01' });
    const turned = locked({ ...smallCase({ round: 'AR' }), workbook: late }, { at: '2025-02-10' });
    expect(readHistory(turned, PLAN).problems).toEqual([
      { code: 'historyOutOfOrder', round: 'AR', at: '2025-02-10', before: 'UO2', beforeAt: '2025-03-01' },
    ]);
    const only = locked(smallCase({ round: 'AR' }), { at: '2025-02-10' });
    expect(readHistory(only, PLAN).problems).toEqual([{ code: 'historyRoundMissing', round: 'UO2', later: 'AR' }]);
    const history = readHistory(late, { ...PLAN, id: 'opdigtet-2025' });
    expect(history.lockedRounds).toEqual([]);
    expect(history.problems).toMatchObject([{ code: 'historyOtherPlan', plan: 'opdigtet-2024', wanted: 'opdigtet-2025' }]);
  });

  it.each([
    ['a guess', { questions: [{ about: 'round', subject: '', options: [] }] }, {}, {}, 'freezeUnconfirmed'],
    ['no name', {}, {}, { by: ' ' }, 'freezeNoName'],
    ['no moment', {}, {}, { at: '31.12.2024' }, 'freezeBadMoment'],
    ['a file that is read only', {}, { readOnly: true }, {}, 'freezeReadOnly'],
    ['locked sheets', {}, { structureProtected: true }, {}, 'freezeStructureProtected'],
  ] as const)('refuses %s', (_, recognition, book, stamp, code) => {
    const given = smallCase({ book });
    const asked: Case = { ...given, recognition: { ...given.recognition, ...recognition } };
    expect(lockedRound(asked, stamp)).toMatchObject({ edits: [], refused: { code } });
  });

  it('writes texts as texts and keeps no CPR number', () => {
    const rows = [
      ...ROWS.slice(0, 2),
      ['Nr.', 'Resultatkrav', 'Realiseret', 'Forventet', 'Bemærkning'],
      ['1.1.a', 'To delmål', null, null, ''],
      ['1.1.a.1', 'Antal', 150, 200, '\'=HYPERLINK("x")'],
      ['1.1.a.2', 'Antal', 400, 800, 'Sag 010180-1234'],
      ['1.1.b', 'Andel', '85 pct.', null, '@SUM(A1)'],
      ['1.2', 'Antal', 7, 'forventes opfyldt', '1.155'],
    ];
    const given = smallCase({ sheet: { rows }, roles: { explanation: 4 } });
    const workbook = locked(given);
    const cells = [...(findSheet(workbook, SHEET)?.cells.values() ?? [])];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const { lockedRounds, problems } = readHistory(workbook);
    expect(problems).toEqual([]);
    const said = Object.fromEntries(lockedRounds[0]?.lines.map(({ id, explanation }) => [id, explanation]) ?? []);
    expect(said).toMatchObject({
      '1.1.b': '@SUM(A1)',
      '1.2': '1.155',
      '1.1.a.2': 'Sag 010180-1234'.replace('010180-1234', '01••••-••••'),
    });
  });
});
