import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { visible } from '../../cli/terminal';
import { check } from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { readXlsx } from '../../src/xlsx';
import { writeXlsx } from '../../src/xlsx/write';
import { examplePlan } from '../../examples/kit/plan';
import { maalstatus, ROOT } from '../support/commandLine';
import * as v from 'valibot';

describe('What is printed to a terminal', () => {
  it('shows signs that a terminal would obey', () => {
    expect(visible('Kører\u001b[2J')).toBe('Kører␛[2J');
    expect(visible('a\r\nb\tc\u0007\u007f')).toBe('a␍␊b␉c␇␡');
    expect(visible('\u009b31m\u202e\u2066\u2028\ud800')).toBe('<U+009B>31m<U+202E><U+2066><U+2028><U+D800>');
  });

  it('leaves every other text as it is', () => {
    for (const text of ['Mål & krav – æøåÆØÅ "85 %"', '😀', '漢字', 'e\u0301', '\u00a0']) expect(visible(text)).toBe(text);
  });

  it('holds no such sign, whatever the text', () => {
    const signs = fc.array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)));
    fc.assert(fc.property(signs, (all) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u.test(visible(all.join('')))));
  });

  it('goes through one function in every command', () => {
    const files = readdirSync(join(ROOT, 'cli'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const others = files.filter((file) => /console\.|std(?:out|err)\b/.test(readFileSync(join(ROOT, 'cli', file), 'utf8')));
    expect(others.sort()).toEqual(['io.ts', 'nodeIo.ts', 'terminal.ts']);
  });
});

describe('maalstatus check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-terminal-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints a cell that would clear the screen as what it is', async () => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, 'examples/status-uo2-2024.xlsx')));
    const read = readXlsx(bytes, 'a.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    const rules = v.parse(rulePackSchema, JSON.parse(readFileSync(join(ROOT, 'plans/rules-2024.json'), 'utf8')));
    const result = check({ workbook: read.workbook, plans: [examplePlan(join(ROOT, 'plans'))], rulePacks: [rules] });
    const cell = result.state === 'checked' ? result.findings.find(({ code }) => code === 'MRP203')?.cell : undefined;
    if (!cell) throw new Error('no finding about a figure');
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const file = join(folder, 'ond.xlsx');
    const rows = [[{ value: 'Kører\u001b[2J\u009b1m' }]];
    writeFileSync(file, writeXlsx(bytes, read.workbook, [{ kind: 'setCells', sheet: cell.sheet, area, rows }]));

    const { out } = await maalstatus('check', file);
    expect(out).toContain('Kører␛[2J<U+009B>1m');
    expect(out).not.toMatch(/[\u001b\u009b]/);
  });
});
