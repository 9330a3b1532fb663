/** Where the manifest points: the address that Excel on every machine fetches the pane from. */

/** While developing. Every address in manifest.xml begins with it. */
export const DEV_URL = 'https://localhost:3000/';

/** Thrown with a text for the person at the keyboard. */
export class AddressError extends Error {}

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i;

/** The address as the manifest needs it: https, a folder (with "/" at its end), nothing behind it. */
export function deployAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const wrong = url ? refusal(url) : ['er ikke en adresse', 'is no address'];
  if (!url || wrong)
    throw new AddressError(
      `"${text}" ${wrong[0]}. Skriv den mappe på webserveren, filerne skal ligge i, fx https://addins.example.dk/maalstatus.\n` +
        `  ("${text}" ${wrong[1]}. Give the folder on the web server, such as https://addins.example.dk/maalstatus.)`,
    );
  return url.href.replace(/\/*$/, '/');
}

function refusal(url) {
  if (url.protocol !== 'https:')
    return ['begynder ikke med https://, og Excel tager intet andet', 'does not begin with https://'];
  if (url.username || url.password) return ['indeholder et brugernavn', 'contains a user name'];
  if (url.search || url.hash) return ['har noget efter mappen (? eller #)', 'has something behind the folder (? or #)'];
  if (LOCAL.test(url.hostname))
    return ['er denne maskine, som ingen andre kan nå', 'is this machine, which nobody else can reach'];
  if (/\.html?\/?$/i.test(url.pathname)) return ['er en fil og ikke en mappe', 'is a file and no folder'];
  return undefined;
}

/** What follows the host in the address of the folder: "/maalstatus/", or "/" for the root. */
export const folderOf = (address) => new URL(address).pathname;
