/** Which unit of the plan one row is about: by number and letter, by wording, or by both. */
import { pathKey, type Catalogue, type KnownUnit } from './catalogue';
import type { Label } from './labels';
import { agreementOf, type Wording } from './similarity';
import { fold } from './words';

/** The goal and letter that stand above and still hold for rows without a number of their own. */
export interface Context {
  goal: string;
  letter: string;
  /** A number said so; a goal that only a wording led to ends where the next wording leads nowhere. */
  isStated: boolean;
}

/** What a row says about itself, gathered from its label columns. */
export interface RowSays {
  readonly label: Label;
  /** The number stands in this very row, not in a merge from above. */
  readonly ownLabel: boolean;
  /** The unit whose very id stands in a cell, for ids that no rule of numbering leads to ("1.1.b2"). */
  readonly exact: KnownUnit | undefined;
  /** Texts that may be the requirement's wording, slips mended, with their columns. */
  readonly texts: readonly { readonly column: number; readonly wording: Wording }[];
  /** All texts of the label columns, for labels such as "2. kvartal". */
  readonly names: readonly string[];
}

export type MatchKind = 'label' | 'labelAndText' | 'text' | 'textDiffers' | 'conflict';

export interface RowMatch {
  readonly unit: KnownUnit;
  readonly by: MatchKind;
  /** Agreement of the wording, 0 where the row has none. */
  readonly degree: number;
  /** Column of the wording that agreed. */
  readonly textColumn: number | undefined;
  /** Words of that wording. */
  readonly wordsOfRow?: ReadonlySet<string> | undefined;
  /** On a conflict: the unit that the number names. */
  readonly labelled?: KnownUnit;
}

/** Wording that agrees well enough where the number says the same. */
const AGREES = 0.45;
/** Wording that is enough by itself, or among the requirements of a goal. */
const IS_TEXT = 0.75;
const IS_TEXT_IN_GOAL = 0.5;
/** Wording of a sub-goal in a row that carries its requirement's number. */
const IS_PART = 0.6;
const IS_WHOLE = 0.9;
/** A wording by itself must be a fair share of the plan's. */
const LEAST_OF_PLAN = 0.25;
const CLEAR = 0.08;
/** How well a wording must fit another requirement than its number's, and how much better. */
const LEAST_OF_OTHER = 0.35;
const CLEARLY_BETTER = 0.2;
const SOMEWHAT_CLEAR = 0.03;
/** Texts of fewer words tell no requirement. */
export const TELLING_WORDS = 2;
/** No row is taken for a requirement by a wording that agrees less. */
export const LEAST_BY_TEXT = Math.min(AGREES, IS_TEXT, IS_TEXT_IN_GOAL, IS_PART, LEAST_OF_OTHER);

export function matchRow(catalogue: Catalogue, says: RowSays, context: Context): RowMatch | undefined {
  const match = decide(catalogue, says, context);
  if (match?.textColumn === undefined) return match;
  return { ...match, wordsOfRow: says.texts.find(({ column }) => column === match.textColumn)?.wording.words };
}

