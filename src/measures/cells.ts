/** The two readings of an expression: over values, to assess; over references to cells, to write the formula. */
import { FIGURE_ROLES, type FigureRole, type Figures, type PercentScale } from './content';
import { NO_CELL, type Entered, type KnownWords } from './entered';
import type { Cells, MeasureContext } from './kind';
import { nothing, type Amount } from './language';

/** References (A1, with sheet where needed, or names) that every degree can use. */
export interface MeasureRefs {
  readonly asOf: string;
  readonly periodTo: string;
  readonly partlyFrom: string;
  /** The list of known words: see `KnownWords`. */
  readonly words: string;
  readonly wordCodes: string;
}

/** Excel references that the formula of a degree is built from. A figure without a cell has none. */
export interface FormulaRefs {
  readonly figures: Readonly<Partial<Record<FigureRole, string>>>;
  /** Reference of each of the measure's parameters, by key. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly shared: MeasureRefs;
  readonly percentScale: PercentScale;
}

/** Values know the words by their content. */
export const NO_WORDS: KnownWords = { words: undefined, codes: undefined };

export function valued(value: number | null): Amount {
  return { value, text: undefined };
}

export function referred(text: string): Amount {
  return { value: null, text };
}

export function enteredValues(figures: Figures): Cells['figures'] {
  return byRole((role) => ({ value: figures[role], text: undefined }));
}

export function enteredRefs(figures: FormulaRefs['figures']): Cells['figures'] {
  return byRole((role) => ({ value: undefined, text: figures[role] }));
}

export function knownWords({ words, wordCodes }: Pick<MeasureRefs, 'words' | 'wordCodes'>): KnownWords {
  return { words, codes: wordCodes };
}

export function cellsOfValues(
  keys: readonly string[],
  figures: Figures,
  parameters: ReadonlyMap<string, number>,
  { settings, asOf, periodTo, percentScale }: MeasureContext,
): Cells {
  return {
    figures: enteredValues(figures),
    parameters: byKey(keys, (key) => valued(parameters.get(key) ?? null)),
    percentScale,
    partlyFrom: valued(settings.partlyFrom),
    asOf: valued(asOf),
    periodTo: valued(periodTo),
    words: NO_WORDS,
  };
}

export function cellsOfRefs(keys: readonly string[], { figures, parameters, shared, percentScale }: FormulaRefs): Cells {
  const parameter = (key: string): Amount => {
    const text = parameters[key];
    return text === undefined ? nothing : referred(text);
  };
  return {
    figures: enteredRefs(figures),
    parameters: byKey(keys, parameter),
    percentScale,
    partlyFrom: referred(shared.partlyFrom),
    asOf: referred(shared.asOf),
    periodTo: referred(shared.periodTo),
    words: knownWords(shared),
  };
}

/** The figures that a forecast is judged by: it takes the place of the figure itself, and what that is measured against stays. */
export function withForecast({ forecast, denominator, baseline, target }: Cells['figures']): Cells['figures'] {
  const kept: Partial<Record<FigureRole, Entered>> = { actual: forecast, denominator, baseline, target };
  return byRole((role) => kept[role] ?? NO_CELL);
}

function byRole(cell: (role: FigureRole) => Entered): Cells['figures'] {
  return Object.fromEntries(FIGURE_ROLES.map((role) => [role, cell(role)])) as Record<FigureRole, Entered>;
}

function byKey(keys: readonly string[], amount: (key: string) => Amount): Readonly<Record<string, Amount>> {
  return Object.fromEntries(keys.map((key) => [key, amount(key)]));
}
