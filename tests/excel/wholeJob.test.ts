/** The whole job through unmodified office.js: read, check, compute, compute again, take back, remove. */
import { readFileSync } from 'node:fs';
import type { Profile } from '../../host/model/profile';
import { openHeadless, type Headless } from '../../host/node/headless';
import { check } from '../../src/check';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { parsePlan, parseRulePack } from '../../src/plan/load';
import { sheetsOf } from '../../src/recognition/tables';
import { removalEdits, resultEdits } from '../../src/results';
import { sheetDa } from '../../src/texts/da/sheet';
import { needed } from '../../src/workbook/compare';
import type { Edit } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sample } from '../support/sample';
import { EXCELS, requestsToWrite } from './profiles';

let open: Headless | undefined;
let profile: Profile;
afterEach(async () => {
  // The engine must not be calculating when it is taken away.
  await open?.settle();
  open?.close();
  open = undefined;
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const plan = parsePlan(json('plans/hjemrejsestyrelsen-2024.json'));
const rules = parseRulePack(json('plans/rules-2024.json'));
/** A plain one, a protected one, merged cells, two tables. `npm run check -- --out` does the rest. */
const FILES = ['status-uo2-2024.xlsx', 'beskyttet-ark.xlsx', 'flettede-maal.xlsx', 'to-ark-per-runde.xlsx'];

function computed(workbook: WorkbookSnapshot): { readonly edits: readonly Edit[]; readonly sheets: readonly string[] } {
  if (!plan.ok || !rules.ok) throw new Error('the plan files are broken');
  const result = check({ workbook, plans: [plan.value], rulePacks: [rules.value] });
  if (result.state !== 'checked') throw new Error(result.state);
  const { recognition, report, assessment } = result;
  const { edits } = resultEdits({ workbook, recognition, report, assessment, words: { language: 'da', texts: sheetDa } });
  return { edits, sheets: sheetsOf(recognition.tables) };
}

async function opened(file: string): Promise<{ readonly excel: Headless; readonly sheets: readonly string[] }> {
  const excel = await openHeadless(new Uint8Array(readFileSync(`examples/${file}`)), { fileName: file, profile });
  open = excel;
  return { excel, sheets: computed(await readWorkbook()).sheets };
}

/**
 * Where formatting is forbidden, a General cell keeps the number format it took over from a formula of ours: nobody can put that back.
 */
function comparable(workbook: WorkbookSnapshot): unknown {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.protection?.allowFormatCells !== false) return sheet;
      return { ...sheet, cells: new Map([...sheet.cells].filter(([, cell]) => cell.type !== 'empty')) };
    }),
  };
}

/** In the fast lane a protected sheet in the one Excel, and two tables in the other. */
const JOBS = EXCELS.map(([name, excel], at) => [name, excel, sample(FILES.slice(1 + 2 * at, 2 + 2 * at), FILES)] as const);

describe.each(JOBS)('In %s,', (_, excelKind, files) => {
  beforeEach(() => {
    profile = excelKind;
  });

  describe('the whole job', () => {
    it.each(files)(
      '%s: two syncs to write, one for the memory and one for the page, nothing the second time, and back again exactly',
      async (file) => {
        const { excel, sheets } = await opened(file);
        const before = await readWorkbook({ stylesOf: sheets });
        const first = computed(before);
        expect(first.edits.length).toBeGreaterThan(0);
        excel.resetCounters();
        const applied = await applyToExcel(first.edits, before);
        expect(excel.counters.requests).toBe(requestsToWrite(profile, true, true));
        const { notTaken, spared, notSetUp } = applied;
        expect({ notTaken, spared, notSetUp }).toEqual({ notTaken: [], spared: [], notSetUp: [] });

        await excel.settle();
        excel.resetCounters();
        const after = await readWorkbook({ stylesOf: sheets });
        expect(excel.counters.requests).toBe(2);
        const second = computed(after);
        expect(needed(after, second.edits)).toEqual([]);

        await applyToExcel(applied.undo, applied.after);
        await excel.settle();
        expect(comparable(await readWorkbook({ stylesOf: sheets }))).toEqual(comparable(before));

        const again = await readWorkbook({ stylesOf: sheets });
        await applyToExcel(computed(again).edits, again);
        const full = await readWorkbook({ stylesOf: sheets });
        await applyToExcel(removalEdits(full).edits, full);
        await excel.settle();
        expect(comparable(await readWorkbook({ stylesOf: sheets }))).toEqual(comparable(before));
      },
      120_000,
    );
  });
});
