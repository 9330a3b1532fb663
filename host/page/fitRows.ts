/** Excel fits rows that nobody has sized to what a program writes in them; the grid does so only for what a person types. */
import { cellKey } from '../../src/workbook/address';
import type { Engine } from '../engine/types';
import { fittedHeights } from '../xlsx/heights';

const PAUSE_MS = 100;

/** For sheets added since the workbook was opened: those of the file have the heights their makers saw. Answers how to stop. */
export function refitRows(engine: Engine): () => void {
  const old = new Set(engine.sheetIds());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fit = () => {
    for (const sheet of engine.sheetIds()) {
      if (!old.has(sheet)) engine.fitRows(sheet, fittedHeights(engine, sheet, mergedCells(engine, sheet)));
    }
  };
  const stopListening = engine.listen(({ kind }) => {
    if (kind !== 'changed' && kind !== 'calculated') return;
    clearTimeout(timer);
    timer = setTimeout(fit, PAUSE_MS);
  });
  return () => {
    stopListening();
    clearTimeout(timer);
  };
}

function mergedCells(engine: Engine, sheet: string): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const { top, bottom, left, right } of engine.merges(sheet))
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) keys.add(cellKey(row, column));
  return keys;
}
