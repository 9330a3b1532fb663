/** Whose plan it is and of which year, by what stands above its tables: titles, labels and the name of the file. */
import type { Words } from '../planreading/draft';

export interface Named {
  readonly agency: Words | undefined;
  readonly department: Words | undefined;
  readonly year: number | undefined;
}

/** A text above the tables with the one right of it, and the cell it stands in. */
export interface TitleText {
  readonly text: string;
  readonly beside: string | undefined;
  readonly at?: string;
}

const AGENCY_LABEL = /^(?:styrelse|institution|myndighed|virksomhed|organisation|agency|institutionens navn)\s*:?\s*/i;
const DEPARTMENT_LABEL = /^(?:departement|ministerium|department|ministry)\s*:?\s*/i;
const YEAR_LABEL = /^(?:år|planår|finansår|kontraktår|resultatår|year|plan year)\s*:?$/i;
/** What Danish public bodies are called; a name is capitalised and has no other words around it but "for" and what follows. */
const BODY =
  /^\p{Lu}[\p{L}\p{N} .,&/()-]*(?:styrelsen|styrelse|direktoratet|direktorat|agenturet|nævnet|museet|museum|arkivet|biblioteket|universitet|universitetet|skolen|gymnasium|akademi|akademiet|institut|instituttet|centeret|center|forsorgen|væsenet|tilsynet|rådet|fonden|kommandoen|politiet|retten|kollegium|regionen|kommune|agentur|tilsyn|kollegiet)(?: (?:for|i|af) [\p{L} ,-]+)?$/u;
const BODY_FIRST =
  /^(?:Styrelsen|Agenturet|Direktoratet|Kontoret|Region|Rådet|Nævnet|Institut|Center|Museet|Universitetet|Akademiet|Tilsynet) (?:for |i |af )?[\p{L} ,-]+$/u;
const MINISTRY = /ministeriet(?:s departement)?$/i;
const PLAN_YEAR =
  /(?:mål- og resultatplan\w*|resultatplan\w*|resultatkontrakt\w*|direktørkontrakt\w*|udviklingskontrakt\w*|resultatkrav|resultatmål|mrp|performance contract|mål)\D{0,20}?(20\d\d)/i;

export function namedIn(titles: readonly TitleText[], file: string): Named {
  const labelled = (label: RegExp): Words | undefined => {
    for (const { text, beside, at } of titles) {
      const match = label.exec(text);
      if (!match) continue;
      const rest = text.slice(match[0].length).trim();
      // "Styrelsen for …" begins like a label and is none.
      if (rest !== '' && !/:\s*$/.test(match[0])) continue;
      const name = rest === '' ? (beside ?? '') : rest;
      if (name !== '' && name.length <= 100) return words(name, at);
    }
    return undefined;
  };
  const inTitle = (fits: (name: string) => boolean): Words | undefined => {
    for (const { text, at } of titles) {
      const name = segmentsOf(text).find(fits);
      if (name !== undefined) return words(name, at);
    }
    return undefined;
  };
  return {
    agency: labelled(AGENCY_LABEL) ?? inTitle((name) => !MINISTRY.test(name) && (BODY.test(name) || BODY_FIRST.test(name))),
    department: labelled(DEPARTMENT_LABEL) ?? inTitle((name) => MINISTRY.test(name) && name.length <= 100),
    year: yearIn(titles, file),
  };
}

function yearIn(titles: readonly TitleText[], file: string): number | undefined {
  const label = titles.find(({ text, beside }) => YEAR_LABEL.test(text) && /^20\d\d$/.test(beside ?? ''));
  if (label) return Number(label.beside);
  for (const text of [...titles.map((title) => title.text), file.replace(/[_-]/g, ' ')]) {
    const year = PLAN_YEAR.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  const years = new Set(titles.flatMap(({ text }) => text.match(/\b20\d\d\b/g) ?? []));
  const [only] = years;
  return years.size === 1 ? Number(only) : undefined;
}

/** "Mål- og resultatplan 2024 · Hjemrejsestyrelsen": what stands between the signs, without the kind of paper in front. */
function segmentsOf(text: string): readonly string[] {
  return text
    .split(/\s*[·|•–—:;\n]\s*|\s+-\s+|,\s+|(?<=\d|plan|kontrakt|status|mål)\s+(?:for|i)\s+(?=\p{Lu})/u)
    .map((part) => part.replace(/\s*(?:\(.*\)|20\d\d)\s*$/g, '').trim())
    .filter((part) => part !== '' && part.length <= 100);
}

function words(text: string, at: string | undefined): Words {
  return { text, from: 0, to: text.length, ...(at === undefined ? {} : { at }) };
}
