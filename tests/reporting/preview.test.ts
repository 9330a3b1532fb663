import { formOf, type FieldRole } from '../../src/reporting/form';
import { previewOf, type EnteredValues, type Preview } from '../../src/reporting/preview';
import { reportingSentence } from '../../src/texts/reporting';
import { applyEdits } from '../../src/workbook/apply';
import { cellAt, findSheet } from '../../src/workbook/snapshot';
import { contextOf, planOf, RULES_2024, type Reported } from '../validation/support';

const COLUMNS = [
  'target',
  'actual',
  'numerator',
  'denominator',
  'deliveredOn',
  'reportedStatus',
  'forecast',
  'explanation',
] as const;
const EMPTY = [null, null, null, null, null, null, null, null] as const;

function rolesOf(reported: Reported, id: string): FieldRole[] {
  const fields = formOf(contextOf(reported), id)?.fields ?? [];
  for (const { hint } of fields) {
    for (const language of hint ? (['da', 'en'] as const) : []) {
      expect(hint && reportingSentence(language, 'hint', hint)).not.toMatch(/[{}]|^hint/);
    }
  }
  return fields.map(({ role }) => role);
}

function preview(reported: Reported, id: string, answers: EnteredValues): Preview {
  const context = contextOf(reported);
  const form = formOf(context, id);
  if (!form) throw new Error(`no form for ${id}`);
  const shown = previewOf(context, form, answers, RULES_2024);
  for (const language of ['da', 'en'] as const) {
    for (const problem of shown.problems) expect(reportingSentence(language, 'problem', problem)).not.toMatch(/[{}]|^problem/);
  }
  return shown;
}

/** What stands in a column of the first row when the edits are made: value and number format. */
function written(reported: Reported, answers: EnteredValues, role: (typeof COLUMNS)[number], id = reported.rows[0]?.[0] ?? '') {
  const { edits } = preview(reported, id, answers);
  const sheet = findSheet(applyEdits(contextOf(reported).workbook, edits), 'Status');
  const cell = sheet && cellAt(sheet, 1, COLUMNS.indexOf(role) + 1);
  return [cell?.value, cell?.format];
}

const row = (id: string, ...cells: Reported['rows'][number] extends readonly [unknown, ...infer C] ? C : never): Reported => ({
  columns: COLUMNS,
  rows: [[id, ...cells]],
});

describe('the form', () => {
  it('asks for what the measure is computed from, in the columns that exist', () => {
    const all: Reported = {
      columns: COLUMNS,
      rows: [
        ['1.1.d', ...EMPTY],
        ['1.2', ...EMPTY],
        ['2.3', ...EMPTY],
        ['1.1.a', ...EMPTY],
        ['2.1', ...EMPTY],
      ],
    };
    expect(rolesOf(all, '1.1.d')).toEqual(['numerator', 'denominator', 'actual', 'forecast', 'explanation']);
    expect(rolesOf(all, '1.2')).toEqual(['actual', 'forecast', 'explanation']);
    expect(rolesOf(all, '2.3')).toEqual(['deliveredOn', 'forecast', 'explanation']);
    expect(rolesOf(all, '1.1.a')).toEqual(['explanation']);
    expect(rolesOf(all, '2.1')).toEqual(['target', 'actual', 'forecast', 'explanation']);
  });

  it('asks no forecast at the final round', () => {
    expect(rolesOf({ ...row('1.2', ...EMPTY), round: 'AR' }, '1.2')).toEqual(['actual', 'explanation']);
  });

  it('asks a judged demand for its status, with the words to choose from', () => {
    const plan = planOf({ '9.1': { kind: 'judged' } });
    const form = formOf(contextOf({ ...row('9.1', ...EMPTY), plan }), '9.1');
    expect(form?.fields[0]).toMatchObject({ role: 'reportedStatus', expects: { is: 'word' } });
  });

  it('leaves formulas and locked cells alone', () => {
    const formula = row('1.2', 110, { formula: '=SUM(Z1:Z9)', value: 90 });
    expect(preview(formula, '1.2', { actual: '95' })).toMatchObject({ edits: [], problems: [{ code: 'blocked' }] });
    const locked: Reported = { ...row('1.2', ...EMPTY), sheet: { unlocked: ['H2'] } };
    expect(preview(locked, '1.2', { actual: '95', forecast: '100' }).problems).toHaveLength(1);
  });
});

