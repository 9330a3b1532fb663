/** Two cells share the line between them, as in Excel. */
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';

type Edge = 'EdgeLeft' | 'EdgeRight';

let excel: Headless;
beforeEach(async () => {
  excel = await openHeadless(bookOf([sheetOf('Ark1', [['a', 'b']])]));
});
afterEach(() => excel.close());

async function line(address: string, edge: Edge): Promise<string> {
  return excel.Excel.run(async (context) => {
    const border = context.workbook.worksheets.getItem('Ark1').getRange(address).format.borders.getItem(edge);
    border.load('style,color');
    await context.sync();
    return `${border.style} ${border.color}`;
  });
}

async function set(address: string, edge: Edge, style: 'None' | 'Continuous', color?: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const border = context.workbook.worksheets.getItem('Ark1').getRange(address).format.borders.getItem(edge);
    border.style = style;
    if (color !== undefined) border.color = color;
    await context.sync();
  });
}

it('a line set at one cell is read at the other, and taken away at either', async () => {
  await set('A1', 'EdgeRight', 'Continuous', '#FF0000');
  expect(await line('B1', 'EdgeLeft')).toBe('Continuous #FF0000');
  await set('B1', 'EdgeLeft', 'Continuous', '#00FF00');
  expect(await line('A1', 'EdgeRight')).toBe('Continuous #00FF00');
  await set('A1', 'EdgeRight', 'None');
  expect(await line('B1', 'EdgeLeft')).toMatch(/^None/);
});

it('the properties of a cell tell its neighbour’s line', async () => {
  await set('A1:A2', 'EdgeRight', 'Continuous', '#FF0000');
  const found = await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ark1');
    const properties = sheet.getRange('B2').getCellProperties({ format: { borders: { style: true, color: true } } });
    await context.sync();
    return properties.value[0]?.[0]?.format?.borders?.left;
  });
  expect(found).toMatchObject({ style: 'Continuous', color: '#FF0000' });
});
