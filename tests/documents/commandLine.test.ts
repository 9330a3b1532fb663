import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../../src/plan/load';
import { maalstatus, ROOT, type Run } from '../support/commandLine';

const REPORT = join(ROOT, 'examples/aarsrapport-2024.xlsx');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maalstatus-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documents = (...args: readonly string[]): Promise<Run> => maalstatus('documents', ...args);

describe('maalstatus documents', () => {
  it('writes the annual report and next year’s plan, and tells of a missing analysis by its exit code', async () => {
    const { code, out: said, err: trouble } = await documents(REPORT, '--annual', '--next', '--out', folder);
    expect([code, trouble.trim()]).toEqual([1, 'FEJL: 1.3 mangler en analyse. Skriv den ud for kravet i arbejdsbogen.']);
    expect(readdirSync(folder).sort()).toEqual([
      'aarsrapport-2024-maalrapportering.docx',
      'aarsrapport-2024.xlsx',
      'hjemrejsestyrelsen-2025.json',
    ]);
    expect(said).toContain('Udkast til næste års plan');
    expect(loadPlan(readFileSync(join(folder, 'hjemrejsestyrelsen-2025.json'), 'utf8'))).toMatchObject({ ok: true });
  });

  it('never writes over the workbook it reads, and asks for a folder', async () => {
    const before = readFileSync(REPORT);
    expect((await documents(REPORT, '--status', '--out', join(ROOT, 'examples'))).code).toBe(2);
    expect(readFileSync(REPORT).equals(before)).toBe(true);
    const { code, err: trouble } = await documents(REPORT);
    expect(code).toBe(2);
    expect(trouble).toContain('Skriv med --out, hvilken mappe dokumenterne skal gemmes i.');
  });

  it('says why a foreign workbook gives no documents', async () => {
    const { code, err: trouble } = await documents(join(ROOT, 'examples/foreign/budget-2024.xlsx'), '--status', '--out', folder);
    expect(code).toBe(2);
    expect(trouble).toContain('Ikke genkendt.');
  });
});
