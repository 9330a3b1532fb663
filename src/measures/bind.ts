/** One measure together with its kind: what the kind knows, without having to give the measure again. */
import type { IsoDate } from '../calendar/days';
import { cellsOfRefs, cellsOfValues, referred, valued, type FormulaRefs } from './cells';
import type { FigureRole, Figures } from './content';
import type { Pace } from './fields';
import { expectedOf } from './forecast';
import type { Agreed, Cells, Kind, MeasureContext, MeasureProblem, Phrase, PlanContext, TryOut } from './kind';
import { textOf, type Amount } from './language';
import type { Step } from './step';

/** A number of the measure with its key, as it stands in a cell of the sheet "Målstatus". */
export interface Parameter {
  readonly key: string;
  readonly value: number;
  readonly shows: 'number' | 'percent' | 'date';
}

type SameForAll = 'enters' | 'columns' | 'standsWithoutForecast' | 'topic' | 'degreeEndsAt1' | 'toldBare' | 'withdraws';

/** As `Kind` describes it, with the measure filled in and an answer where the kind itself has none. */
export interface BoundMeasure extends Pick<Kind<unknown>, SameForAll> {
  /** The pace it is held against for the light: the plan's own, else its kind's. */
  readonly pace: Pace;
  /** The unit its figures are counted in; "" where it has none. */
  readonly unit: string;
  readonly inputs: readonly (readonly FigureRole[])[];
  readonly parameters: (context: PlanContext) => readonly Parameter[];
  /** A finite number, or null where it cannot be assessed on what stands there. Never throws, whatever stands there. */
  readonly degree: (figures: Figures, context: MeasureContext) => number | null;
  /** The same as an Excel expression without "=": a number, or "" where `degree` is null. */
  readonly formula: (refs: FormulaRefs) => string;
  /** The degree expected for the year; `reached` is what `degree` gave. */
  readonly expectedDegree: (figures: Figures, context: MeasureContext, reached: number | null) => number | null;
  /** The same as an expression; `reached` is the cell (or expression) of the degree reached. */
  readonly expectedFormula: (refs: FormulaRefs, reached: string) => string;
  readonly agreed: (year: number) => Agreed | undefined;
  readonly agreedSteps: (context: PlanContext) => readonly Step[];
  readonly figureStep: (figures: Figures, degree: number, year: number) => Step;
  readonly tryOut: (year: number) => TryOut;
  readonly due: IsoDate | undefined;
  readonly firstAssessed: number | undefined;
  readonly whole: boolean;
  readonly cumulative: boolean;
  readonly growsTo: (year: number) => number | undefined;
  readonly figureAt: (degree: number) => number | undefined;
  readonly leadsTo: (entered: number | undefined) => number | undefined;
  readonly changesFrom: (entered: number | undefined) => number | undefined;
  readonly phrase: (year: number, entered: number | undefined) => Phrase | undefined;
  readonly hint: (role: string, columns: ReadonlySet<string>) => Step | undefined;
  readonly problems: (year: number) => readonly MeasureProblem[];
}

export function bind<M extends { readonly kind: string; readonly pace?: Pace | undefined }>(
  kind: Kind<M>,
  measure: M,
): BoundMeasure {
  const keys = Object.keys(kind.parameters);
  const parameters = (context: PlanContext): readonly Parameter[] =>
    Object.entries(kind.parameters).flatMap(([key, { shows, value: of }]) => {
      const value = of(measure, context);
      return value === undefined ? [] : [{ key, value, shows }];
    });
  const values = (figures: Figures, context: MeasureContext): Cells =>
    cellsOfValues(keys, figures, new Map(parameters(context).map(({ key, value }) => [key, value])), context);
  return {
    ...kind,
    pace: measure.pace ?? kind.defaultPace,
    unit: 'unit' in measure && typeof measure.unit === 'string' ? measure.unit : '',
    inputs: kind.inputs(measure),
    parameters,
    degree: (figures, context) => finite(kind.degree(measure, values(figures, context))),
    formula: (refs) => textOf(kind.degree(measure, cellsOfRefs(keys, refs))),
    expectedDegree: (figures, context, reached) => finite(expectedOf(kind, measure, values(figures, context), valued(reached))),
    expectedFormula: (refs, reached) => textOf(expectedOf(kind, measure, cellsOfRefs(keys, refs), referred(reached))),
    agreed: (year) => kind.agreed(measure, year),
    agreedSteps: (context) => kind.agreedSteps(measure, context),
    figureStep: (figures, degree, year) => kind.figureStep(measure, { figures, degree, year }),
    tryOut: (year) => kind.tryOut(measure, year),
    due: kind.due?.(measure),
    firstAssessed: kind.firstAssessed?.(measure),
    whole: kind.whole?.(measure) ?? false,
    cumulative: kind.cumulative?.(measure) ?? false,
    growsTo: (year) => kind.growsTo?.(measure, year),
    figureAt: (degree) => kind.figureAt?.(measure, degree),
    leadsTo: (entered) => kind.leadsTo?.(measure, entered),
    changesFrom: (entered) => kind.changesFrom?.(measure, entered),
    phrase: (year, entered) => kind.phrase?.(measure, year, entered),
    hint: (role, columns) => kind.hint?.(measure, role, columns),
    problems: (year) => kind.problems?.(measure, year) ?? [],
  };
}

/** Excel shows an error where a number is too large; nothing is assessed on it. */
function finite({ value }: Amount): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
