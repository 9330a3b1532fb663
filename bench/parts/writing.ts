/** Our write (all edits at once) against writing the same cells one by one with a sync each, both through office.js on the embedded host. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { openHeadless } from '../../host/node/headless';
import { check } from '../../src/check';
import { applyToExcel } from '../../src/excel/applyToExcel';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { rulePackSchema } from '../../src/plan/schema';
import { resultEdits } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import type { CellInput, Edit } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { examplePlan } from '../../examples/kit/plan';
import { HERE } from '../peers';
import { compared, ms, type Part } from '../types';

const FILE = join(HERE, '../examples/flettede-maal.xlsx');

/**
 * A sync for every cell takes minutes, nearly all of it recalculation, whose cost grows with the formulas that stand there already. A sync
 * for every tenth cell passes through the same states; its time per sync stands for the others.
 */
const STEP = 10;

interface Run {
  readonly time: number;
  readonly requests: number;
  /** Cells written, or syncs where they were counted. */
  readonly cells: number;
}

async function onFreshBook(write: (edits: readonly Edit[], workbook: WorkbookSnapshot) => Promise<number>): Promise<Run> {
  const plans = join(HERE, '../plans');
  const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(plans, 'rules-2024.json'), 'utf8')));
  const open = await openHeadless(new Uint8Array(readFileSync(FILE)), { fileName: basename(FILE) });
  try {
    const first = await readWorkbook();
    const result = check({ workbook: first, plans: [examplePlan(plans)], rulePacks: [rulePack] });
    if (result.state !== 'checked') throw new Error(result.state);
    const workbook = await readWorkbook({ stylesOf: [result.recognition.tables[0].sheet.value] });
    const { recognition, report, assessment } = result;
    const { edits } = resultEdits({ workbook, recognition, report, assessment, words: { language: 'da', texts: sheetDa } });
    open.resetCounters();
    const start = performance.now();
    const cells = await write(edits, workbook);
    return { time: performance.now() - start, requests: open.counters.requests, cells };
  } finally {
    await open.settle();
    open.close();
  }
}

function contentOf(input: CellInput): string | number | boolean {
  if ('formula' in input) return input.formula;
  if ('value' in input) return typeof input.value === 'string' && /^[=+\-@]/.test(input.value) ? `'${input.value}` : input.value;
  return 'error' in input ? input.error : '';
}

/** As a first attempt would be written: contents only, no looks, and every few cells a sync (`STEP` = 1 would be one for each). */
async function stepByStep(edits: readonly Edit[]): Promise<number> {
  return Excel.run(async (context) => {
    let syncs = 0;
    let waiting = 0;
    const { worksheets } = context.workbook;
    for (const edit of edits) {
      if (edit.kind === 'addSheet') worksheets.add(edit.sheet);
      if (edit.kind === 'setName') {
        const { top, left, bottom, right } = edit.area;
        const range = worksheets.getItem(edit.sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        context.workbook.names.add(edit.name, range);
      }
    }
    await context.sync();
    for (const edit of edits) {
      if (edit.kind !== 'setCells') continue;
      const sheet = worksheets.getItem(edit.sheet);
      for (const [down, row] of edit.rows.entries()) {
        for (const [right, input] of row.entries()) {
          if ('clear' in input) continue;
          sheet.getRangeByIndexes(edit.area.top + down, edit.area.left + right, 1, 1).formulas = [[contentOf(input)]];
          if (++waiting < STEP) continue;
          await context.sync();
          waiting = 0;
          syncs++;
        }
      }
    }
    await context.sync();
    return syncs + 1;
  });
}

function cellsIn(edits: readonly Edit[]): number {
  return edits.reduce(
    (sum, edit) => sum + (edit.kind === 'setCells' ? edit.rows.flat().filter((input) => !('clear' in input)).length : 0),
    0,
  );
}

export const writing: Part = {
  title: 'Skrivning af resultater gennem office.js på den indlejrede vært',
  async measure() {
    const own = (): Promise<Run> =>
      onFreshBook(async (edits, workbook) => {
        await applyToExcel(edits, workbook);
        return cellsIn(edits);
      });
    // The first run also loads the spreadsheet engine.
    await own();
    const ours = await own();
    const some = await onFreshBook(stepByStep);
    const single = { time: (some.time / some.cells) * ours.cells, requests: ours.cells + 1 };
    return [
      ...compared(`${ours.cells} celler`, ms, [
        ['Målstatus (også formater, navne og kontrollæsning)', ours.time],
        [`celle for celle, kun indhold (fremskrevet fra ${some.cells} sync)`, single.time],
      ]),
      ...compared('forespørgsler (sync)', String, [
        ['Målstatus', ours.requests],
        ['celle for celle', single.requests],
      ]),
    ];
  },
};
