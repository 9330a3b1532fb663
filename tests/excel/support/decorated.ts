/** A workbook with conditional formats, names, formats, merges and widths of the agency's own, in and around its table. The same seed, the same workbook. */
import { newFormatId } from '../../../host/model/conditional';
import type { Headless } from '../../../host/node/headless';
import type { ConditionalFormat } from '../../../host/engine/types';
import type { Rect } from '../../../src/workbook/address';
import { BAR_COLOR } from '../../../src/workbook/edits';
import { Random } from '../../assessment/support/random';

export async function decorate(excel: Headless, seed: number): Promise<void> {
  const random = new Random(seed);
  const { engine } = excel.host;
  for (const id of engine.sheetIds()) {
    if (engine.visibility(id) !== 'Visible') continue;
    const used = engine.used(id, true) ?? { top: 0, left: 0, bottom: 20, right: 10 };
    const { formats } = engine.extras(id);
    for (let count = random.whole(0, 8); count > 0; count--)
      formats.splice(random.whole(0, formats.length), 0, ownFormat(random, used));
    const [right, below] = [used.right + random.whole(2, 9), used.bottom + random.whole(2, 9)];
    engine.setColumnWidth(id, right, right, random.whole(20, 200));
    engine.merge(id, { top: below, left: 0, bottom: below + random.whole(0, 2), right: random.whole(1, 4) });
    const format = random.pick(['0.0 %', 'dd-mm-yyyy', '#,##0', '@', '0.00\\ "kr."']);
    const write = { row: below + 5, column: right, style: { format, bold: true, fill: '#FFEE99', color: '#112233', size: 13 } };
    engine.write(id, [write], { top: below + 5, left: right, bottom: below + 5, right }, 'user');
    engine.setName({
      name: `Egen_${id.slice(1, 9)}`,
      refersTo: `'${engine.sheetName(id)}'!$A$1:$B$9`,
      scope: undefined,
      visible: true,
    });
  }
  engine.setName({ name: 'Sats', refersTo: '0.25', scope: undefined, visible: true });
  engine.setName({ name: 'Knækket', refersTo: '#REF!', scope: undefined, visible: random.chance(0.5) });
  await excel.settle();
}

/** Whole columns, parts of the table, what lies beside it where results are going to stand, and several areas at once. */
function ownFormat(random: Random, { top, left, bottom, right }: Rect): ConditionalFormat {
  const column = random.whole(left, right + 8);
  const areas = random.pick<readonly Rect[]>([
    [{ top: 0, left: column, bottom: 1_048_575, right: column }],
    [{ top, left: column, bottom, right: column }],
    [{ top: random.whole(top, bottom), left, bottom, right: right + 6 }],
    [
      { top, left: column, bottom: top, right: column },
      { top: bottom, left: column, bottom, right: column + 2 },
    ],
  ]);
  const isBar = random.chance(0.3);
  return {
    id: newFormatId(),
    type: isBar ? 'DataBar' : 'Custom',
    areas,
    formula: isBar ? '' : random.pick(['=A1>0.5', '=$C5="Rød"', '=LEFT(K7,1)="●"', '=ISNUMBER(B2)']),
    fill: isBar ? undefined : random.pick(['#FFC7CE', '#C6EFCE', '#FFEB9C']),
    color: isBar ? undefined : '#006100',
    bold: undefined,
    stopIfTrue: random.chance(0.3),
    bar: isBar
      ? {
          lower: { type: 'Number', value: 0 },
          upper: { type: 'Number', value: 1 },
          color: random.pick(['#638EC6', BAR_COLOR]),
          border: '#638EC6',
          gradient: random.chance(0.5),
          alone: false,
          axis: 'Automatic',
        }
      : undefined,
    carried: undefined,
  };
}
