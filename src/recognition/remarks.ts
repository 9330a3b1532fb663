/**
 * Is a line above the table what the table is about, or a remark that names a round or a day in passing ("Næste indberetning: UO III",
 * "Sendt pr. mail 12.09.2024")? A line says what it is about when nothing but the words of a title stands beside the round and the day.
 */
import type { Plan } from '../plan/schema';
import { withoutRounds } from './round';
import { fold, wordsOf } from './words';

/** `said`: it is about that. `mentioned`: some words are not known from titles. `remark`: its words say that it is about something else. */
export type Strength = 'said' | 'mentioned' | 'remark';

const REMARK =
  /\b(?:naeste|kommende|erstatter|erstattes|fra|siden|sendt|sendes|opdateret|opdateres|skabelon\w*|kopi\w*|copy|afventer|jf|jaevnfoer|samme|sammenlign\w*|sammenligning|tidligere|forrige|sidste|sidst|senest|rettet|rettes|revideret|revideres|aendret|aendres|aendring\w*|frist\w*|deadline|findes|se|udskrevet|gemt|godkendt|godkendes|version|v\d+|droeftet|droeftes|moede\w*|modtaget|modtages|indsendt|indsendes|afleveres|afleveret|udkast|draft|gl|gammel|gamle|old|next|previous|last|sent|updated|printed|replaces|template|til brug|efter|foer|inden|ikke|forventet|forventes)\b/;
const TITLE_WORDS = new Set(
  (
    'status statusrapport paa over om af og for i pr per den det de til ved vedr vedroerende med samt the of and on as at in ' +
    'maal maalene resultatplan resultatplanen resultatmaal resultatkrav mrp plan planen kontrakt resultatkontrakt direktoerkontrakt ' +
    'maalopfyldelse maalopfoelgning maalrapportering afrapportering afrapporteringen rapportering rapport rapporteringen opfoelgning opfoelgningen ' +
    'opfoelgningsrunde rapporteringsrunde indberetning indberetningen indberetningsskema skema bilag opgoerelse opgoerelsen opgjort opgoeres ' +
    'opgoerelsesdato runde runden round periode perioden report reporting performance agreement statusdato udfyldt udfyldes styrelsen styrelse ' +
    'styrelsens agency aar aaret aarets year data tal ark sheet halvaarlig halvaar delaar uo ar departement departementet ministeriet ministeriets ' +
    'mm mv endelig final ultimo dato date by januar februar marts april maj juni juli august september oktober november december ' +
    'koncernens koncern strategi styring aktuel aktuelle nuvaerende current first second third follow up followup'
  ).split(' '),
);

/** "Udfyld de gule felter. Aktuel runde: UO II." says the round in a sentence of its own. */
export function clausesOf(text: string): readonly string[] {
  return text.split(/(?<=\p{Ll}{3}|\d{4}|\))\.\s+(?=\p{Lu})|\s*[·•|;\n]\s*/u).filter((clause) => clause.trim() !== '');
}

export function strengthOf(text: string, plan: Plan): Strength {
  let rest = withoutRounds(fold(text));
  const remark = REMARK.exec(rest);
  if (remark) return 'remark';
  const { name, short, aliases } = plan.agency;
  for (const known of [plan.department, name, short, ...aliases]) {
    if (known !== undefined) rest = rest.replaceAll(fold(known), ' ');
  }
  // The name of any agency is a word of titles too.
  const words = wordsOf(rest).filter((word) => !TITLE_WORDS.has(word) && !isName(word) && !/^\d{1,4}$/.test(word));
  return words.length === 0 ? 'said' : 'mentioned';
}

function isName(word: string): boolean {
  return (
    /(?:styrelsens?|direktoratets?|agenturets?|ministeriets?|departementets?|naevnets?|ministry)$/.test(word) || word.length < 3
  );
}
