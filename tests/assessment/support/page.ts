/** One page of the workbook of the agreement test: cells, references to them, and what TypeScript expects in them. */
import { MANUAL_REASONS } from '../../../src/assessment/credit';
import * as sheet from '../../../src/assessment/formulas';
import type { Assessed, Assessment, SharedRefs } from '../../../src/assessment/types';
import { serialOfIso } from '../../../src/calendar/days';
import type { RollUp, Settings } from '../../../src/plan/schema';
import { KNOWN_WORDS, STATUS_WORD } from '../../../src/report/statusWords';
import { absoluteA1 } from '../../../src/workbook/address';
import type { LibreOfficeInput } from '../../support/libreoffice';
import type { GeneratedUnit } from './cells';
import type { GeneratedReport } from './generate';
import {
  COLUMNS,
  FIRST_FIGURE,
  FIRST_RESULT,
  ROLES,
  SETTING,
  SETTINGS,
  SHEET_WORDS,
  ASSIGNED,
  WORDS,
  lightWord,
  type Column,
  type Expectation,
} from './layout';

export interface Unit {
  readonly row: number;
  readonly weight: number;
}

export interface Common {
  readonly shared: SharedRefs;
  readonly settings: Settings;
  readonly final: boolean;
  readonly creditRefs: Pick<sheet.CreditRefs, 'parameter' | 'steps'>;
}

/** The generated cells read by the real reader and assessed. */
export class Page {
  readonly rows: LibreOfficeInput[][] = [];
  readonly settings: LibreOfficeInput[][] = [];
  readonly expectations: Expectation[] = [];

  protected settingsOf({ plan: { period, settings }, round }: GeneratedReport): SharedRefs {
    const row = this.settings.length;
    const { credit } = settings;
    this.settings.push([
      serialOfIso(round.asOf) ?? 0,
      serialOfIso(period.from) ?? 0,
      serialOfIso(period.to) ?? 0,
      settings.partlyFrom,
      settings.yellowFrom,
      credit.model === 'threeStep' ? credit.partly : credit.model === 'proportional' ? credit.floor : null,
      ...(credit.model === 'steps' ? credit.steps : []),
    ]);
    const at = (column: number): string => `${SETTINGS}!${absoluteA1(row, column)}`;
    const last = KNOWN_WORDS.length;
    return {
      asOf: at(SETTING.asOf),
      periodFrom: at(SETTING.periodFrom),
      periodTo: at(SETTING.periodTo),
      partlyFrom: at(SETTING.partlyFrom),
      yellowFrom: at(SETTING.yellowFrom),
      words: `${WORDS}!$A$1:$A$${last}`,
      wordCodes: `${WORDS}!$B$1:$B$${last}`,
    };
  }

  protected creditRefs({ credit }: Settings): Pick<sheet.CreditRefs, 'parameter' | 'steps'> {
    const row = this.settings.length - 1;
    switch (credit.model) {
      case 'threeStep':
      case 'proportional':
        return { parameter: `${SETTINGS}!${absoluteA1(row, SETTING.credit)}` };
      case 'steps':
        return {
          steps: `${SETTINGS}!${absoluteA1(row, SETTING.steps)}:${absoluteA1(row, SETTING.steps + credit.steps.length - 1)}`,
        };
      case 'binary':
      case 'manual':
        return {};
    }
  }

  protected newRow(unit: GeneratedUnit | undefined): number {
    const row: LibreOfficeInput[] = [
      ...COLUMNS.map(() => null),
      ...ROLES.map((role): LibreOfficeInput => unit?.cells[role] ?? null),
    ];
    this.rows.push(row);
    return this.rows.length - 1;
  }

  protected ref(row: number, column: Column): string {
    return absoluteA1(row, FIRST_RESULT + COLUMNS.indexOf(column));
  }

  protected put(row: number, column: Column, formula: string): void {
    this.write(row, FIRST_RESULT + COLUMNS.indexOf(column), `=${formula}`);
  }

  protected write(row: number, column: number, input: LibreOfficeInput): void {
    const cells = this.rows[row];
    if (!cells) throw new Error(`no row ${row}`);
    cells[column] = input;
  }

  protected assigned(row: number, unit: GeneratedUnit | undefined, shared: SharedRefs): string | undefined {
    if (unit?.cells.overrideStatus === undefined) return undefined;
    const at = (role: (typeof ROLES)[number]): string => absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    const refs = { status: at('overrideStatus'), reason: at('overrideReason'), by: at('overrideBy'), on: at('overrideOn') };
    this.write(row, ASSIGNED, `=${sheet.override(refs, shared)}`);
    return absoluteA1(row, ASSIGNED);
  }

