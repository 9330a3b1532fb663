/** Rows and columns inserted and removed in the grid, and what moves with them. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { movedArea, movedFormula, movedLine } from '../../host/engine/moves';
import { openHeadless } from '../../host/node/headless';

const rows = (at: number, count: number) => ({ side: 'rows', at, count }) as const;
const columns = (at: number, count: number) => ({ side: 'columns', at, count }) as const;

it('moves lines behind the place, keeps those before it and loses those removed', () => {
  expect([movedLine(3, rows(5, 2)), movedLine(5, rows(5, 2)), movedLine(7, rows(5, 2))]).toEqual([3, 7, 9]);
  expect([movedLine(4, rows(5, -2)), movedLine(5, rows(5, -2)), movedLine(6, rows(5, -2)), movedLine(7, rows(5, -2))]).toEqual([
    4,
    undefined,
    undefined,
    5,
  ]);
});

it('puts every line back where it stood when what was inserted is removed again', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 9 }), (line, at, count) => {
      const away = movedLine(line, rows(at, count));
      expect(away === undefined ? undefined : movedLine(away, rows(at, -count))).toBe(line);
    }),
  );
});

it('stretches an area when lines come inside it, and loses it when all of it is removed', () => {
  const area = { top: 2, left: 0, bottom: 5, right: 3 };
  expect(movedArea(area, rows(4, 3))).toEqual({ ...area, bottom: 8 });
  expect(movedArea(area, rows(0, 1))).toEqual({ ...area, top: 3, bottom: 6 });
  expect(movedArea(area, rows(4, -9))).toEqual({ ...area, bottom: 3 });
  expect(movedArea(area, rows(1, -3))).toEqual({ ...area, top: 1, bottom: 2 });
  expect(movedArea(area, rows(0, -9))).toBeUndefined();
  expect(movedArea(area, columns(1, -1))).toEqual({ ...area, right: 2 });
});

it('moves references in a condition, but not names, other sheets or texts', () => {
  expect(movedFormula('=AND(LEFT(U10,1)="U10",$U$9:$U$20>0,Andet!U10,LOG10(U11),MS_A1)', rows(9, 1))).toBe(
    '=AND(LEFT(U11,1)="U10",$U$9:$U$21>0,Andet!U10,LOG10(U12),MS_A1)',
  );
  expect(movedFormula('=B2+$C$3', columns(1, 1))).toBe('=C2+$D$3');
  expect(movedFormula('=B2', rows(1, -1))).toBe('=#REF!');
});

it('saves notes, drop-downs, indents and heights in the rows they belong to', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Status');
  sheet.getCell('A1').value = 'titel';
  sheet.getCell('A3').value = 'krav';
  sheet.getCell('A3').note = 'husk';
  sheet.getCell('A3').alignment = { indent: 2 };
  sheet.getCell('B3').dataValidation = { type: 'list', allowBlank: true, formulae: ['$D$1:$D$3'] };
  sheet.getRow(3).height = 40;
  sheet.mergeCells('A5:B5');
  sheet.getCell('A5').value = 'samlet';
  const host = await openHeadless(new Uint8Array(await book.xlsx.writeBuffer()), { globals: false });
  const id = host.host.engine.sheetIds()[0] ?? '';
  await host.person.insertRows('Status', 1, 2);
  expect(host.values('Status', 'A1:A7').flat()).toEqual(['titel', null, null, null, 'krav', null, 'samlet']);
  expect(host.host.engine.merges(id)).toEqual([{ top: 6, left: 0, bottom: 6, right: 1 }]);
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.load((await host.save()).buffer as ArrayBuffer);
  host.close();
  const after = saved.getWorksheet('Status');
  expect(after?.getCell('A5').value).toBe('krav');
  expect(after?.getCell('A5').note).toBeTruthy();
  expect(after?.getCell('A3').note).toBeFalsy();
  expect(after?.getCell('A5').alignment).toMatchObject({ indent: 2 });
  expect(after?.getCell('B5').dataValidation.formulae).toEqual(['$D$1:$D$3']);
  expect(after?.getRow(5).height).toBe(40);
  expect(after?.getCell('B7').isMerged).toBe(true);
});
