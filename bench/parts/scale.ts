/** How time and memory grow: with files, with plans, and with the rows of one workbook. Growth is an exponent: 1 is in proportion. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { examplePlan } from '../../examples/kit/plan';
import { generatedWorkbooks, plansOfGroup } from '../../examples/koncern/workbooks';
import { check } from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { child } from '../contest';
import { largePlan, largeWorkbook } from '../large';
import { HERE } from '../peers';
import { mb, ms, timed, type Measured, type Part } from '../types';

const FILES = [20, 200, 1000] as const;
const DIFFERENT = 200;
const PLANS = [7, 40, 200] as const;
const ROWS = [100, 1000, 5000, 20_000] as const;

interface Run {
  readonly reading: number;
  readonly time: number;
  readonly peak: number;
  readonly checked: number;
}

export const scale: Part = {
  title: 'Vækst: filer × planer, og rækker',
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
    try {
      for await (const { file, bytes } of generatedWorkbooks(plansOfGroup(), DIFFERENT)) writeFileSync(join(folder, file), bytes);
      return [...filesByPlans(folder), ...(await byRows())];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function filesByPlans(folder: string): Measured[] {
  const runs = new Map<string, Run>();
  const at = (files: number, plans: number): Run => {
    const key = `${files} ${plans}`;
    const run = runs.get(key) ?? (child('scale-reader.ts', folder, String(files), String(plans)) as Run);
    runs.set(key, run);
    return run;
  };
  const lines = FILES.flatMap((files) =>
    PLANS.map((plans): Measured => {
      const { time, peak, reading } = at(files, plans);
      const what = `${files} filer × ${plans} planer (læsning ${ms(reading)}, hukommelse ${mb(peak)})`;
      return { what, value: ms(time), ratio: time / reading };
    }),
  );
  const few = at(200, 7);
  const many = at(200, 200);
  return [
    ...lines,
    { what: '200 filer: 200 planer mod 7 (mål: højst 1,5 ×)', value: ms(many.time), ratio: many.time / few.time },
    { what: '200 filer læst og kontrolleret mod læst (mål: højst 6 ×)', value: ms(few.time), ratio: few.time / few.reading },
    growth('vækst i tid med planer, 200 filer', few.time, many.time, 200 / 7),
    growth('vækst i tid med filer, 200 planer', many.time, at(1000, 200).time, 5),
    growth('vækst i hukommelse med filer, 200 planer', many.peak, at(1000, 200).peak, 5),
  ];
}

async function byRows(): Promise<Measured[]> {
  const plans = join(HERE, '../plans');
  const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(plans, 'rules-2024.json'), 'utf8')));
  const times: number[] = [];
  for (const rows of ROWS) {
    const plan = largePlan(examplePlan(plans), rows);
    const request = { workbook: largeWorkbook(plan), plans: [plan], rulePacks: [rulePack] };
    times.push(await timed(3, () => check(request)));
  }
  return ROWS.flatMap((rows, index) => {
    const [time = NaN, before = NaN] = [times[index], times[index - 1]];
    const line: Measured = { what: `kontrol af ${rows.toLocaleString('da-DK')} rækker`, value: ms(time) };
    return index === 0 ? [line] : [line, growth('  vækst', before, time, rows / (ROWS[index - 1] ?? rows))];
  });
}

function growth(what: string, before: number, after: number, times: number): Measured {
  const exponent = Math.log(after / before) / Math.log(times);
  return { what, value: exponent.toLocaleString('da-DK', { maximumFractionDigits: 2 }) };
}
