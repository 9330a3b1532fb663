/** The manifest for a place: manifest.xml is the one for development, everything else is made from it. */
import { DEV_URL } from './address.mjs';

/** What stands in the manifest only while developing. */
const DEVELOPMENT_ONLY = /[ \t]*<!-- development only -->[\s\S]*?<!-- \/development only -->\r?\n?/g;

/** Excel counts versions in four numbers and takes an update only when they have risen. */
export const manifestVersion = (version) => {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!numbers) throw new Error(`package.json: "${version}" is no version of three numbers, so the manifest cannot have it.`);
  return `${version}.0`;
};

/** `address` ends with "/". */
export function manifestFor(xml, { address, version }) {
  const placed = xml
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`)
    .replaceAll(DEV_URL, address);
  return address === DEV_URL ? placed : placed.replace(DEVELOPMENT_ONLY, '');
}
