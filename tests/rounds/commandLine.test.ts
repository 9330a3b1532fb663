import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maalstatus, ROOT, type Run } from '../support/commandLine';

const SOURCE = join(ROOT, 'examples/runder-side-om-side.xlsx');

interface Answer {
  readonly history: { readonly freezes: readonly unknown[]; readonly problems: readonly { readonly code: string }[] };
  readonly developments: { readonly score: readonly { readonly round: string; readonly frozen: boolean }[] };
  readonly frozen: { readonly version: number } | null;
}

const run = (...args: readonly string[]): Promise<Run> => maalstatus('rounds', ...args);

describe('maalstatus rounds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-runder-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the year, locks a round into a copy, and reads it there', async () => {
    const before = await run(SOURCE, '--json');
    expect(before.code).toBe(0);
    const told = JSON.parse(before.out) as Answer;
    expect(told.history.freezes).toEqual([]);
    expect(told.developments.score.map(({ round }) => round)).toEqual(['UO1', 'UO2']);

    const locked = await run(SOURCE, '--freeze', '--by', 'Anna Holm', '--at', '2024-09-10T10:00', '--out', folder);
    expect(locked.err).toBe('');
    expect(locked.out).toContain('er låst (udgave 1)');

    const after = await run(join(folder, 'runder-side-om-side.xlsx'), '--json');
    const again = JSON.parse(after.out) as Answer;
    expect(again.history.problems.map(({ code }) => code)).toEqual(['historyRoundMissing']);
    expect(again.developments.score.at(-1)).toMatchObject({ round: 'UO2', frozen: true });
    expect(after.code).toBe(1);
  });

  it('takes the rounds before from files of their own', async () => {
    const alone = await run(join(ROOT, 'examples/aarsrapport-2024.xlsx'), '--json');
    const scores = (text: string) => (JSON.parse(text) as Answer).developments.score.map(({ round }) => round);
    expect(scores(alone.out)).toEqual(['AR']);
    const both = await run(join(ROOT, 'examples/aarsrapport-2024.xlsx'), '--earlier', SOURCE, '--json');
    expect(scores(both.out)).toEqual(['UO1', 'UO2', 'AR']);
  });

  it('says what is missing before it locks anything', async () => {
    const { code, err } = await run(SOURCE, '--freeze', '--by', 'Anna Holm');
    expect(code).toBe(2);
    expect(err).toContain('--at');
    expect((await run(SOURCE, '--freeze', '--by', 'A', '--at', 'i går', '--out', folder)).err).toContain('i går');
  });
});
