import { annualReport } from '../../src/documents';
import type { Amendment, Plan } from '../../src/plan/schema';
import type { CellInput } from '../../src/workbook/edits';
import { applyEdits } from '../../src/workbook/apply';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { checkedBook, exampleBook, PLAN, tableOf, textsOf, typed, WORDS } from './support';

const SHEET = 'Målrapportering 1. del';
const workbook = exampleBook('aarsrapport-2024');
const checked = checkedBook(workbook);
const report = annualReport({ checked, plan: PLAN, words: WORDS });

/** The example with four columns in which a manager has changed the status of 1.3. */
function withOverride(): WorkbookSnapshot {
  const headers = ['Ændret status', 'Begrundelse for ændring', 'Ændret af', 'Ændret den'];
  const values = ['Delvist opfyldt', 'Nævnet fik 400 sager mere end aftalt.', 'Dorte Dam', 45_700];
  const row = (texts: readonly (string | number)[]): CellInput[] => texts.map((value) => ({ value }));
  const area = (line: number) => ({ top: line, left: 10, bottom: line, right: 13 });
  return applyEdits(workbook, [
    { kind: 'setCells', sheet: SHEET, area: area(4), rows: [row(headers)] },
    { kind: 'setCells', sheet: SHEET, area: area(18), rows: [row(values)] },
  ]);
}

function amended(...amendments: readonly Amendment[]): Plan {
  return { ...PLAN, amendments: [...amendments] };
}

describe('part 1', () => {
  it('has every goal with its weight and points, adding to the score of the assessment', () => {
    const { rows, total } = tableOf(report, 'Målene');
    const { reached } = checked.assessment.score;
    const sum = (column: number): number =>
      rows.reduce((before, { cells }) => {
        const cell = cells[column];
        return before + (cell?.is === 'number' ? cell.value : 0);
      }, 0);
    expect(rows.map(({ cells: [id] }) => id)).toEqual(checked.assessment.goals.map(({ id }) => ({ is: 'text', text: id })));
    expect([sum(4), sum(5), sum(6)]).toEqual([reached.of, reached.counted, expect.closeTo(reached.points, 10)]);
    expect(total?.cells.slice(4)).toEqual([
      { is: 'sum', value: reached.of, shows: 'points' },
      { is: 'sum', value: reached.counted, shows: 'points' },
      { is: 'sum', value: reached.points, shows: 'points' },
    ]);
    expect(total?.cells[3]).toMatchObject({ is: 'share', value: (reached.percent ?? 0) / 100 });
  });

  it('shows target and result of every demand in words', () => {
    const shown = new Map(
      tableOf(report, 'Resultatkravene').rows.map(({ cells }) => {
        const [name = '', , target, result] = cells.map((cell) => ('text' in cell ? cell.text : ''));
        return [name, [target, result]];
      }),
    );
    expect(shown.get('1.1 a) Delmål 1')).toEqual(['mindst 150 personer', '161 personer']);
    expect(shown.get('1.1 a) Delmål 2')).toEqual([
      'fald på mindst 10 pct. siden ultimo 2023',
      '470 personer (fra 530, −11,32 pct.)',
    ]);
    expect(shown.get('1.1 b)')).toEqual(['3–5 projekter', '3 projekter']);
    expect(shown.get('1.1 c)')).toEqual(['mindst 85 pct.', '87,1 pct.']);
    expect(shown.get('1.2')).toEqual(['højst 110 dage', '108 dage']);
    expect(shown.get('2.1')).toEqual(['mindst niveau 4', '4']);
    expect(shown.get('2.4 (3. kvartal)')).toEqual(['senest 30.9.2024', '8.10.2024']);
  });

  it('shows a figure that cannot be used as it stands, and says so', () => {
    const book = typed(workbook, SHEET, 'G18', { value: '108 dage' });
    const shown = textsOf(annualReport({ checked: checkedBook(book), plan: PLAN, words: WORDS }));
    expect(shown).toContain('»108 dage« (kan ikke bruges)');
    expect(shown).toContain('1.2 er ikke vurderet. Resultat i arbejdsbogen: »108 dage« (kan ikke bruges).');
  });
});

describe('part 2', () => {
  it('quotes the agency’s analysis of each unmet demand', () => {
    const texts = textsOf(report);
    expect(texts).toContain('1.1 e): Delvist opfyldt. Aftalt: mindst 95 pct. Resultat: 90,2 pct.');
    expect(texts).toContain(
      'Styrelsens analyse: »Oversættelserne kom for sent i første halvår. Ny leverandør fra juni; andelen var 96 pct. i andet halvår.«',
    );
  });

  it('has an error for every missing analysis', () => {
    expect(report.errors).toEqual([
      { unit: '1.3', text: 'FEJL: 1.3 mangler en analyse. Skriv den ud for kravet i arbejdsbogen.' },
    ]);
    const mended = typed(workbook, SHEET, 'H19', { value: 'Nævnet fik flere sager end ventet.' });
    expect(annualReport({ checked: checkedBook(mended), plan: PLAN, words: WORDS }).errors).toEqual([]);
  });

  it('does not take a dash for an analysis', () => {
    const dashed = typed(workbook, SHEET, 'H19', { value: '-' });
    expect(annualReport({ checked: checkedBook(dashed), plan: PLAN, words: WORDS }).errors).toHaveLength(1);
  });

  it('says when the figures are not the year’s last', () => {
    const early = checkedBook(exampleBook('status-uo2-2024'));
    expect(textsOf(annualReport({ checked: early, plan: PLAN, words: WORDS }))).toContain(
      'Tallene er fra Udgiftsopfølgning II og ikke fra årets sidste opgørelse. Dokumentet er derfor kun et udkast.',
    );
  });
});