  protected credit(
    row: number,
    unit: GeneratedUnit | undefined,
    answer: 'reached' | 'expected',
    settings: Settings,
    refs: Common['creditRefs'],
    leaf: { readonly notYet?: string; readonly unrated?: string; readonly answered?: string; readonly withdrawn?: boolean } = {},
  ): { readonly credit: string; readonly possible: string } {
    const at = (role: (typeof ROLES)[number]): string => absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    const manual = unit?.cells.manualCredit !== undefined && {
      manual: {
        credit: at('manualCredit'),
        reasons: MANUAL_REASONS.filter((role) => unit.cells[role] !== undefined).map(at),
        percentScale: unit.percentScale,
      },
    };
    const degree = this.ref(row, answer === 'reached' ? 'degree' : 'expDegree');
    const own = {
      degree,
      status: this.ref(row, answer === 'reached' ? 'status' : 'expStatus'),
      words: SHEET_WORDS,
      ...refs,
      ...manual,
      ...(leaf.notYet !== undefined && { notYet: leaf.notYet }),
      ...(leaf.unrated !== undefined && { unrated: leaf.unrated }),
      withdrawn: leaf.withdrawn ?? false,
    };
    const answered = leaf.answered ?? `ISNUMBER(${degree})`;
    return {
      credit: sheet.credit(settings.credit, settings.excluded, own),
      possible: sheet.possibleCredit(settings.credit, settings.excluded, { ...own, answered }),
    };
  }

  protected putCredits(
    row: number,
    answer: 'reached' | 'expected',
    { credit, possible }: { readonly credit: string; readonly possible: string },
  ): void {
    this.put(row, answer === 'reached' ? 'credit' : 'expCredit', credit);
    this.put(row, answer === 'reached' ? 'possible' : 'expPossible', possible);
  }

  protected lightBy(row: number, answer: 'reached' | 'expected'): string {
    const [status, credit, possible] =
      answer === 'reached' ? (['status', 'credit', 'possible'] as const) : (['expStatus', 'expCredit', 'expPossible'] as const);
    return sheet.lightOfStatus(
      this.ref(row, status),
      SHEET_WORDS,
      sheet.isExcused(this.ref(row, credit), this.ref(row, possible)),
    );
  }

  protected partRefs(parts: readonly Unit[], answer: 'reached' | 'expected'): sheet.PartRefs[] {
    return parts.map(({ row, weight }) => ({
      degree: this.ref(row, answer === 'reached' ? 'degree' : 'expDegree'),
      status: this.ref(row, answer === 'reached' ? 'status' : 'expStatus'),
      credit: this.ref(row, answer === 'reached' ? 'credit' : 'expCredit'),
      possible: this.ref(row, answer === 'reached' ? 'possible' : 'expPossible'),
      weight: String(weight),
    }));
  }

  protected share(
    how: RollUp,
    siblings: readonly Unit[],
    unit: Unit,
    column: 'credit' | 'expCredit',
    whole: string,
  ): string | undefined {
    const share = sheet.shareOf(how.mode, {
      credits: siblings.map((sibling) => this.ref(sibling.row, column)),
      weights: siblings.map((sibling) => String(sibling.weight)),
      weight: String(unit.weight),
    });
    return share === undefined ? undefined : whole + share;
  }

  protected expect(row: number, column: Column, what: string, value: number | string): void {
    this.expectations.push({ what, row, column: FIRST_RESULT + COLUMNS.indexOf(column), value });
  }

  protected expectUnit(row: number, unit: Assessment['goals'][number]['blocks'][number]['units'][number]): void {
    this.expectAnswers(row, `unit ${unit.id}`, unit);
    this.expect(row, 'light', `light of ${unit.id}`, lightWord(unit.light));
    this.expect(row, 'expLight', `expected light of ${unit.id}`, lightWord(unit.expectedLight));
    this.expect(row, 'points', `points of ${unit.id}`, unit.points.reached ?? '');
    this.expect(row, 'expPoints', `expected points of ${unit.id}`, unit.points.expected ?? '');
  }

  protected expectAnswers(row: number, what: string, answers: { readonly reached: Assessed; readonly expected: Assessed }): void {
    for (const [name, degree, status, credit, possible] of [
      ['reached', 'degree', 'status', 'credit', 'possible'],
      ['expected', 'expDegree', 'expStatus', 'expCredit', 'expPossible'],
    ] as const) {
      const answer = answers[name];
      this.expect(row, degree, `${name} degree of ${what}`, answer.degree ?? '');
      this.expect(row, status, `${name} status of ${what}`, STATUS_WORD.da[answer.status]);
      this.expect(row, credit, `${name} credit of ${what}`, answer.credit ?? '');
      this.expect(row, possible, `${name} possible credit of ${what}`, answer.possible ?? '');
    }
  }
}