function decide(catalogue: Catalogue, says: RowSays, context: Context): RowMatch | undefined {
  const { label } = says;
  const labelled = labelledUnit(catalogue, says, context);
  const texts = says.texts.filter(({ wording }) => wording.words.size >= TELLING_WORDS);
  const goal = catalogue.goals.get(label.number !== '' ? label.number : context.goal);
  const isStated = label.number !== '' || context.isStated;

  if (labelled && !labelled.wholeGoal)
    return partOf(catalogue, labelled.unit, texts) ?? checked(catalogue, labelled.unit, texts, isStated);
  if (goal && goal.units.length > 1) {
    const inGoal = bestText(catalogue, texts, goal.units);
    const clear = inGoal && (inGoal.margin >= CLEAR || (inGoal.margin >= SOMEWHAT_CLEAR && inGoal.degree >= 0.85));
    if (inGoal && clear && inGoal.degree >= IS_TEXT_IN_GOAL && !isGoalText(catalogue, goal.goal.id, texts, inGoal.degree)) {
      const by = label.number === '' ? 'text' : 'labelAndText';
      return { unit: inGoal.unit, by, degree: inGoal.degree, textColumn: inGoal.column };
    }
  }
  if (labelled && (says.ownLabel || texts.length === 0)) return checked(catalogue, labelled.unit, texts, isStated);
  const anywhere = bestText(catalogue, texts);
  const isClear = anywhere && anywhere.degree >= IS_TEXT && anywhere.margin >= CLEAR && anywhere.ofPlan >= LEAST_OF_PLAN;
  // A short text that fits a requirement with sub-goals may as well be about one of these.
  const isWhole = anywhere?.unit.unit.measure.kind !== 'composite' || anywhere.degree >= IS_WHOLE;
  if (isClear && isWhole) {
    return { unit: anywhere.unit, by: 'text', degree: anywhere.degree, textColumn: anywhere.column };
  }
  return labelled && !says.ownLabel ? checked(catalogue, labelled.unit, texts, isStated) : undefined;
}

/** The number names a requirement with sub-goals, and the wording is one of theirs: the row is the sub-goal's. */
function partOf(catalogue: Catalogue, unit: KnownUnit, texts: RowSays['texts']): RowMatch | undefined {
  if (unit.unit.measure.kind !== 'composite' || texts.length === 0) return undefined;
  const own = catalogue.units.filter((other) => other.unit.requirement === unit.unit.requirement);
  const best = bestText(catalogue, texts, own);
  if (!best || best.unit === unit || best.degree < IS_PART || best.margin < CLEAR) return undefined;
  return { unit: best.unit, by: 'labelAndText', degree: best.degree, textColumn: best.column };
}

/** The number names `unit`; does the wording say the same? `isStated`: the goal's number stands in the row or above it. */
function checked(catalogue: Catalogue, unit: KnownUnit, texts: RowSays['texts'], isStated: boolean): RowMatch {
  if (texts.length === 0) return { unit, by: 'label', degree: 0, textColumn: undefined };
  let degree = 0;
  let textColumn: number | undefined;
  for (const { wording, column } of texts) {
    const own = agreementOf(wording, unit.wording, catalogue.weight, unit.total).degree;
    if (own > degree) {
      degree = own;
      textColumn = column;
    }
  }
  const other = isStated && degree >= IS_TEXT ? undefined : bestText(catalogue, texts);
  const sameLetter = unit.label !== '' && other?.unit.label === unit.label;
  // Where no goal's number stands anywhere, the same letter begins anew with every goal.
  if (other && !isStated && sameLetter && other.unit !== unit && other.degree >= IS_TEXT && other.margin >= SOMEWHAT_CLEAR)
    return { unit: other.unit, by: 'labelAndText', degree: other.degree, textColumn: other.column };
  // Two numbers changed over: the wording need not fit the other one well, only clearly better than the one the number names.
  const isBetter =
    other !== undefined &&
    other.unit.unit.requirement !== unit.unit.requirement &&
    other.degree >= LEAST_OF_OTHER &&
    other.degree - degree >= CLEARLY_BETTER &&
    other.margin >= CLEAR;
  if (degree >= AGREES && !isBetter) return { unit, by: 'labelAndText', degree, textColumn };
  if (other && other.unit !== unit && (isBetter || (other.degree >= IS_TEXT && other.margin >= CLEAR))) {
    // A demand that has replaced another keeps its letter; then the wording alone tells them apart.
    if (sameLetter && other.unit.unit.goal.id === unit.unit.goal.id)
      return { unit: other.unit, by: 'labelAndText', degree: other.degree, textColumn: other.column };
    // A sub-goal with its requirement's wording is still the sub-goal.
    const isOwnRequirement = other.unit.unit.requirement === unit.unit.requirement && other.unit.unit.level === 'requirement';
    if (isOwnRequirement) return { unit, by: 'label', degree: 0, textColumn: undefined };
    return { unit: other.unit, by: 'conflict', degree: other.degree, textColumn: other.column, labelled: unit };
  }
  return { unit, by: 'textDiffers', degree, textColumn };
}

