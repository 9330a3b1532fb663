/** What a header may mean: exact, with something around it, or with a slip of the keyboard. */
import { roleNames, type NamedRole } from './roles';
import { withoutRounds } from './round';
import { allowedSlips, fold, slips, wordsOf } from './words';

export type HeaderFit = 'exact' | 'partly' | 'slip';

export interface HeaderMeaning {
  readonly roles: readonly NamedRole[];
  readonly fit: HeaderFit;
  /** The name it was taken for, folded. */
  readonly name: string;
}

const NAMES: ReadonlyMap<string, readonly NamedRole[]> = new Map(
  roleNames().map(({ name, roles }) => [wordsOf(fold(name)).join(' '), roles]),
);
const BY_WORD_COUNT = groupByWordCount();

/** Figures of another time or kind than the ones asked for. */
const DENIED =
  /\b(?:sidste|forrige|foregaaende|tidligere|previous|prior|last|budget\w*|regnskab\w*|kroner|kr|mio|aendring siden)\b/;
/** "Realiseret i pct. af måltal" is a degree of fulfilment: 100 pct. of 150 people is no figure to judge. */
const RELATIVE = /(?:pct\.?|%|procent|percent) (?:af|of) (?:de[nt] )?(?:aarets )?(?:aars)?(?:maal|krav|target|vaegt|budget)/;
/** Differences from the target or another year. */
const DIFFERENCE = /\b(?:afvigelse\w*|difference|differens|forskel|indeks|index|aendring|variance|deviation|udvikling)\b/;
const MODIFIERS = new Set([
  'styrelsens',
  'aarets',
  'samlet',
  'samlede',
  'endelig',
  'endeligt',
  'aktuel',
  'aktuelt',
  'evt',
  'eventuel',
  'eventuelle',
  'kort',
  'the',
  'any',
  'agency',
  'nuvaerende',
  'kumuleret',
  'akkumuleret',
  'det',
  'den',
]);
const JOINTS = new Set([
  'til',
  'for',
  'i',
  'pr',
  'per',
  'af',
  'ved',
  'paa',
  'om',
  'fra',
  'med',
  'of',
  'at',
  'by',
  'in',
  'as',
  'to',
  'on',
  'efter',
  'vedr',
  'vedroerende',
  'inkl',
  'herunder',
  'hvis',
  'ultimo',
  'hele',
]);
/** Names that mean nothing once something is cut off behind them ("Antal ansatte", "Dato for møde"). */
const WHOLE_ONLY = new Set([
  'dato',
  'date',
  'navn',
  'name',
  'data',
  'system',
  'total',
  'enhed',
  'antal',
  'afdeling',
  'center',
  'id',
  'kode',
  'punkt',
  'reference',
  'afleveret',
  'indsendt',
  'sager i alt',
  'antal sager',
  'i alt',
  'ud af',
  'out of',
  'niveau',
  'tekst',
  'andel',
]);
/** What people shorten in narrow columns. */
const SHORTENED: Readonly<Record<string, string>> = {
  forv: 'forventet',
  ult: 'ultimo',
  real: 'realiseret',
  bem: 'bemaerkninger',
  bemaerkn: 'bemaerkninger',
  komm: 'kommentar',
  ansv: 'ansvarlig',
  udgangspkt: 'udgangspunkt',
  exp: 'expected',
  res: 'resultat',
  aarsres: 'aarsresultat',
  aarsresult: 'aarsresultat',
  udgangsniv: 'udgangsniveau',
};
/** Words of other tables that happen to look like ours. */
const NOT_A_SLIP = new Set(['konto', 'andet', 'forbrug', 'reserve', 'result', 'kontakt', 'kontor', 'kontant', 'kroner']);

/** Longer than this a header holds instructions, and its first line is the name. */
const LONGEST = 120;

const meanings = new Map<string, HeaderMeaning | undefined>();

/** The roles a header may stand for; undefined when it says nothing we know. Rounds, days and years in it do not matter. */
export function meaningOf(header: string): HeaderMeaning | undefined {
  if (header.length > LONGEST) {
    const [first = ''] = header.trim().split('\n');
    return first.length > LONGEST || first === header ? undefined : meaningOf(first.trim());
  }
  if (meanings.has(header)) return meanings.get(header);
  const meaning = find(fold(header));
  if (meanings.size < 5_000) meanings.set(header, meaning);
  return meaning;
}

/** Does a header name figures that are not the realised ones, whatever stands under it? */
export function isOtherFigure(header: string): boolean {
  const bare = withoutRounds(fold(header));
  return DENIED.test(bare) || RELATIVE.test(bare) || DIFFERENCE.test(bare);
}

const SUM =
  /^(?:i alt|ialt|sum|total|samlet|til dato|i alt til dato|kumuleret|akkumuleret|aaret i alt|summeret|year to date|to date)$/;

