/** What cells read as after they were written. */
import { codeOf } from '../run';
import type { Probe, Scratch } from '../types';

/** The number formats that Målstatus writes, and the kinds of literal text in them that Excel may escape. */
const FORMATS = ['0.0%', '0.0 %', '0%', '0.00', '#,##0', '#,##0.00', 'd.m.yyyy', 'dd.mm.yyyy', 'dd.mm.yyyy hh:mm', '@'];
const LONG = 30_000;

async function valuesOf({ context, sheet }: Scratch, address: string): Promise<Excel.Range> {
  const range = sheet.getRange(address);
  range.load('values,valueTypes,formulas,numberFormat');
  await context.sync();
  return range;
}

export const CELLS: readonly Probe[] = [
  {
    id: 'numberFormats',
    source: 'NanoXLSX 42, XlsxWriter 838: a space is escaped',
    run: async (scratch) => {
      const range = scratch.sheet.getRange(`A1:A${FORMATS.length}`);
      range.numberFormat = FORMATS.map((format) => [format]);
      const { numberFormat } = await valuesOf(scratch, `A1:A${FORMATS.length}`);
      return Object.fromEntries(FORMATS.map((format, row) => [format, String(numberFormat[row]?.[0])]));
    },
  },
  {
    id: 'errors',
    source: 'measured in Russian Excel, September 2026',
    run: async (scratch) => {
      scratch.sheet.getRange('A1:A4').formulas = [['=1/0'], ['=NA()'], ['=findesIkke'], ['="a"+1']];
      const { values, valueTypes } = await valuesOf(scratch, 'A1:A4');
      return values.map((row, index) => [String(row[0]), String(valueTypes[index]?.[0])]);
    },
  },
  {
    id: 'errorEntered',
    source: 'inferred',
    run: async (scratch) => {
      scratch.sheet.getRange('A1:A2').values = [['#N/A'], ['#I/T']];
      const { valueTypes } = await valuesOf(scratch, 'A1:A2');
      return valueTypes.map((row) => String(row[0]));
    },
  },
  {
    id: 'textKept',
    source: 'd.ts of Range.values',
    run: async (scratch) => {
      scratch.sheet.getRange('A1:A3').values = [["'=1+1"], ["'85"], ['1.155']];
      const { values, formulas, valueTypes } = await valuesOf(scratch, 'A1:A3');
      return values.map((row, index) => [String(row[0]), String(formulas[index]?.[0]), String(valueTypes[index]?.[0])]);
    },
  },
  {
    id: 'longText',
    source: 'limit of 32,767 characters',
    run: async (scratch) => {
      scratch.sheet.getRange('A1').values = [['x'.repeat(LONG)]];
      const { values } = await valuesOf(scratch, 'A1');
      return String(values[0]?.[0]).length;
    },
  },
  {
    id: 'lastCell',
    source: 'limits of Excel; a .xls ends at IV65536',
    run: ({ sheet, attempt }) => attempt(() => sheet.getRange('XFD1048576').load('address')),
  },
  {
    id: 'mergedAreas',
    source: 'd.ts of Range.getMergedAreasOrNullObject: at most 512',
    run: async ({ context, sheet }) => {
      const [few, many] = [3, 513];
      const ask = async (count: number) => {
        for (let row = 1; row <= count; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
        await context.sync();
        const areas = sheet.getRange(`A1:B${count}`).getMergedAreasOrNullObject();
        areas.load('address,areaCount');
        await context.sync();
        return areas.isNullObject ? 'none' : { count: areas.areaCount, address: areas.address.slice(0, 60) };
      };
      return { few: await ask(few), many: await ask(many).catch(codeOf) };
    },
  },
];
