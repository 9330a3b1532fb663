/**
 * A write that stopped and could not be taken back: it is tried again before the workbook is next read for a person's press, so that what is
 * pressed then begins from the workbook as it was. Apart from the code that writes, which reading does not fetch.
 */
let unfinished: { readonly excel: unknown; readonly finish: () => Promise<void> } | undefined;

export function rememberUnfinished(finish: () => Promise<void>): void {
  unfinished = { excel: Excel, finish };
}

/** Never rejects: what still cannot be taken back is kept for the next time. */
export async function finishUnfinished(): Promise<void> {
  const found = unfinished;
  unfinished = undefined;
  if (found?.excel === Excel) await found.finish().catch(() => undefined);
}
