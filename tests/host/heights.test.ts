import { strFromU8, unzipSync } from 'fflate';
import { bookOf, openHeadless, sheetOf } from '../../host/node/headless';
import { applyToExcel, readWorkbook } from '../../src/excel';
import type { Edit } from '../../src/workbook/edits';
import { area } from '../support/workbook';

const LONG = 'Der kom færre domme med udvisning end forudsat, og styrelsen følger udviklingen hver måned.';

/** The tags of the rows of the first sheet, by number. */
function rowsOf(bytes: Uint8Array): Record<string, string> {
  const part = unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array();
  const tags: Record<string, string> = {};
  for (const match of strFromU8(part).matchAll(/<row r="(\d+)"[^>]*>/g)) tags[match[1] ?? ''] = match[0];
  return tags;
}
const height = (tag: string | undefined): number => Number(/ ht="([\d.]+)"/.exec(tag ?? '')?.[1] ?? 15);

function text(row: number, value: string): Edit[] {
  const place = area(`A${row}`);
  return [
    { kind: 'setStyle', sheet: 'Ark1', area: place, style: { wrap: true } },
    { kind: 'setCells', sheet: 'Ark1', area: place, rows: [[{ value }]] },
  ];
}

describe('Heights of rows in a saved file', () => {
  it('fit wrapped text, are not said to be set by a person, and follow the text when it changes', async () => {
    const first = await openHeadless(bookOf([sheetOf('Ark1', [['x'], ['y'], ['z']])]));
    await applyToExcel([...text(1, LONG), ...text(2, 'Kort')], await readWorkbook());
    await first.settle();
    const saved = await first.save();
    first.close();
    const rows = rowsOf(saved);
    expect(height(rows['1'])).toBeGreaterThan(60);
    expect(rows['1']).not.toContain('customHeight');
    expect([height(rows['2']), height(rows['3'])]).toEqual([15, 15]);

    const again = await openHeadless(saved, { fileName: 'igen.xlsx' });
    await applyToExcel(text(1, 'Kort'), await readWorkbook());
    await applyToExcel(text(2, LONG), await readWorkbook());
    await again.settle();
    const changed = rowsOf(await again.save());
    again.close();
    expect([height(changed['1']), height(changed['2'])]).toEqual([15, height(rows['1'])]);
  });

  it('stay as they are where somebody has set them', async () => {
    const seed = sheetOf('Ark1', [['x'], ['y']]);
    const open = await openHeadless(bookOf([{ ...seed, heights: new Map([[0, 22.5]]) }]));
    await applyToExcel(text(1, LONG), await readWorkbook());
    await open.settle();
    const saved = await open.save();
    open.close();
    expect(rowsOf(saved)['1']).toMatch(/ ht="22\.5" customHeight="1"/);
  });
});