interface LabelledUnit {
  readonly unit: KnownUnit;
  /** Only the goal's number stands there: the row may be its requirement, a part of it or its heading. */
  readonly wholeGoal: boolean;
}

function labelledUnit(catalogue: Catalogue, says: RowSays, context: Context): LabelledUnit | undefined {
  const { number, letter, part } = says.label;
  if (says.exact && (letter !== '' || part !== '' || !catalogue.goals.has(number))) return { unit: says.exact, wholeGoal: false };
  const id = [number, letter, part].filter((step) => step !== '').join('.');
  const goal = number !== '' ? number : context.goal;
  const known = catalogue.goals.get(goal);
  if (number !== '' && !known) {
    const direct = catalogue.byId.get(id);
    return direct && { unit: direct, wholeGoal: false };
  }
  if (!known) return undefined;
  const exact = number === '' ? undefined : catalogue.byId.get(id);
  if (exact && (letter !== '' || part !== '')) return { unit: exact, wholeGoal: false };
  if (letter !== '' || part !== '') {
    const letters = letter !== '' ? [letter] : [context.letter, ''];
    for (const candidate of letters) {
      const unit = catalogue.byPath.get(pathKey(goal, candidate, part));
      if (unit) return { unit, wholeGoal: false };
    }
    return undefined;
  }
  const named = says.names.length === 0 ? undefined : namedIn(known.units, says.names);
  if (named) return { unit: named, wholeGoal: false };
  if (number === '' || !known.single) return undefined;
  return { unit: known.single, wholeGoal: true };
}

/** A unit that has a name of its own in the plan ("2. kvartal") and stands so in the row, alone or in front of a text. */
function namedIn(units: readonly KnownUnit[], names: readonly string[]): KnownUnit | undefined {
  if (!units.some(({ label }) => label.length > 2)) return undefined;
  const folded = names.map((name) => fold(name.slice(0, 60)));
  return units.find(
    ({ label }) =>
      label.length > 2 && folded.some((name) => name === label || name.startsWith(`${label}:`) || name.startsWith(`${label})`)),
  );
}

interface FoundText {
  readonly unit: KnownUnit;
  readonly degree: number;
  readonly ofPlan: number;
  readonly margin: number;
  readonly column: number;
}

/** The unit that any of the texts fits best. A requirement's wording repeated beside its sub-goals' gives way to theirs. */
function bestText(catalogue: Catalogue, texts: RowSays['texts'], among?: readonly KnownUnit[]): FoundText | undefined {
  let best: FoundText | undefined;
  for (const { wording, column } of texts) {
    const found = catalogue.findByText(wording, among);
    if (!found) continue;
    const { unit, agreement, margin } = found;
    const { degree, ofPlan } = agreement;
    const isPart = best !== undefined && isPartOf(unit, best.unit) && degree >= IS_PART;
    const hasPart = best !== undefined && isPartOf(best.unit, unit) && best.degree >= IS_PART;
    if (best === undefined || isPart || (degree > best.degree && !hasPart)) best = { unit, degree, ofPlan, margin, column };
  }
  return best;
}

function isPartOf(part: KnownUnit, whole: KnownUnit): boolean {
  return part.unit.level === 'subGoal' && whole.unit.level === 'requirement' && part.unit.requirement === whole.unit.requirement;
}

/** Heading rows repeat the goal's own text or area, which may share words with its requirements. */
function isGoalText(catalogue: Catalogue, id: string, texts: RowSays['texts'], degree: number): boolean {
  const goal = catalogue.goals.get(id);
  if (!goal || texts.length !== 1) return false;
  const wording = texts[0]?.wording;
  if (!wording) return false;
  return [goal.wording, goal.area].some((own) => {
    const { ofRow, ofPlan } = agreementOf(wording, own, catalogue.weight);
    return ofRow > 0.9 && ofPlan > 0.6 && ofRow > degree;
  });
}
