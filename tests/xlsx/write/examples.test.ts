/** What is written into an example is what the edits say, and nothing else of the file changes. */
import { unzipSync } from 'fflate';
import { applyEdits } from '../../../src/workbook/apply';
import { needed } from '../../../src/workbook/compare';
import { withoutArea } from '../../../src/workbook/edits';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { sample } from '../../support/sample';
import { computeExample, computeFile, EXAMPLES, readBook } from './support';

const NAMES = sample(['status-uo2-2024.xlsx', 'beskyttet-ark.xlsx', 'excel-tabel.xlsx'], EXAMPLES);

/** What a file keeps of a sheet, results of formulas apart: those the snapshot after edits does not have. */
function kept(sheet: SheetSnapshot) {
  const cells = [...sheet.cells].map(([key, cell]) => [key, without(cell)] as const).sort(([one], [other]) => one - other);
  const { name, visibility, merges, tables, filter, protection, lights, hiddenRows, hiddenColumns } = sheet;
  return {
    name,
    visibility,
    merges,
    tables,
    filter,
    lights: (lights ?? []).map(({ formula, ...light }) => JSON.stringify({ ...light, formula: withoutArea(formula) })).sort(),
    hiddenRows,
    hiddenColumns,
    isProtected: protection !== undefined,
    cells,
  };
}

function without({ formula, format, type, value }: Cell) {
  return formula === undefined ? { format, type, value } : { format, formula };
}

describe.each(NAMES)('%s with the results in it', (name) => {
  const { bytes, workbook, edits, written } = computeExample(name);
  const again = readBook(written, name);

  it('reads back as the edits say', () => {
    const expected = applyEdits(workbook, edits);
    expect(again.sheets.map(kept)).toEqual(expected.sheets.map(kept));
    const byName = (names: WorkbookSnapshot['names']) => [...names].sort((one, other) => (one.name < other.name ? -1 : 1));
    expect(byName(again.names)).toEqual(byName(expected.names));
  });

  it('has a result for every formula of ours', () => {
    const blank = again.sheets.flatMap((sheet) =>
      [...sheet.cells.values()]
        .filter((cell) => cell.formula !== undefined && cell.type === 'empty')
        .map(({ formula }) => `${sheet.name} ${formula ?? ''}`),
    );
    expect(blank).toEqual([]);
  });

  it('leaves every part byte for byte that no edit touches', () => {
    const [before, after] = [unzipSync(bytes), unzipSync(written)];
    const touched = Object.keys(before).filter(
      (part) => !after[part] || Buffer.compare(before[part] ?? new Uint8Array(), after[part]) !== 0,
    );
    const allowed =
      /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
    expect(touched.filter((part) => !allowed.test(part))).toEqual([]);
  });

  it('says the same when it is written again', () => {
    const second = computeFile(written, name);
    expect(needed(second.styled, second.edits)).toEqual([]);
  });
});
