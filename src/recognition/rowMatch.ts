/** Which unit of the plan one row is about: by number and letter, by wording, or by both. */
import { pathKey, type Catalogue, type KnownUnit } from './catalogue';
import type { Label } from './labels';
import { agreementOf, type Wording } from './similarity';
import { fold } from './words';

/** The goal and letter that stand above and still hold for rows without a number of their own. */
export interface Context {
  goal: string;
  letter: string;
}

/** What a row says about itself, gathered from its label columns. */
export interface RowSays {
  readonly label: Label;
  /** The number stands in this very row, not in a merge from above. */
  readonly ownLabel: boolean;
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
const CLEAR = 0.08;
const SOMEWHAT_CLEAR = 0.03;
const TELLING_WORDS = 2;

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

  if (labelled && !labelled.wholeGoal) return checked(catalogue, labelled.unit, texts);
  if (goal && goal.units.length > 1) {
    const inGoal = bestText(catalogue, texts, goal.units);
    const clear = inGoal && (inGoal.margin >= CLEAR || (inGoal.margin >= SOMEWHAT_CLEAR && inGoal.degree >= 0.85));
    if (inGoal && clear && inGoal.degree >= IS_TEXT_IN_GOAL && !isGoalText(catalogue, goal.goal.id, texts, inGoal.degree)) {
      return {
        unit: inGoal.unit,
        by: label.number === '' ? 'text' : 'labelAndText',
        degree: inGoal.degree,
        textColumn: inGoal.column,
      };
    }
  }
  if (labelled && (says.ownLabel || texts.length === 0)) return checked(catalogue, labelled.unit, texts);
  const anywhere = bestText(catalogue, texts);
  if (anywhere && anywhere.degree >= IS_TEXT && anywhere.margin >= CLEAR && anywhere.unit.wording.words.size > TELLING_WORDS) {
    return { unit: anywhere.unit, by: 'text', degree: anywhere.degree, textColumn: anywhere.column };
  }
  return labelled && !says.ownLabel ? checked(catalogue, labelled.unit, texts) : undefined;
}

/** The number names `unit`; does the wording say the same? */
function checked(catalogue: Catalogue, unit: KnownUnit, texts: RowSays['texts']): RowMatch {
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
  if (degree >= AGREES) return { unit, by: 'labelAndText', degree, textColumn };
  const other = bestText(catalogue, texts);
  if (other && other.unit !== unit && other.degree >= IS_TEXT && other.margin >= CLEAR) {
    // A demand that has replaced another keeps its letter; then the wording alone tells them apart.
    const isSuccessor = unit.label !== '' && other.unit.label === unit.label && other.unit.unit.goal.id === unit.unit.goal.id;
    if (isSuccessor) return { unit: other.unit, by: 'labelAndText', degree: other.degree, textColumn: other.column };
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

function bestText(
  catalogue: Catalogue,
  texts: RowSays['texts'],
  among?: readonly KnownUnit[],
): { unit: KnownUnit; degree: number; margin: number; column: number } | undefined {
  let best: { unit: KnownUnit; degree: number; margin: number; column: number } | undefined;
  for (const { wording, column } of texts) {
    const found = catalogue.findByText(wording, among);
    if (!found || (best && found.agreement.degree <= best.degree)) continue;
    best = { unit: found.unit, degree: found.agreement.degree, margin: found.margin, column };
  }
  return best;
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
