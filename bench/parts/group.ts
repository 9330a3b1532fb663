/** The department's task: two hundred workbooks of many layouts, read and checked in one go. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedWorkbooks, plansOfGroup } from '../../examples/koncern/workbooks';
import { child, contest } from '../contest';
import { installPeers } from '../peers';
import { mb, median, ms, type Measured, type Part } from '../types';

const MANY = 200;
const FEW = 20;
const LAYOUTS = 12;
const TURNS = 3;
/** Peak memory over many files against that over few. */
const MEMORY_AIM = 1.5;

interface Run {
  readonly time: number;
  readonly peak: number;
  readonly wrong: readonly string[];
}

export const group: Part = {
  title: `${MANY} arbejdsbøger fra en koncern`,
  async measure() {
    const missing = installPeers();
    if (missing !== undefined) return { missing };
    const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
    try {
      const expected: object[] = [];
      const layouts = new Set<string>();
      for await (const { file, bytes, expected: made } of generatedWorkbooks(plansOfGroup(), MANY)) {
        writeFileSync(join(folder, file), bytes);
        expected.push({ file, ...made });
        layouts.add(made.layout);
      }
      if (layouts.size < LAYOUTS) throw new Error(`only ${layouts.size} layouts`);
      const list = join(folder, 'expected.json');
      writeFileSync(list, JSON.stringify(expected));
      const files = expected.map((one) => ('file' in one ? join(folder, String(one.file)) : ''));
      return [...contest(`${MANY} filer, ${layouts.size} opstillinger`, files), ...checked(list)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function checked(list: string): Measured[] {
  const runs = (count: number): Run[] =>
    Array.from({ length: TURNS }, () => child('group-reader.ts', list, String(count)) as Run);
  const few = runs(FEW);
  const many = runs(MANY);
  const wrong = [...few, ...many].flatMap((run) => run.wrong);
  if (wrong.length > 0) throw new Error(`read wrongly: ${[...new Set(wrong)].join(', ')}`);
  const time = median(many.map((run) => run.time));
  const peak = (of: readonly Run[]): number => median(of.map((run) => run.peak));
  return [
    { what: `læst og kontrolleret, alle ${MANY} rigtigt`, value: ms(time) },
    { what: 'filer i sekundet', value: String(Math.round((MANY / time) * 1000)) },
    { what: `hukommelse, højst, ${FEW} filer`, value: mb(peak(few)) },
    {
      what: `hukommelse, højst, ${MANY} filer (mål: højst ${MEMORY_AIM} × ${FEW} filer)`,
      value: mb(peak(many)),
      ratio: peak(many) / peak(few),
    },
  ];
}
