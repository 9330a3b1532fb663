/** One measure together with its kind: what the kind knows, without having to give the measure again. */
import type { IsoDate } from '../calendar/days';
import { cellsOfRefs, cellsOfValues, referred, valued, type FormulaRefs } from './cells';
import type { FigureRole, Figures } from './content';
import type { KnownWords } from './entered';
import type { Pace } from './fields';
import { expectedOf, isAnswered, isExpectationAnswered } from './forecast';
import type { Agreed, Cells, Enters, Kind, MeasureContext, MeasureProblem, Phrase, PlanContext, Topic, TryOut } from './kind';
import { textOf, type Amount, type Condition } from './language';
import type { Step } from './step';

/** A number of the measure with its key, as it stands in a cell of the sheet "Målstatus". */
export interface Parameter {
  readonly key: string;
  readonly value: number;
  readonly shows: 'number' | 'percent' | 'date';
}

export interface AnyMeasure {
  readonly kind: string;
  readonly pace?: Pace | undefined;
  readonly unit?: string;
}

/**
 * As `Kind` describes it, with the measure filled in and an answer where the kind itself has none. A class, because thirty rules ask about
 * every cell: making an object with functions of its own for each question would cost more than the answer.
 */
export class Bound<M extends AnyMeasure, Code extends string, PhraseCode extends string, HintCode extends string> {
  constructor(
    private readonly kind: Kind<M, string, Code, PhraseCode, HintCode>,
    private readonly measure: M,
  ) {}

  get enters(): Enters {
    return this.kind.enters;
  }

  get columns(): readonly FigureRole[] {
    return this.kind.columns;
  }

  /** The pace it is held against for the light: the plan's own, else its kind's. */
  get pace(): Pace {
    return this.measure.pace ?? this.kind.ownPace?.(this.measure) ?? this.kind.defaultPace;
  }

  /** The unit its figures are counted in; "" where it has none. */
  get unit(): string {
    return this.measure.unit ?? '';
  }

  get standsWithoutForecast(): boolean {
    return this.kind.standsWithoutForecast;
  }

  get topic(): Topic {
    return this.kind.topic;
  }

  get inputs(): readonly (readonly FigureRole[])[] {
    return this.kind.inputs(this.measure);
  }

  parameters(context: PlanContext): readonly Parameter[] {
    return Object.entries(this.kind.parameters).flatMap(([key, { shows, value: of }]) => {
      const value = of(this.measure, context);
      return value === undefined ? [] : [{ key, value, shows }];
    });
  }

  /** A finite number, or null where it cannot be assessed on what stands there. Never throws, whatever stands there. */
  degree(figures: Figures, context: MeasureContext): number | null {
    return finite(this.kind.degree(this.measure, this.values(figures, context)));
  }

  /** The same as an Excel expression without "=": a number, or "" where `degree` is null. */
  formula(refs: FormulaRefs): string {
    return textOf(this.kind.degree(this.measure, this.references(refs)));
  }

  /** The degree expected for the year; `reached` is what `degree` gave. */
  expectedDegree(figures: Figures, context: MeasureContext, reached: number | null): number | null {
    return finite(expectedOf(this.kind, this.measure, this.values(figures, context), valued(reached)));
  }

  /** The same as an expression; `reached` is the cell (or expression) of the degree reached. */
  expectedFormula(refs: FormulaRefs, reached: string): string {
    return textOf(expectedOf(this.kind, this.measure, this.references(refs), referred(reached)));
  }

  /** Is it asked what will come of it, also before its day? */
  get isForeseen(): boolean {
    return this.kind.foreseen !== undefined;
  }

  /** Is nothing asked for yet? */
  notYet(context: MeasureContext): boolean {
    return this.kind.notYet?.(this.measure, this.values({}, context)).value ?? false;
  }

  /** The same as a condition of the sheet; undefined where figures are asked for at every round. */
  notYetFormula(refs: FormulaRefs): string | undefined {
    return this.kind.notYet?.(this.measure, this.references(refs)).text;
  }

