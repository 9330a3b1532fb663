/** Which Excel we stand in. */
import { ExcelFailure } from './problems';

/** Office 2021 LTSC stops at 1.14: merged areas and the source of an event are in it, and nothing newer is required. */
export const FLOOR = '1.14';

export function supports(version: string): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Throws `officeBlocked` outside Excel and `unsupportedVersion` in one that is too old. */
export function requireExcel(): void {
  if (typeof Office === 'undefined' || typeof Excel === 'undefined') throw new ExcelFailure({ code: 'officeBlocked' });
  if (!supports(FLOOR)) throw new ExcelFailure({ code: 'unsupportedVersion', needed: `ExcelApi ${FLOOR}` });
}
