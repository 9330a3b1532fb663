/** Merged areas. Excel fails to list more than 512 of them, so a sheet that has more is asked for them in bands of rows. */
import { rectA1, type Rect } from '../workbook/address';
import { hostAreas } from './addresses';
import { ExcelFailure, codeOf, errorLocation } from './problems';

const MEMBER = 'getMergedAreasOrNullObject';

export function queueMerges(range: Excel.Range): Excel.RangeAreas {
  const areas = range.getMergedAreasOrNullObject();
  areas.load('address');
  return areas;
}

/** After the sync. Throws where the list cannot be understood: half of it would be taken for all. */
export function mergesOf(areas: Excel.RangeAreas): readonly Rect[] {
  if (areas.isNullObject) return [];
  const found = hostAreas(areas.address);
  if (found.length === 0)
    throw new ExcelFailure({ code: 'unknown', excelCode: 'AddressNotUnderstood', location: `Range.${MEMBER}` });
  return found.map(({ area }) => area);
}

/** Was it the list of merged areas that Excel could not give? */
export function isAboutMerges(error: unknown): boolean {
  if (error instanceof ExcelFailure) return error.problem.code === 'unknown' && error.problem.location.includes(MEMBER);
  return codeOf(error) !== '' && (errorLocation(error) ?? '').includes(MEMBER);
}

/** One request for each band, and halves of it where that fails. An area that lies in two bands is told once. */
export async function mergesInBands(context: Excel.RequestContext, sheet: string, used: Rect): Promise<readonly Rect[]> {
  const found = new Map<string, Rect>();
  const ask = async (band: Rect): Promise<void> => {
    try {
      const areas = queueMerges(context.workbook.worksheets.getItem(sheet).getRange(rectA1(band)));
      await context.sync();
      for (const area of mergesOf(areas)) found.set(rectA1(area), area);
    } catch (error) {
      if (band.top === band.bottom || !isAboutMerges(error)) throw error;
      const middle = Math.floor((band.top + band.bottom) / 2);
      await ask({ ...band, bottom: middle });
      await ask({ ...band, top: middle + 1 });
    }
  };
  await ask(used);
  return [...found.values()];
}
