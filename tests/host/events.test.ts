/** What an add-in is told when something happens in the workbook. */
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';

let host: Headless;

beforeEach(async () => {
  host = await openHeadless(bookOf([sheetOf('Ark 1', [[1, '=A1*2']]), sheetOf('Andet', [[5]])]));
});

afterEach(() => host.close());

/** Messages have been delivered when the turns that they wait for are over. */
async function delivered(): Promise<void> {
  await host.settle();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function listen<T>(
  register: (sheets: Excel.WorksheetCollection, heard: (event: T) => Promise<void>) => void,
): Promise<T[]> {
  const events: T[] = [];
  await Excel.run(async (context) => {
    register(context.workbook.worksheets, (event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return events;
}

it('echoes our own writes, and tells them from those of a person', async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheets, heard) => sheets.onChanged.add(heard));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ark 1').getRange('A1:A2').values = [[3], [4]];
    await context.sync();
  });
  await host.person.set('Ark 1', 'A1', 9);
  await delivered();
  expect(
    events.map(({ address, triggerSource, source, changeType }) => ({ address, triggerSource, source, changeType })),
  ).toEqual([
    { address: 'A1:A2', triggerSource: 'ThisLocalAddin', source: 'Local', changeType: 'RangeEdited' },
    { address: 'A1', triggerSource: 'Unknown', source: 'Local', changeType: 'RangeEdited' },
  ]);
});

it('tells of a single cell what stands in it now', async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheets, heard) => sheets.getItem('Ark 1').onChanged.add(heard));
  await host.person.set('Ark 1', 'A1', 'tekst');
  await delivered();
  expect(events[0]?.details).toMatchObject({ valueAfter: 'tekst', valueTypeAfter: 'String' });
});

it('says nothing of a change on another sheet to a handler of one sheet', async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheets, heard) => sheets.getItem('Ark 1').onChanged.add(heard));
  await host.person.set('Andet', 'A1', 1);
  await delivered();
  expect(events).toEqual([]);
});

it('tells of recalculation on its own, because a result that changes is no change of a cell', async () => {
  const changed = await listen<Excel.WorksheetChangedEventArgs>((sheets, heard) => sheets.onChanged.add(heard));
  const calculated = await listen<Excel.WorksheetCalculatedEventArgs>((sheets, heard) => sheets.onCalculated.add(heard));
  await host.person.set('Ark 1', 'A1', 21);
  await delivered();
  expect(host.value('Ark 1', 'B1')).toBe(42);
  expect(changed.map((event) => event.address)).toEqual(['A1']);
  expect(calculated.length).toBeGreaterThan(0);
});

it('tells of selection, renaming, adding, deleting and protecting', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const tell =
      <T>(text: (event: T) => string) =>
      (event: T): Promise<void> => {
        told.push(text(event));
        return Promise.resolve();
      };
    worksheets.onSelectionChanged.add(tell((event) => `valgt ${event.address}`));
    worksheets.onNameChanged.add(tell((event) => `${event.nameBefore} hedder ${event.nameAfter}`));
    worksheets.onAdded.add(tell(() => 'ny'));
    worksheets.onDeleted.add(tell(() => 'væk'));
    worksheets.onProtectionChanged.add(tell((event) => `beskyttet ${event.isProtected}`));
    await context.sync();
  });
  host.person.select('Ark 1', 'B2:C3');
  host.person.renameSheet('Andet', 'Tredje');
  host.person.addSheet('Fjerde');
  host.person.deleteSheet('Tredje');
  host.person.protect('Ark 1', true);
  await delivered();
  expect(told).toEqual(['valgt B2:C3', 'Andet hedder Tredje', 'ny', 'væk', 'beskyttet true']);
});

it('tells of inserted and deleted rows; formulas, names and formats follow', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ark 1');
    sheet.getRange('A5:A6').values = [[10], [20]];
    sheet.getRange('B6').formulas = [['=SUM(A5:A6)']];
    context.workbook.names.add('MS_Her', sheet.getRange('A6'));
    const { custom } = sheet.getRange('A5:A6').conditionalFormats.add('Custom');
    custom.rule.formula = '=A5>15';
    custom.format.fill.color = '#00B050';
    await context.sync();
  });
  const events = await listen<Excel.WorksheetChangedEventArgs>((sheets, heard) => sheets.onChanged.add(heard));
  await host.person.insertRows('Ark 1', 1, 2);
  await host.person.deleteRows('Ark 1', 3, 1);
  await delivered();
  expect(events.map(({ address, changeType, triggerSource }) => [address, changeType, triggerSource])).toEqual([
    ['2:3', 'RowInserted', 'Unknown'],
    ['4:4', 'RowDeleted', 'Unknown'],
  ]);
  expect([host.formula('Ark 1', 'B7'), host.value('Ark 1', 'B7')]).toEqual(['=SUM(A6:A7)', 30]);
  const { engine } = host.host;
  expect(engine.names().map((name) => name.refersTo.replaceAll('$', ''))).toEqual(["'Ark 1'!A7"]);
  expect(engine.extras(engine.sheetIds()[0] ?? '').formats).toMatchObject([
    { formula: '=A6>15', areas: [{ top: 5, left: 0, bottom: 6, right: 0 }] },
  ]);
});

it('stops telling when the handler is taken away', async () => {
  const events: string[] = [];
  await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      events.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    handler.remove();
    await context.sync();
  });
  await host.person.set('Ark 1', 'A1', 2);
  await delivered();
  expect(events).toEqual([]);
});

it('answers nothing that still waits when the workbook closes', async () => {
  const { session } = host.host;
  session.slowness = 60_000;
  const addresses: string[] = [];
  void Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    addresses.push(range.address);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await session.end();
  await delivered();
  expect(addresses).toEqual([]);
});
