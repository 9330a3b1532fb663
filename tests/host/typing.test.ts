/** What the grid makes of typed text, and what it keeps a person from. */
import { refusalOf } from '../../host/page/guards';
import { danishTyped } from '../../host/page/typing';
import { bookOf, openHeadless, sheetOf } from '../../host/node/headless';

it.each([
  ['0,85', 0.85],
  ['1.234,5', 1234.5],
  ['1.155', 1155],
  ['-12', -12],
  ['150', 150],
])('reads "%s" as a number', (text, value) => {
  expect(danishTyped(text)).toEqual({ kind: 'number', value });
});

it('reads per cents and dates, and gives the cell their format', () => {
  expect(danishTyped('85 %')).toEqual({ kind: 'number', value: 0.85, format: '0%' });
  expect(danishTyped('84,9%')).toEqual({ kind: 'number', value: 0.849, format: '0.00%' });
  expect(danishTyped('31-12-2024')).toEqual({ kind: 'number', value: 45657, format: 'dd-mm-yyyy' });
  expect(danishTyped('31/12/2024')).toMatchObject({ value: 45657 });
});

it.each(['0.85', '31.12.2024', '12.34.56', '30-02-2024', '1,2,3'])('leaves "%s" a text, as a Danish Excel does', (text) => {
  expect(danishTyped(text)).toEqual({ kind: 'text' });
});

it.each(['=A1', "'85", 'ja', '85 pct.', ''])('has no opinion of "%s"', (text) => {
  expect(danishTyped(text)).toBeUndefined();
});

it('refuses locked cells, lines of a protected sheet and a protected structure, and nothing else', async () => {
  const host = await openHeadless(bookOf([sheetOf('Status', [[1, 2]])]), { globals: false });
  const { engine } = host.host;
  const subUnitId = engine.sheetIds()[0] ?? '';
  const write = { id: 'sheet.mutation.set-range-values', params: { subUnitId, cellValue: { 0: { 1: { v: 9 } } } } };
  const insert = { id: 'sheet.mutation.insert-row', params: { subUnitId } };
  const rename = { id: 'sheet.mutation.set-worksheet-name', params: { subUnitId } };
  expect([write, insert, rename].map((command) => refusalOf(command, engine, false))).toEqual([undefined, undefined, undefined]);
  host.person.protect('Status', true);
  expect(refusalOf(write, engine, false)).toEqual({ why: 'locked', cell: 'B1' });
  expect(refusalOf(insert, engine, false)).toEqual({ why: 'sheet' });
  expect(refusalOf(rename, engine, true)).toEqual({ why: 'structure' });
  host.person.unlock('Status', 'B1');
  expect(refusalOf(write, engine, false)).toBeUndefined();
  host.close();
});
