/** When Excel stops in the middle of a write, what it had carried out until then stays. This takes it back. */
import { rectA1 } from '../workbook/address';
import { applyEdits, inverseOf } from '../workbook/apply';
import { needed } from '../workbook/compare';
import type { Edit } from '../workbook/edits';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import { oursAmong, queueLights } from './lights';
import { ExcelFailure, codeOf, failureOf } from './problems';
import { readStanding, type Standing } from './readStanding';
import type { StandingLights } from './standing';
import { queueEdit, type Pen } from './writes';

/**
 * Each step back on its own, since some of them take back what never happened. What counts is how the workbook stands in the end:
 * throws `halfWritten` when it is not as before.
 */
export async function takeBack(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
  standing: Standing,
  done: readonly Edit[],
  cause: unknown,
): Promise<void> {
  const { now } = standing;
  const back = inverseOf(now, done);
  const step = async (pen: Pen, workbook: WorkbookSnapshot, index: number): Promise<void> => {
    const edit = back[index];
    if (!edit) return;
    const after = queueEdit(pen, workbook, edit);
    await context.sync().catch(() => undefined);
    await step(pen, after, index + 1);
  };
  try {
    const lights = await lightsNow(context, seen, done);
    const pen: Pen = { context, added: new Map(), lights, deleted: new Set(), plainFont: standing.plainFont };
    await step(pen, applyEdits(now, done), 0);
    const restored = await readStanding(context, done, seen);
    const old = back.filter((edit) => (edit.kind === 'setCells' || edit.kind === 'setFormats') && findSheet(seen, edit.sheet));
    if (needed(restored.now, old).length === 0) return;
  } catch {
    // Told below.
  }
  const excelCode = codeOf(cause) || failureOf(cause).problem.code;
  throw new ExcelFailure({ code: 'unknown', excelCode, place: 'applyToExcel', halfWritten: true }, { cause });
}

/** Ours on the sheets that stood there before; those of a sheet we added go with it. */
async function lightsNow(
  context: Excel.RequestContext,
  seen: WorkbookSnapshot,
  done: readonly Edit[],
): Promise<ReadonlyMap<string, readonly StandingLights[]>> {
  const asked = done.flatMap((edit) => {
    const sheet = edit.kind === 'setLights' ? findSheet(seen, edit.sheet) : undefined;
    if (edit.kind !== 'setLights' || !sheet) return [];
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(rectA1(edit.area));
    return [{ id: sheet.id, area: edit.area, formats: queueLights(range) }];
  });
  await context.sync();
  return new Map(
    seen.sheets.map(({ id }) => [
      id,
      asked.filter((one) => one.id === id).map(({ area, formats }) => ({ area, lights: oursAmong(formats, area) })),
    ]),
  );
}
