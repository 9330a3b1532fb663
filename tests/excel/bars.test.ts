/** Our data bars in Excel: laid, found again without a tag, taken back, and never at the cost of anybody else's. */
import type { Profile } from '../../host/model/profile';
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { BAR_COLOR, type DataBar, type Edit } from '../../src/workbook/edits';
import { area } from '../support/workbook';
import { EXCELS } from './profiles';

let open: Headless | undefined;
let profile: Profile;
afterEach(async () => {
  await open?.settle();
  open?.close();
  open = undefined;
});

async function book(): Promise<Headless> {
  open = await openHeadless(bookOf([sheetOf('Oversigt', [['Score'], [0.9], [0.4], [0.7], ['note']])]), { profile });
  return open;
}

const SHARE: DataBar = { from: 0, to: 1 };

function bars(address: string, bar: DataBar | null = SHARE): Edit {
  return { kind: 'setBars', sheet: 'Oversigt', area: area(address), bar };
}

/** Address, ends and colour of every data bar on the sheet, the one that shows first. */
async function barsNow(excel: Headless): Promise<string[]> {
  return excel.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem('Oversigt').getRange().conditionalFormats;
    formats.load(
      'items/type,items/dataBarOrNullObject/lowerBoundRule,items/dataBarOrNullObject/upperBoundRule,items/dataBarOrNullObject/positiveFormat/fillColor,items/dataBarOrNullObject/positiveFormat/gradientFill',
    );
    await context.sync();
    const found = formats.items.map((format) => ({ format, areas: format.getRanges() }));
    for (const { areas } of found) areas.load('address');
    await context.sync();
    return found.map(({ format: { type, dataBarOrNullObject: bar }, areas }) => {
      const place = areas.address.replaceAll('Oversigt!', '');
      if (type !== 'DataBar') return `${place} ${type}`;
      const { fillColor, gradientFill } = bar.positiveFormat;
      const ends = `${bar.lowerBoundRule.formula ?? ''} ${bar.upperBoundRule.formula ?? ''}`;
      return `${place} ${ends} ${fillColor}${gradientFill ? ' faded' : ''}`;
    });
  });
}

/** As a person does it in Excel. */
async function byHand(excel: Headless, address: string, color: string): Promise<void> {
  await excel.Excel.run(async (context) => {
    const { dataBar } = context.workbook.worksheets.getItem('Oversigt').getRange(address).conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '1' };
    dataBar.positiveFormat.fillColor = color;
    await context.sync();
  });
}

describe.each(EXCELS)('In %s,', (_, excelKind) => {
  beforeEach(() => {
    profile = excelKind;
  });

  const OURS = `=0 =1 ${BAR_COLOR}`;

  describe('our data bars', () => {
    it('are laid in two syncs with fixed ends and one plain colour, and read back as taken', async () => {
      const excel = await book();
      const seen = await readWorkbook();
      excel.resetCounters();
      const { notTaken, after } = await applyToExcel([bars('A2:A4')], seen);
      expect(excel.counters.requests).toBe(2);
      expect(notTaken).toEqual([]);
      expect(after.sheets[0]?.bars).toEqual([{ ...SHARE, area: area('A2:A4') }]);
      expect(await barsNow(excel)).toEqual([`A2:A4 ${OURS}`]);
    });

    it('are told as not taken where Excel makes something else of them', async () => {
      const excel = await book();
      const { engine } = excel.host;
      engine.formatsChanged = (sheet) => {
        for (const format of engine.extras(sheet).formats) if (format.bar) format.bar = { ...format.bar, color: '#638EC6' };
      };
      const { notTaken } = await applyToExcel([bars('A2:A4')], await readWorkbook());
      expect(notTaken).toEqual([{ sheet: 'Oversigt', row: 1, column: 0 }]);
    });

    it('are not written again where they stand', async () => {
      const excel = await book();
      await applyToExcel([bars('A2:A4')], await readWorkbook());
      const { undo } = await applyToExcel([bars('A2:A4')], await readWorkbook());
      expect(undo).toEqual([]);
      expect(await barsNow(excel)).toEqual([`A2:A4 ${OURS}`]);
    });

    it('follow the table when it grows or shrinks, and are taken back exactly', async () => {
      const excel = await book();
      for (const [from, to] of [
        ['A2:A3', 'A2:A4'],
        ['A2:A4', 'A2:A3'],
        ['A2:A4', 'B2:B4'],
      ] as const) {
        await applyToExcel([bars(from)], await readWorkbook());
        const { undo, after } = await applyToExcel([bars(from, null), bars(to)], await readWorkbook());
        expect(await barsNow(excel)).toEqual([`${to} ${OURS}`]);
        await applyToExcel(undo, after);
        expect(await barsNow(excel)).toEqual([`${from} ${OURS}`]);
        await applyToExcel([bars(from, null)], await readWorkbook());
        expect(await barsNow(excel)).toEqual([]);
      }
    });

    it('stand as before when Excel stops on the way', async () => {
      const excel = await book();
      await applyToExcel([bars('A2:A3')], await readWorkbook());
      // Excel has names that only it knows to be forbidden.
      const forbidden: Edit = { kind: 'setName', name: 'R1C1', sheet: 'Oversigt', area: area('A1') };
      const edits = [bars('A2:A3', null), bars('A2:A4'), forbidden];
      await expect(applyToExcel(edits, await readWorkbook())).rejects.toMatchObject({ problem: { code: 'unknown' } });
      expect(await barsNow(excel)).toEqual([`A2:A3 ${OURS}`]);
    });

    it('let black and white figures be read on them, and are seen on a white sheet and a black one', () => {
      const luminance = [1, 3, 5]
        .map((at) => parseInt(BAR_COLOR.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
      // WCAG 2.2: 4.5 for text.
      expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
      expect((luminance + 0.05) / 0.05).toBeGreaterThanOrEqual(4.5);
    });

    it('leave a person\u2019s bars and colours, and one of ours that a person has stretched, alone', async () => {
      const excel = await book();
      await byHand(excel, 'A2:A4', '#FF0000');
      await byHand(excel, 'A2:C4', BAR_COLOR);
      await excel.Excel.run(async (context) => {
        const { custom } = context.workbook.worksheets.getItem('Oversigt').getRange('A2:A4').conditionalFormats.add('Custom');
        custom.rule.formula = '=A2<0.5';
        custom.format.fill.color = '#FFFF00';
        await context.sync();
      });
      const before = await barsNow(excel);
      expect(before).toHaveLength(3);
      await applyToExcel([bars('A2:A4')], await readWorkbook());
      expect(await barsNow(excel)).toEqual([...before, `A2:A4 ${OURS}`]);
      await applyToExcel([bars('A2:A4', null), bars('A2:A3')], await readWorkbook());
      expect(await barsNow(excel)).toEqual([...before, `A2:A3 ${OURS}`]);
      await applyToExcel([bars('A2:A3', null)], await readWorkbook());
      expect(await barsNow(excel)).toEqual(before);
    });
  });
});
