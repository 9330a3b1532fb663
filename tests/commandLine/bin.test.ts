/** The program itself, as npm starts it. Everything else of the command line is tried in process (`tests/support/commandLine.ts`). */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maalstatus, ROOT, type Run } from '../support/commandLine';

const { bin, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly bin: { readonly maalstatus: string };
  readonly scripts: Readonly<Record<string, string>>;
};

function started(cwd: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(ROOT, bin.maalstatus), ...args], { cwd }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('the program', () => {
  it('looks for files from where it is called, and answers as in process', async () => {
    const { code, out } = await started(join(ROOT, 'examples'), 'check', 'status-uo2-2024.xlsx', '--json');
    expect(code).toBe(1);
    const same = await maalstatus('check', 'examples/status-uo2-2024.xlsx', '--json');
    expect(JSON.parse(out)).toEqual({ ...(JSON.parse(same.out) as object), file: 'status-uo2-2024.xlsx' });
  }, 60_000);

  it('keeps complaints apart from answers', async () => {
    expect(await started(ROOT, 'findes-ikke')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('findes ikke') as string,
    });
  }, 60_000);

  it('is what each of the npm commands starts', () => {
    for (const name of ['check', 'plan', 'rounds', 'consolidate', 'documents'])
      expect(scripts[name]).toBe(`node ${bin.maalstatus} ${name}`);
  });
});
