import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan } from '../../src/plan/load';

const ROOT = join(__dirname, '../..');
const REPORT = join(ROOT, 'examples/aarsrapport-2024.xlsx');
let folder = '';

/** Each call starts a program of its own. */
jest.setTimeout(120_000);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maalstatus-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documents(...args: readonly string[]): {
  readonly code: number | null;
  readonly said: string;
  readonly trouble: string;
} {
  const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'scripts/documents.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { code: status, said: stdout, trouble: stderr };
}

describe('npm run documents', () => {
  it('writes the annual report and next year’s plan, and tells of a missing analysis by its exit code', () => {
    const { code, said, trouble } = documents(REPORT, '--annual', '--next', '--out', folder);
    expect([code, trouble.trim()]).toEqual([1, 'FEJL: 1.3 mangler en analyse. Skriv den ud for kravet i arbejdsbogen.']);
    expect(readdirSync(folder).sort()).toEqual([
      'aarsrapport-2024-maalrapportering.docx',
      'aarsrapport-2024.xlsx',
      'hjemrejsestyrelsen-2025.json',
    ]);
    expect(said).toContain('Udkast til næste års plan');
    expect(loadPlan(readFileSync(join(folder, 'hjemrejsestyrelsen-2025.json'), 'utf8'))).toMatchObject({ ok: true });
  });

  it('never writes over the workbook it reads, and asks for a folder', () => {
    const before = readFileSync(REPORT);
    expect(documents(REPORT, '--status', '--out', join(ROOT, 'examples')).code).toBe(2);
    expect(readFileSync(REPORT).equals(before)).toBe(true);
    const { code, trouble } = documents(REPORT);
    expect(code).toBe(2);
    expect(trouble).toContain('Skriv med --out, hvilken mappe dokumenterne skal gemmes i.');
  });

  it('says why a foreign workbook gives no documents', () => {
    const { code, trouble } = documents(join(ROOT, 'examples/foreign/budget-2024.xlsx'), '--status', '--out', folder);
    expect(code).toBe(2);
    expect(trouble).toContain('Ikke genkendt.');
  });
});