  /** Does anything that counts stand there? `degree` is what `degree` gave. */
  isAnswered(figures: Figures, context: MeasureContext, degree: number | null): boolean {
    return isAnswered(this.kind, this.measure, this.values(figures, context), valued(degree)).value;
  }

  /** The same as a condition of the sheet; `degree` is the cell. */
  answeredFormula(refs: FormulaRefs, degree: string): string {
    return isAnswered(this.kind, this.measure, this.references(refs), referred(degree)).text ?? 'FALSE';
  }

  /** The same for the year; `expected` is what `expectedDegree` gave. */
  isExpectationAnswered(figures: Figures, context: MeasureContext, expected: number | null): boolean {
    return isExpectationAnswered(this.kind, this.measure, this.values(figures, context), valued(expected)).value;
  }

  expectationAnsweredFormula(refs: FormulaRefs, expected: string): string {
    return isExpectationAnswered(this.kind, this.measure, this.references(refs), referred(expected)).text ?? 'FALSE';
  }

  withdraws(figures: Cells['figures'], words: KnownWords): Condition | undefined {
    return this.kind.withdraws?.(figures, words);
  }

  agreed(year: number): Agreed | undefined {
    return this.kind.agreed(this.measure, year);
  }

  agreedSteps(context: PlanContext): readonly Step<Code>[] {
    return this.kind.agreedSteps(this.measure, context);
  }

  figureStep(figures: Figures, degree: number, year: number): Step<Code> {
    return this.kind.figureStep(this.measure, { figures, degree, year });
  }

  tryOut(year: number): TryOut {
    return this.kind.tryOut(this.measure, year);
  }

  get due(): IsoDate | undefined {
    return this.kind.due?.(this.measure);
  }

  get firstAssessed(): number | undefined {
    return this.kind.firstAssessed?.(this.measure);
  }

  get whole(): boolean {
    return this.kind.whole?.(this.measure) ?? false;
  }

  get cumulative(): boolean {
    return this.kind.cumulative?.(this.measure) ?? false;
  }

  get keepsReached(): boolean {
    return this.kind.keepsReached?.(this.measure) ?? false;
  }

  growsTo(year: number): number | undefined {
    return this.kind.growsTo?.(this.measure, year);
  }

  get degreeEndsAt1(): boolean {
    return this.kind.degreeEndsAt1 ?? false;
  }

  figureAt(degree: number): number | undefined {
    return this.kind.figureAt?.(this.measure, degree);
  }

  leadsTo(entered: number | undefined): number | undefined {
    return this.kind.leadsTo?.(this.measure, entered);
  }

  changesFrom(entered: number | undefined): number | undefined {
    return this.kind.changesFrom?.(this.measure, entered);
  }

  get wholeAgreed(): number | undefined {
    return this.kind.wholeAgreed?.(this.measure);
  }

  get resultMayRepeat(): boolean {
    return this.kind.resultMayRepeat ?? false;
  }

  get unitIsTime(): boolean {
    return this.kind.unitIsTime ?? false;
  }

  get toldBare(): boolean {
    return this.kind.toldBare ?? false;
  }

  phrase(year: number, entered: number | undefined): Phrase<PhraseCode> | undefined {
    return this.kind.phrase?.(this.measure, year, entered);
  }

  hint(role: string, columns: ReadonlySet<string>): Step<HintCode> | undefined {
    return this.kind.hint?.(this.measure, role, columns);
  }

  problems(year: number): readonly MeasureProblem[] {
    return this.kind.problems?.(this.measure, year) ?? [];
  }

  private values(figures: Figures, context: MeasureContext): Cells {
    const parameters = new Map(this.parameters(context).map(({ key, value }) => [key, value]));
    return cellsOfValues(Object.keys(this.kind.parameters), figures, parameters, context);
  }

  private references(refs: FormulaRefs): Cells {
    return cellsOfRefs(Object.keys(this.kind.parameters), refs);
  }
}

/** Excel shows an error where a number is too large; nothing is assessed on it. */
function finite({ value }: Amount): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
