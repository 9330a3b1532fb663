/** Workbooks of the group that leave something to guess: which round they are for, or which column holds the figures. */
import { LAYOUTS } from '../../examples/koncern/layouts';
import { statusOf } from '../../examples/koncern/status';
import { bytesOf, newBook } from '../../examples/kit/save';
import type { UsualRound } from '../../src/plan/rounds';
import type { Plan } from '../../src/plan/schema';

export interface Leaves {
  /** Says nowhere which round it is for. */
  readonly round?: boolean;
  /** Calls the column with the figures something of its own. */
  readonly column?: boolean;
}

/** The file must not be named after its round either. */
export async function guessedWorkbook(
  plan: Plan,
  round: UsualRound,
  leaves: Leaves,
  layout = 'departementets-skema',
): Promise<Uint8Array> {
  const made = LAYOUTS.find(({ name }) => name === layout);
  if (!made) throw new Error(`no layout ${layout}`);
  const book = newBook('Mål- og resultatplan 2024');
  const status = statusOf(plan, round, { seed: plan.id, strength: 1, untidy: 0 });
  const silent = { ...status, round: { ...status.round, name: 'Status' }, roundShort: 'Status', day: 'i dag', dayShort: 'i dag' };
  const { sheet } = made.write(book, leaves.round ? silent : status);
  if (leaves.column) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string' && cell.value.startsWith('Realiseret')) cell.value = 'Tal fra os';
      }),
    );
  }
  return bytesOf(book);
}