describe('what is typed the Danish way', () => {
  it.each([
    ['1.1.a.1', 'actual', '1.155', 1155],
    ['1.2', 'actual', '100,5', 100.5],
    ['1.2', 'actual', '100 dage', 100],
    ['1.1.d', 'actual', '85', 0.85],
    ['1.1.d', 'actual', '0,85', 0.85],
    ['1.1.d', 'actual', '85 pct.', 0.85],
    ['2.3', 'deliveredOn', '31.8.2024', 45_535],
    ['2.3', 'deliveredOn', '2024-08-31', 45_535],
    ['2.3', 'forecast', 'ja', 'ja'],
    ['1.2', 'forecast', 'forventes opfyldt', 'forventes opfyldt'],
    ['1.2', 'explanation', '=HYPERLINK("x")', '=HYPERLINK("x")'],
  ] as const)('%s %s: %s becomes %s', (id, role, text, value) => {
    expect(written(row(id, ...EMPTY), { [role]: text }, role)[0]).toBe(value);
  });

  it('gets the number format it needs', () => {
    expect(written(row('1.1.d', ...EMPTY), { actual: '84,9 %' }, 'actual')).toEqual([0.849, '0.0%']);
    expect(written(row('2.3', ...EMPTY), { deliveredOn: '31-8-2024' }, 'deliveredOn')).toEqual([45_535, 'dd-mm-yyyy']);
    expect(written(row('1.2', null, { value: null, format: '@' }), { actual: '90' }, 'actual')).toEqual([90, '0']);
  });

  it.each([
    ['1.2', 'actual', '1.5', 'ambiguous'],
    ['1.2', 'actual', 'mange', 'notANumber'],
    ['1.2', 'actual', '3 uger', 'otherUnit'],
    ['1.1.d', 'actual', '1', 'shareDoubtful'],
    ['2.3', 'deliveredOn', '31-2-2024', 'notADay'],
    ['1.2', 'forecast', 'opfyldtt', 'meantWord'],
  ] as const)('is written as typed, with a warning, where it is not understood: %s %s %s', (id, role, text, code) => {
    const reported = row(id, ...EMPTY);
    expect(preview(reported, id, { [role]: text }).problems).toMatchObject([{ role, code }]);
    expect(written(reported, { [role]: text }, role)[0]).toBe(text);
  });
});

describe('the preview', () => {
  it('shows the light before anything is written', () => {
    const { before, after } = preview(row('1.1.a.1', ...EMPTY), '1.1.a.1', { actual: '132' });
    expect(before?.light).toEqual({ color: 'grey', because: 'missing' });
    expect(after?.light).toEqual({ color: 'green' });
  });

  it('takes numerator and denominator together', () => {
    const { after, edits } = preview(row('1.1.d', ...EMPTY), '1.1.d', { numerator: '132', denominator: '150' });
    expect(after?.reached.degree).toBeCloseTo(0.88 / 0.9, 12);
    expect(edits).toHaveLength(2);
  });

  it('warns with the rules of the check, and still writes', () => {
    const shown = preview(row('1.1.a.1', ...EMPTY), '1.1.a.1', { actual: '-5' });
    expect(shown.findings.map(({ code }) => code)).toContain('MRP205');
    expect(shown.edits).not.toEqual([]);
  });

  it('writes nothing for what stands there already, and empties what was emptied', () => {
    const reported = row('1.2', 110, 100);
    expect(preview(reported, '1.2', { actual: '100' }).edits).toEqual([]);
    expect(preview(reported, '1.2', { actual: '' }).after?.light).toEqual({ color: 'grey', because: 'missing' });
  });
});
