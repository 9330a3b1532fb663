import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '../../src/xlsx';
import { maalstatus, ROOT } from '../support/commandLine';

const PLANS = join(ROOT, 'examples/koncern/plans');
const ONE = join(PLANS, 'bakker-og-dale-2024.json');

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

describe('maalstatus template', () => {
  it('makes a workbook for each plan of a folder, which check knows again and that has its results already', async () => {
    const run = await maalstatus('plan', 'template', PLANS, '--out', at('all'), '--round', 'uo2');
    expect([run.code, run.err]).toEqual([0, '']);
    const files = readdirSync(at('all'));
    expect(files).toEqual(readdirSync(PLANS).map((name) => name.replace('.json', '-uo2.xlsx')));
    const [first = ''] = files;
    const read = readXlsx(readFileSync(join(at('all'), first)), first);
    expect(read.ok && read.workbook.sheets.map(({ name }) => name)).toContain('Målstatus');
    const checked = await maalstatus('check', join(at('all'), first), '--plan', PLANS, '--json');
    expect(JSON.parse(checked.out)).toMatchObject({ recognised: true, plan: 'bakker-og-dale-2024', round: 'UO2' });
  });

  it('never writes over a workbook that may have been filled in, and then writes none at all', async () => {
    await maalstatus('template', ONE, '--out', at('again'), '--round', 'UO2');
    const before = readFileSync(at('again/bakker-og-dale-2024-uo2.xlsx'));
    const run = await maalstatus('template', PLANS, '--out', at('again'), '--round', 'UO2', '--protect');
    expect(run.code).toBe(2);
    expect(run.err).toContain(`Filen ${at('again/bakker-og-dale-2024-uo2.xlsx')} findes allerede`);
    expect(readdirSync(at('again'))).toEqual(['bakker-og-dale-2024-uo2.xlsx']);
    expect(readFileSync(at('again/bakker-og-dale-2024-uo2.xlsx')).equals(before)).toBe(true);
  });

  it.each([
    [['--round', 'T1'], 'har ikke runden "T1". Den har: UO1, UO2, UO3, AR.'],
    [[ONE], 'er nævnt flere gange'],
    [['findes-ikke'], 'Planen "findes-ikke" findes ikke'],
  ])('says what is wrong with %j and writes nothing', async (more, sentence) => {
    const run = await maalstatus('template', ONE, ...more, '--out', at('none'));
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(sentence);
    expect(() => readdirSync(at('none'))).toThrow();
  });

  it('asks for the folder', async () => {
    const run = await maalstatus('template', ONE);
    expect(run.code).toBe(2);
    expect(run.err).toContain('Skriv med --out, hvilken mappe regnearkene skal gemmes i.');
  });
});
