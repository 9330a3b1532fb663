/** The same goals on several sheets – one for each round, one for each month – are one plan. */
import type { PlanRow, PlanTable, PrintedDemand } from '../planreading/draftOf';
import { fold } from '../recognition/words';

/** The first of each demand stays where it is; a demand that only a later sheet has is added to its goal. */
export function withoutRepeats(tables: readonly PlanTable[]): {
  readonly tables: readonly PlanTable[];
  readonly repeated: number;
} {
  const known = new Map<string, string>();
  let repeated = 0;
  const kept: PlanTable[] = [];
  for (const table of tables) {
    const rows = table.rows.flatMap((row) => {
      const fresh = isRepeat(row, known);
      if (fresh === 'repeat') repeated++;
      else remember(row, known);
      return fresh === 'repeat' ? [] : [row];
    });
    if (rows.length > 0) kept.push({ ...table, rows });
  }
  return { tables: kept, repeated };
}

/** The same number with the same words. The same number with other words is another goal, or a second plan: it is kept and shown. */
function isRepeat(row: PlanRow, known: ReadonlyMap<string, string>): 'repeat' | 'new' {
  const texts = textsOf(row);
  return texts.length > 0 && texts.every(({ key, text }) => known.get(key) === text) ? 'repeat' : 'new';
}

function remember(row: PlanRow, known: Map<string, string>): void {
  for (const { key, text } of textsOf(row)) if (!known.has(key)) known.set(key, text);
}

function textsOf({ number, blocks }: PlanRow): readonly { readonly key: string; readonly text: string }[] {
  return blocks.flatMap(({ demands }) =>
    ('text' in demands ? [{ label: undefined, text: demands, parts: [] } satisfies PrintedDemand] : demands).map(
      ({ label, text }) => ({
        key: `${number}|${label ?? ''}`,
        text: fold(text.text),
      }),
    ),
  );
}
