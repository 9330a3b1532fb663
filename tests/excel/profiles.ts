/** The Excels that reading and writing are tried in. */
import { PROFILES, type Profile } from '../../host/model/profile';

export const EXCELS: readonly (readonly [name: string, profile: Profile])[] = [
  ['Excel as awkward as it is known to be', PROFILES.strictest],
  ['Excel 2021', PROFILES.excel2021],
];

/**
 * Requests of a write: one that reads, one that writes, one for sheets that no undo group takes (`apart`), and one for how a page is printed:
 * a machine without a printer refuses that, and nothing else may fail with it.
 */
export function requestsToWrite(profile: Profile, apart: boolean, page = false): number {
  return 2 + (apart && profile !== PROFILES.excel2021 ? 1 : 0) + (page ? 1 : 0);
}
