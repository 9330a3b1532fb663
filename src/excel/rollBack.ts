/** When Excel stops in the middle of a write, what it had carried out until then stays. This takes it back. */
import { rectA1 } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { needed } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { barsFound, queueBars } from './bars';
import { oursAmong, queueLights } from './lights';
import { ExcelFailure, codeOf, failureOf } from './problems';
import { readLiveState, type LiveState } from './readLiveState';
import { queueEdit, type Pen } from './writes';

/**
 * Each step back on its own, since some of them take back what never happened. What counts is how the workbook stands in the end:
 * throws `halfWritten` when it is not as before.
 */
export async function rollBack(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
  live: LiveState,
  done: readonly Edit[],
  cause: unknown,
): Promise<void> {
  const { now } = live;
  const back = inverseOf(now, done);
  const step = async (pen: Pen, workbook: WorkbookSnapshot, index: number): Promise<void> => {
    const edit = back[index];
    if (!edit) return;
    const after = queueEdit(pen, workbook, edit);
    await context.sync().catch(() => undefined);
    await step(pen, after, index + 1);
  };
  try {
    const found = await formatsNow(context, seen, done);
    const pen: Pen = { context, added: new Map(), ...found, deleted: new Set(), plainFont: live.plainFont };
    await step(pen, applyEdits(now, done), 0);
    const restored = await readLiveState(context, done, seen);
    const old = back.filter((edit) => (edit.kind === 'setCells' || edit.kind === 'setFormats') && findSheet(seen, edit.sheet));
    if (needed(restored.now, old).length === 0) return;
  } catch {
    // Told below.
  }
  const excelCode = codeOf(cause) || failureOf(cause).problem.code;
  throw new ExcelFailure({ code: 'unknown', excelCode, location: 'applyToExcel', halfWritten: true }, { cause });
}

/** Ours on the sheets that stood there before; those of a sheet we added go with it. */
async function formatsNow(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
  done: readonly Edit[],
): Promise<Pick<Pen, 'lights' | 'bars'>> {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const asked = seen.sheets.map((sheet) => {
    const own = done.filter((edit) => 'sheet' in edit && findSheet(seen, edit.sheet) === sheet);
    const { id } = sheet;
    return {
      id,
      lights: own.flatMap((edit) =>
        edit.kind === 'setLights' ? [{ area: edit.area, formats: queueLights(sheetOf(id).getRange(rectA1(edit.area))) }] : [],
      ),
      bars: own.flatMap((edit) => (edit.kind === 'setBars' ? [queueBars(sheetOf(id), edit.area)] : [])),
    };
  });
  await context.sync();
  return {
    lights: new Map(
      asked.map(({ id, lights }) => [id, lights.map(({ area, formats }) => ({ area, lights: oursAmong(formats, area) }))]),
    ),
    bars: new Map(asked.map(({ id, bars }) => [id, barsFound(bars)])),
  };
}
