/** A plan made ready for looking things up in it: by number and letter, and by wording. */
import type { Goal, Plan } from '../plan/schema';
import { unitsOf, type Unit } from '../plan/units';
import { wordingOf, agreementOf, type Agreement, type Wording, type WordWeight } from './similarity';
import { fold } from './words';

export interface KnownUnit {
  readonly index: number;
  readonly unit: Unit;
  readonly wording: Wording;
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
  /** Best unit for a text, of all or of the given ones. */
  findByText(wording: Wording, among?: readonly KnownUnit[]): TextMatch | undefined;
}

export function pathKey(goal: string, letter: string, part: string): string {
  return `${goal}|${letter}|${part}`;
}

const COMMON_WORD = 64;
const CANDIDATES = 6;
const FORGIVEN = 3;
const UNKNOWN_WORD_SHARE = 0.6;

const cache = new WeakMap<Plan, Catalogue>();

export function catalogueOf(plan: Plan): Catalogue {
  const known = cache.get(plan);
  if (known) return known;
  const made = makeCatalogue(plan);
  cache.set(plan, made);
  return made;
}

function makeCatalogue(plan: Plan): Catalogue {
  const units = unitsOf(plan).map((unit, index): KnownUnit => {
    const named = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
    return { index, unit, wording: wordingOf(named.text), label: fold(named.label ?? '') };
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
  const postings = postingsOf(units);
  const weight: WordWeight = (word) => {
    const count = postings.get(word)?.length;
    return count === undefined
      ? UNKNOWN_WORD_SHARE * Math.log(1 + Math.max(2, units.length))
      : Math.log(1 + Math.max(2, units.length) / count);
  };
  const findByText = (wording: Wording, among?: readonly KnownUnit[]): TextMatch | undefined =>
    best(wording, among ?? likely(wording, units, postings, weight), weight);
  const sectionTitles = plan.sections.map((section) => fold(section.title));
  return { plan, units, goals, byId, byPath, sectionTitles, weight, findByText };
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

function postingsOf(units: readonly KnownUnit[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const { wording, index } of units) {
    for (const word of wording.words) {
      const list = postings.get(word);
      if (list) list.push(index);
      else postings.set(word, [index]);
    }
  }
  return postings;
}

/** The few units that share most telling words with a text; words in very many units are not followed, so a huge plan stays fast. */
function likely(
  wording: Wording,
  units: readonly KnownUnit[],
  postings: ReadonlyMap<string, readonly number[]>,
  weight: WordWeight,
): readonly KnownUnit[] {
  if (units.length <= CANDIDATES) return units;
  const shared = new Map<number, number>();
  for (const word of wording.words) {
    const list = postings.get(word);
    if (!list || list.length > COMMON_WORD) continue;
    const own = weight(word);
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + own);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .flatMap(([index]) => units[index] ?? []);
}

/** Slips are forgiven only for the few that come near anyway. */
function best(wording: Wording, among: readonly KnownUnit[], weight: WordWeight): TextMatch | undefined {
  const ranked = among
    .map((unit) => ({ unit, agreement: agreementOf(wording, unit.wording, weight, false) }))
    .sort((a, b) => b.agreement.degree - a.agreement.degree || a.unit.index - b.unit.index);
  const near = ranked.slice(0, FORGIVEN);
  if ((near[0]?.agreement.degree ?? 0) < 1) {
    for (const match of near) match.agreement = agreementOf(wording, match.unit.wording, weight);
    near.sort((a, b) => b.agreement.degree - a.agreement.degree || a.unit.index - b.unit.index);
  }
  const [first, second] = near;
  return first && { ...first, margin: first.agreement.degree - (second?.agreement.degree ?? 0) };
}