describe('what was decided during the year', () => {
  it('shows a status changed by a manager beside the computed one, with reason, name and day', () => {
    const overridden = annualReport({ checked: checkedBook(withOverride()), plan: PLAN, words: WORDS });
    const [row, ...others] = tableOf(overridden, 'Status, som ledelsen har ændret').rows;
    expect(others).toEqual([]);
    expect(row?.cells.map((cell) => ('text' in cell ? cell.text : ''))).toEqual([
      '1.3',
      expect.stringContaining('Udlændingenævnet'),
      'Ikke opfyldt',
      'Delvist opfyldt',
      'Dorte Dam, 12.2.2025',
    ]);
    expect(row?.note).toBe('Begrundelse: »Nævnet fik 400 sager mere end aftalt.«');
  });

  it('tells every amendment with what it changed, from when, why and where it is agreed', () => {
    const common = { reason: 'Nye opgaver.', document: 'Brev af 1. juni' };
    const plan = amended(
      { change: 'reweight', block: '1.2', from: '2024-09-01', weight: 15, ...common },
      {
        change: 'retarget',
        requirement: '1.2',
        from: '2024-07-01',
        measure: { kind: 'duration', target: 120, unit: 'dage' },
        ...common,
      },
      { change: 'withdraw', requirement: '2.3', from: '2024-08-01', ...common },
    );
    const rows = tableOf(
      annualReport({ checked: checkedBook(workbook, plan), plan, words: WORDS }),
      'Ændringer af planen i året',
    ).rows;
    expect(rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')))).toEqual([
      ['1.2', 'nyt måltal: højst 120 dage (før: højst 110 dage)', '1.7.2024', 'Brev af 1. juni'],
      ['2.3', 'udgået', '1.8.2024', 'Brev af 1. juni'],
      ['1.2', 'ny vægt: 15 (før: 10)', '1.9.2024', 'Brev af 1. juni'],
    ]);
    expect(rows.every(({ note }) => note === 'Begrundelse: »Nye opgaver.«')).toBe(true);
  });

  it('lists locked figures that were changed afterwards, before and now, with the reason where there is one', () => {
    const change = { round: 'UO2', version: 1, level: 'requirement', cell: undefined } as const;
    const score = { before: null, now: null };
    const figure = { ...change, part: 'actual', shows: 'number' } as const;
    const given = { is: 'given', where: 'comment', text: 'Sen registrering.' } as const;
    const onSheet = { is: 'given', where: 'sheet', text: 'Talt forkert', by: 'Bo Lund', at: '2024-10-02T09:15:20' } as const;
    const late = [
      {
        round: 'UO2',
        version: 1,
        score: { reached: score, expected: score },
        changes: [
          { ...figure, unit: '1.1.e', shows: 'percent', before: 0.86, now: 0.88, reason: given },
          { ...figure, unit: '1.1.e', part: 'degree', before: 0.905, now: 0.926, reason: { is: 'notNeeded' } },
          { ...figure, unit: '1.2', before: null, now: 104, reason: { is: 'asked', comment: 'Som aftalt' } },
          { ...figure, unit: '1.3', before: 12, now: 13, reason: onSheet },
        ],
      },
    ] as const;
    const revised = [
      { ...late[0], changes: [{ ...figure, unit: '1.2', part: 'numerator', before: 3, now: 4, reason: given }] },
    ] as const;
    const history = { late, revised, developments: { since: undefined, units: [], score: [] } };
    const rows = tableOf(
      annualReport({ checked, history, plan: PLAN, words: WORDS }),
      'Tal, der er ændret, efter at runden blev låst',
    ).rows;
    expect(rows.map(({ cells, note }) => [...cells.map((cell) => ('text' in cell ? cell.text : '')), note])).toEqual([
      ['1.2', 'Udgiftsopfølgning II, før den blev låst igen', 'Tæller', '3', '4', 'Begrundelse: »Sen registrering.«'],
      ['1.1 e)', 'Udgiftsopfølgning II', 'Resultat', '86 pct.', '88 pct.', 'Begrundelse: »Sen registrering.«'],
      ['1.2', 'Udgiftsopfølgning II', 'Resultat', 'intet tal', '104', 'Begrundelse: ikke begrundet'],
      ['1.3', 'Udgiftsopfølgning II', 'Resultat', '12', '13', 'Begrundelse: »Talt forkert« (Bo Lund, 2.10.2024)'],
    ]);
  });

  it('gives facts for the result pay and no recommendation', () => {
    const facts = tableOf(report, 'Oplysninger til brug for direktørens resultatløn').rows.map(({ cells: [label, value] }) => [
      label && 'text' in label ? label.text : '',
      value?.is === 'number' ? value.value : undefined,
    ]);
    const { goalCounts, score } = checked.assessment;
    expect(Object.fromEntries(facts)).toMatchObject({
      'Målopfyldelse i pct.': (score.reached.percent ?? 0) / 100,
      'Aftalte point i alt': 65,
      'Mål, der er opfyldt': goalCounts.fulfilled,
      'Mål, der ikke er opfyldt': goalCounts.notFulfilled,
      'Analyser, der mangler': 1,
    });
    expect(textsOf(report).join('\n')).not.toMatch(/anbefal|bør udbetales|udløser/i);
  });
});
