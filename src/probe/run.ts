/**
 * Puts the probes to Excel one after another, each on a new sheet that is deleted again. Nothing else of the workbook is touched; a probe
 * that fails or does not come back is an answer too, and does not keep the others from being asked.
 */
import type { Outcome, Probe } from './types';

/** Where a sheet of that name stands already it is left alone, and nothing is asked. */
const SHEET = 'MS_Proeve';
const PATIENCE_MS = 15_000;

/** The workbook takes no sheet of ours; `code` is Excel's reason. */
export class NoScratch extends Error {
  override readonly name = 'NoScratch';
  constructor(readonly code: string) {
    super(code);
  }
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}

async function addSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    sheet.load('id');
    await context.sync();
    return sheet.id;
  }).catch((error: unknown) => {
    throw new NoScratch(codeOf(error));
  });
}

async function deleteSheet(id: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
  });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function ask(probe: Probe, sheetId: string): Promise<Outcome> {
  const { id, source } = probe;
  const from = Date.now();
  try {
    const answer = await inTime(
      Excel.run((context) =>
        probe.run({
          context,
          sheet: context.workbook.worksheets.getItem(sheetId),
          attempt: async (action) => {
            try {
              action();
              await context.sync();
              return 'ok';
            } catch (error) {
              return codeOf(error);
            }
          },
        }),
      ),
    );
    return { id, source, answer, ms: Date.now() - from };
  } catch (error) {
    return { id, source, error: codeOf(error), ms: Date.now() - from };
  }
}

/** `told` is called after each answer. Throws `NoScratch` before anything is asked when the workbook takes no sheet. */
export async function runProbes(
  probes: readonly Probe[],
  told: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const probe of probes) {
    const sheet = await addSheet();
    try {
      outcomes.push(await ask(probe, sheet));
    } finally {
      await deleteSheet(sheet);
    }
    const last = outcomes.at(-1);
    if (last) told(last);
  }
  return outcomes;
}