/** A heading that says nothing but that the column adds others up. */
export function namesSum(heading: string): boolean {
  const bare = fold(heading)
    .replace(/\b20\d\d\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return SUM.test(bare);
}

function find(folded: string): HeaderMeaning | undefined {
  if (folded === '#' || folded === '#.') return exact('nr');
  const bare = withoutRounds(folded);
  if (DENIED.test(bare) || RELATIVE.test(bare)) return undefined;
  const inside = inFull(wordsOf(bare.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')));
  const all = inFull(wordsOf(bare));
  return (
    exact(all.join(' ')) ??
    exact(inside.join(' ')) ??
    partly(inside) ??
    either(bare) ??
    slipped(inside.join(' ')) ??
    slippedPartly(inside)
  );
}

/** Words as they are in full, where narrow columns have them shortened. */
export function inFull(words: readonly string[]): string[] {
  return words.map((word) => SHORTENED[word] ?? word);
}

function exact(name: string): HeaderMeaning | undefined {
  const roles = NAMES.get(name);
  return roles && { roles, fit: 'exact', name };
}

/** Without modifiers in front and without what follows a preposition. */
function partly(words: readonly string[]): HeaderMeaning | undefined {
  for (const core of cores(words)) {
    const roles = NAMES.get(core.join(' '));
    if (roles && (core.length === words.length || !cutsMeaning(core, words)))
      return { roles, fit: 'partly', name: core.join(' ') };
  }
  return undefined;
}

function cutsMeaning(core: readonly string[], words: readonly string[]): boolean {
  const name = core.join(' ');
  const behind = words.slice(words.indexOf(core.at(-1) ?? '') + 1).filter((word) => !JOINTS.has(word) && word !== 'pct');
  return WHOLE_ONLY.has(name) && (behind.length > 0 || words[0] !== core[0]);
}

function cores(words: readonly string[]): readonly (readonly string[])[] {
  let start = 0;
  while (start < words.length - 1 && MODIFIERS.has(words[start] ?? '')) start++;
  const found: (readonly string[])[] = [];
  for (const from of start === 0 ? [0] : [0, start]) {
    for (let end = words.length; end > from; end--) {
      if (end === words.length || JOINTS.has(words[end] ?? '') || JOINTS.has(words[end - 1] ?? '') || words[end] === 'pct') {
        const core = words.slice(from, end);
        if (core.length > 0) found.push(core);
      }
    }
  }
  return found;
}

/** "Kommentar/forklaring", "Bemærkninger og årsag": what either half means. */
function either(folded: string): HeaderMeaning | undefined {
  const halves = folded.split(/\s*\/\s*|\s+og\s+|\s+and\s+|\s+eller\s+|:\s+|\s+[-–]\s+/);
  if (halves.length < 2 || halves.length > 3) return undefined;
  const found = halves.map((half) => exact(wordsOf(half).join(' ')));
  const first = found[0];
  if (!first) return undefined;
  const own = found.flatMap((meaning) => meaning?.roles.filter((role) => role.own) ?? []);
  const roles = own.length > 0 && new Set(own.map((role) => role.role)).size === 1 ? own : first.roles;
  return { roles, fit: 'partly', name: first.name };
}

function slipped(name: string): HeaderMeaning | undefined {
  if (name.length < 5 || NOT_A_SLIP.has(name)) return undefined;
  let found: HeaderMeaning | undefined;
  let fewest = Infinity;
  let tie = false;
  const count = name.split(' ').length;
  for (const [candidate, roles] of [count - 1, count, count + 1].flatMap((words) => BY_WORD_COUNT.get(words) ?? [])) {
    const max = Math.min(allowedSlips(name.length), allowedSlips(candidate.length));
    if (max === 0) continue;
    const distance = slips(name, candidate, max);
    if (distance > max || distance > fewest) continue;
    tie = distance === fewest && !sameRoles(found?.roles, roles);
    if (distance < fewest || !found) found = { roles, fit: 'slip', name: candidate };
    fewest = distance;
  }
  return tie ? undefined : found;
}

function slippedPartly(words: readonly string[]): HeaderMeaning | undefined {
  for (const core of cores(words)) {
    if (core.length === words.length) continue;
    const meaning = slipped(core.join(' '));
    if (meaning && !WHOLE_ONLY.has(meaning.name)) return meaning;
  }
  return undefined;
}

function sameRoles(first: readonly NamedRole[] | undefined, second: readonly NamedRole[]): boolean {
  return first !== undefined && first.length === second.length && first.every((role, index) => role.role === second[index]?.role);
}

function groupByWordCount(): Map<number, (readonly [string, readonly NamedRole[]])[]> {
  const groups = new Map<number, (readonly [string, readonly NamedRole[]])[]>();
  for (const entry of NAMES) {
    const count = entry[0].split(' ').length;
    groups.set(count, [...(groups.get(count) ?? []), entry]);
  }
  return groups;
}
