import { findingsListEdits, mailOf } from '../../src/group';
import { textsIn } from '../../src/texts/textsIn';
import type { Finding } from '../../src/validation/types';
import { applyEdits } from '../../src/workbook/apply';
import { cellAt } from '../../src/workbook/snapshot';
import { FRESH, handedIn, sheetIn, WORDS } from './support/agencies';

const FINDINGS: readonly Finding[] = [
  { code: 'MRP310', severity: 'info', values: { unit: '1.2', variant: '' } },
  {
    code: 'MRP207',
    severity: 'error',
    unit: '1.2',
    cell: { sheet: 'Status UO II', row: 7, column: 2 },
    found: '#DIV/0!',
    values: { error: '#DIV/0!', unit: '1.2' },
  },
];

function checked(findings: readonly Finding[]) {
  const submission = handedIn({ name: 'Styrelsen for Prøver', findings, file: 'status.xlsx' });
  if (submission.state !== 'checked') throw new Error(submission.state);
  return submission;
}

const say = textsIn('da').findingSentences;

describe('Back to the agency', () => {
  it('is a mail in plain text: errors first, numbered, each with its cell and what to do', () => {
    const { subject, body } = mailOf(checked(FINDINGS), WORDS, say);
    expect(subject).toContain('2024');
    const lines = body.split('\n');
    expect(lines[0]).toBe('Kære Styrelsen for Prøver');
    const [first, second] = ['1. ', '2. '].map((number) => lines.findIndex((line) => line.startsWith(number)));
    expect(lines[first ?? -1]).toMatch(/^1\. 'Status UO II'!C8: .+\(MRP207\)$/);
    expect(lines[(first ?? 0) - 1]).toBe('Skal rettes');
    expect(lines[second ?? -1]).toMatch(/^2\. Hele filen: .+\(MRP310\)$/);
    expect(body).not.toMatch(/[{}]|undefined/);
    expect(body).toMatch(/2 bemærkninger; 1 skal rettes/);
  });

  it('says so when there is nothing to say', () => {
    expect(mailOf(checked([]), WORDS, say).body).toMatch(/ingen bemærkninger/);
  });

  it('is a list in a workbook, where nothing becomes a formula', () => {
    const hostile = (): { what: string; remedy: string } => ({ what: '=1+1', remedy: '@SUM(A1)' });
    const workbook = applyEdits(FRESH, findingsListEdits(checked(FINDINGS), WORDS, hostile));
    const sheet = sheetIn(workbook, 'Bemærkninger');
    expect([0, 1, 2, 3, 4].map((column) => cellAt(sheet, 1, column).value)).toEqual([
      'Skal rettes',
      "'Status UO II'!C8",
      '=1+1',
      '@SUM(A1)',
      'MRP207',
    ]);
    for (const cell of sheet.cells.values()) expect(cell.formula).toBeUndefined();
  });
});
