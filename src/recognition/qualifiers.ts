/**
 * What a header says beside the name of its role: "Realiseret (kun børn)", "Leveringsdato (aftalt)", "Resultat fra forrige runde". Every
 * word counts as evidence until it is known to be harmless; a word that was cut off unread has made other figures pass for the asked ones.
 */
import { remembered } from '../workbook/onceFor';
import { inFull } from './headerNames';
import { withoutRounds } from './round';
import { fold, wordsOf } from './words';

/** Why a column may not be the one: figures of an earlier time, of a part of the year, agreed ones, degrees, in thousands, of a part. */
export type Objection = 'earlier' | 'period' | 'plan' | 'degree' | 'scale' | 'part';

export interface Qualifiers {
  /** The word that says so, by kind. */
  readonly objections: ReadonlyMap<Objection, string>;
  /** Words that are neither known as harmless nor as an objection. */
  readonly unknown: readonly string[];
  /** Months (1–12) at whose end the figures are made up, counted from January: "jan.-apr.", "ultimo august", "1. halvår". */
  readonly until: readonly number[];
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'maj|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];
const MONTH = `((?:${MONTH_NAMES.join('|')})[a-z]*)\\.?`;
const MONTHS = MONTH_NAMES.map((name) => new RegExp(`^(?:${name})`));
const UNTIL = [
  new RegExp(`\\bjan[a-z]*\\.?\\s*(?:-|–|til(?: og med)?|to)\\s*${MONTH}(?![a-z])`, 'g'),
  new RegExp(
    `\\b(?:til og med|t\\.?\\s?o\\.?\\s?m\\.?|(?:pr\\.?\\s*)?ultimo|pr\\.?|til|through)\\s*(?:udgangen af\\s*)?${MONTH}(?![a-z])`,
    'g',
  ),
];
const PARTS_OF_YEAR: readonly (readonly [RegExp, (found: RegExpExecArray) => number])[] = [
  [/\b1\.\s*halvaar\b/, () => 6],
  [/\b1\.\s*tertial\b/, () => 4],
  [/\b1\.\s*-\s*([234])\.\s*(?:kvartal|kvt\.?)/, (found) => Number(found[1]) * 3],
  [/\b1\.\s*(?:kvartal|kvt\.?|kv\.)|\bq1\b/, () => 3],
];
const OBJECTIONS: readonly (readonly [Objection, RegExp])[] = [
  [
    'earlier',
    /\b(?:sidste|sidst|forrige|foregaaende|foer|tidligere|previous|prior|last|fjor|primo|samme periode|gl|gammel|gamle|histori\w*|aatd-?1|ytd-?1)\b/,
  ],
  ['scale', /\bt\.?\s?kr\b|\b(?:tkr|mio|mill\w*|mia|tusind\w*|promille)\b|\b1\.?000\b/],
  [
    'period',
    new RegExp(
      `\\b(?:periode\\w*|kvartal\\w*|kvt|kv|q[1-4]|maaned|maaneden|maanedlig\\w*|mdr|md|uge\\w*|halvaar\\w*|tertial\\w*|siden|denne|gns|gennemsnit\\w*|month\\w*|quarter\\w*|week\\w*|period|delaar)\\b|\\b${MONTH}(?![a-z])`,
    ),
  ],
  [
    'degree',
    /\b(?:\w*grad\w*|indeks|index|ift|i forhold|opfyldelse\w*|maalopfyldelse\w*|afvig\w*|differen\w*|forskel\w*|score|point\w*|pct\.? af|andel af)(?![a-z])/,
  ],
  [
    'plan',
    /\b(?:plan|planen|planlagt\w*|budget\w*|aftal\w*|forvent\w*|oensk\w*|skal|boer|krav|kravet|norm\w*|ifoelge|frist\w*|\w*frist|deadline|senest|skoen\w*|estimat\w*|prognose\w*|maal|maalet|maaltal\w*|target|due|agreed|expected|ambition\w*)\b/,
  ],
  [
    'part',
    /\b(?:heraf|deraf|kun|ekskl\w*|eksklusive|undtagen|uden|oevrige|andre|koncern\w*|landsgennemsnit|hele landet|paa landsplan|excluding|only)\b/,
  ],
];
/** Sentences that tell how to fill in; of these only another time or size counts, since they speak of everything. */
const INSTRUCTION =
  /^(?:her )?(?:angiv|udfyld|indtast|skriv|indsaet|anfoer|oplys|husk|brug|vaelg|tast|noter|bemaerk|der angives|enter|fill|state)\w*\b/;
const HARMLESS = new Set(
  (
    'til for i pr per af ved paa om fra med of at by in as to on efter vedr vedroerende inkl herunder hvis hele og eller samt and or en et ' +
    'styrelsens styrelsen styrelse agency aarets aaret aar samlet samlede endelig endeligt aktuel aktuelt evt eventuel eventuelle kort the any ' +
    'nuvaerende kumuleret kum akkumuleret akk det den de ultimo ult antal tal tallet tallene pct procent percent dato datoer dage dag date kr stk ' +
    'personer sager maaneder timer uger vaerdi vaerdier figure figures number value indtastes udfyldes indberettes indberettet indberetning ' +
    'oplyses angives note noter jf se bilag fodnote ja nej alt ialt total status resultat resultater realiseret opgjort opgoerelse ' +
    'opgoerelsesdato opgoerelsesdatoen maalt faktisk faktiske actual result aatd ytd dd her opnaaet ny nye rettet korrigeret opdateret foreloebig ' +
    'foreloebigt sum summeret runde runden text tekst enhed unit hos mv m v x kontrol automatisk beregnet aarsresultat'
  ).split(' '),
);

/** `header`: as it stands, lines and all. `name`: the folded name of the role it was taken for. */
export function qualifiersOf(header: string, name: string): Qualifiers {
  return read(`${name}\u0000${header}`);
}

const read = remembered((key: string): Qualifiers => {
  const [name = '', header = ''] = key.split('\u0000');
  const { said, told } = segments(header);
  const objections = new Map<Objection, string>();
  for (const [kind, pattern] of OBJECTIONS) {
    const word = kind === 'earlier' || kind === 'scale' ? pattern.exec(told)?.[0] : undefined;
    if (word !== undefined) objections.set(kind, word.trim());
  }
  const until: number[] = [];
  let rest = without(name, withoutRounds(said));
  for (const pattern of UNTIL) {
    rest = rest.replace(pattern, (_, month: string) => {
      until.push(MONTHS.findIndex((known) => known.test(month)) + 1);
      return ' ';
    });
  }
  for (const [pattern, monthOf] of PARTS_OF_YEAR) {
    const found = pattern.exec(rest);
    if (!found) continue;
    until.push(monthOf(found));
    rest = rest.replace(found[0], ' ');
  }
  for (const [kind, pattern] of OBJECTIONS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    objections.set(kind, found.trim());
    rest = rest.replace(new RegExp(pattern.source, 'g'), ' ');
  }
  const unknown = wordsOf(rest).filter((word) => !HARMLESS.has(word) && !/^\d$/.test(word));
  return { objections, unknown: [...new Set(unknown)], until };
});

/** What names the column, and what tells how to fill it in. Behind a first instruction everything is one. */
function segments(header: string): { readonly said: string; readonly told: string } {
  const said: string[] = [];
  const told: string[] = [];
  for (const part of header.split(/\n|[()[\]]|(?<=\p{Ll})\.\s+(?=\p{Lu})/u)) {
    const folded = fold(part);
    if (folded === '') continue;
    (told.length > 0 || INSTRUCTION.test(folded) ? told : said).push(folded);
  }
  return { said: said.join(' | '), told: told.join(' | ') };
}

/** Each word of the name once, in full or as people shorten it. */
function without(name: string, said: string): string {
  const wanted = name.split(' ');
  return said.replace(/[a-z]+|%/g, (word) => {
    const at = wanted.indexOf(inFull([word])[0] ?? word);
    if (at < 0) return word;
    wanted.splice(at, 1);
    return ' ';
  });
}
