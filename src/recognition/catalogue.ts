/** A plan made ready for looking things up in it: by number and letter, and by wording. */
import type { Goal, Plan } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { onceFor } from '../workbook/onceFor';
import { agreementOf, totalWeight, wordingOf, type Agreement, type Wording, type WordWeight } from './similarity';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import { fold } from './words';

export interface KnownUnit {
  readonly index: number;
  readonly unit: Unit;
  readonly wording: Wording;
  /** Weight of all its words. */
  readonly total: number;
  /** What the plan calls it ("a)", "delmaal 1", "2. kvartal"), folded; empty when it has no name of its own. */
  readonly label: string;
}

export interface KnownGoal {
  readonly goal: Goal;
  readonly units: readonly KnownUnit[];
  /** The goal's only requirement, which its number then stands for. */
  readonly single: KnownUnit | undefined;
  readonly area: Wording;
  readonly wording: Wording;
}

export interface TextMatch {
  readonly unit: KnownUnit;
  readonly agreement: Agreement;
  /** How much better than the next unit. */
  readonly margin: number;
}

export interface Catalogue {
  readonly plan: Plan;
  readonly units: readonly KnownUnit[];
  readonly goals: ReadonlyMap<string, KnownGoal>;
  /** By id in lower case ("1.1.a.1"). */
  readonly byId: ReadonlyMap<string, KnownUnit>;
  /** By `pathKey`. */
  readonly byPath: ReadonlyMap<string, KnownUnit>;
  readonly sectionTitles: readonly string[];
  readonly weight: WordWeight;
  readonly vocabulary: Vocabulary;
  /** Best unit for a mended wording, of all or of the given ones. */
  findByText(wording: Wording, among?: readonly KnownUnit[]): TextMatch | undefined;
}

export function pathKey(goal: string, letter: string, part: string): string {
  return `${goal}|${letter}|${part}`;
}

const COMMON_WORD = 64;
const CANDIDATES = 6;
/** Units that share less than this of a text's weight are not looked at. */
const LEAST_SHARED = 0.3;

const cache = new WeakMap<Plan, Catalogue>();

export function catalogueOf(plan: Plan): Catalogue {
  const known = cache.get(plan);
  if (known) return known;
  const made = makeCatalogue(plan);
  cache.set(plan, made);
  return made;
}

function makeCatalogue(plan: Plan): Catalogue {
  const wordings = unitsOf(plan).map((unit) => ({ unit, named: unit.level === 'subGoal' ? unit.subGoal : unit.requirement }));
  const written = wordings.map(({ named }) => wordingOf(named.text));
  const vocabulary = vocabularyOf(written);
  const { weight } = vocabulary;
  const units = wordings.map(({ unit, named }, index): KnownUnit => {
    const wording = written[index] ?? wordingOf(named.text);
    return { index, unit, wording, total: totalWeight(wording, weight), label: fold(named.label ?? '') };
  });
  const byId = new Map<string, KnownUnit>();
  const byPath = new Map<string, KnownUnit>();
  const goals = new Map<string, KnownGoal>();
  for (const known of units) {
    byId.set(known.unit.id.toLowerCase(), known);
    const { letter, part } = pathOf(known.unit);
    const path = pathKey(known.unit.goal.id, letter, part);
    if (!byPath.has(path)) byPath.set(path, known);
  }
  const unitsOfGoal = new Map<Goal, KnownUnit[]>();
  for (const known of units) {
    const own = unitsOfGoal.get(known.unit.goal);
    if (own) own.push(known);
    else unitsOfGoal.set(known.unit.goal, [known]);
  }
  for (const [goal, own] of unitsOfGoal) {
    const requirements = own.filter((other) => other.unit.level === 'requirement');
    goals.set(goal.id, {
      goal,
      units: own,
      single: requirements.length === 1 ? requirements[0] : undefined,
      area: wordingOf(goal.area),
      wording: wordingOf(goal.text),
    });
  }
  const findInAll = onceFor((wording: Wording) => best(wording, likely(wording, units, vocabulary), weight));
  const findIn = onceFor((among: readonly KnownUnit[]) => onceFor((wording: Wording) => best(wording, among, weight)));
  const findByText = (wording: Wording, among?: readonly KnownUnit[]): TextMatch | undefined =>
    among ? findIn(among)(wording) : findInAll(wording);
  const sectionTitles = plan.sections.map((section) => fold(section.title));
  return { plan, units, goals, byId, byPath, sectionTitles, weight, vocabulary, findByText };
}

/** Letter and number of a unit within its goal: "1.1.a.1" → a, 1; "1.4.1" → "", 1. */
function pathOf(unit: Unit): { readonly letter: string; readonly part: string } {
  const within = unit.id.startsWith(unit.goal.id) ? unit.id.slice(unit.goal.id.length) : unit.id;
  const steps = within
    .toLowerCase()
    .split(/[.\-_ )(]+/)
    .filter((step) => step !== '');
  const printed = /^\(?([a-zæøå])\)?[).:]?$/i.exec(unit.requirement.label ?? '')?.[1]?.toLowerCase();
  const letter = printed ?? steps.find((step) => /^[a-zæøå]$/.test(step)) ?? '';
  const part = steps.filter((step) => /^\d+$/.test(step)).at(-1) ?? '';
  return { letter, part };
}

/** The few units that share most telling words with a text; words in very many units are not followed, so a huge plan stays fast. */
function likely(wording: Wording, units: readonly KnownUnit[], { unitsWith, weight }: Vocabulary): readonly KnownUnit[] {
  const shared = new Map<number, number>();
  let total = 0;
  let common = 0;
  for (const word of wording.words) {
    const own = weight(word);
    total += own;
    const list = unitsWith.get(word);
    if (!list) continue;
    if (list.length > COMMON_WORD) common += own;
    else for (const index of list) shared.set(index, (shared.get(index) ?? 0) + own);
  }
  const least = total * LEAST_SHARED;
  const near: { readonly index: number; readonly value: number }[] = [];
  for (const [index, value] of shared) if (value + common >= least) near.push({ index, value });
  near.sort((a, b) => b.value - a.value || a.index - b.index);
  return near.slice(0, CANDIDATES).flatMap(({ index }) => units[index] ?? []);
}

function best(wording: Wording, among: readonly KnownUnit[], weight: WordWeight): TextMatch | undefined {
  let first: KnownUnit | undefined;
  let agreement: Agreement | undefined;
  let second = 0;
  for (const unit of among) {
    const own = agreementOf(wording, unit.wording, weight, unit.total);
    if (!agreement || own.degree > agreement.degree) {
      second = agreement?.degree ?? 0;
      agreement = own;
      first = unit;
    } else if (own.degree > second) second = own.degree;
  }
  return first && agreement && { unit: first, agreement, margin: agreement.degree - second };
}
