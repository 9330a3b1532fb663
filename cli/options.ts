/** Every option of the command line, once: what is written after it, how that is read, and its sentence in the help. A command names those it takes. */
import type { IsoDate } from '../src/calendar/days';
import { serialOfIso } from '../src/calendar/days';
import { ROUND_IDS } from '../src/plan/rounds';
import type { RoundId } from '../src/plan/schema';
import { COLUMN_ROLES } from '../src/recognition/types';
import type { CommandHelpKey } from '../src/texts/da/commandHelp';
import type { CommandLineKey } from '../src/texts/da/commandLine';
import type { Values } from '../src/texts/fill';
import type { Language } from '../src/texts/language';
import { columnIndex } from '../src/workbook/address';

/** A mistake in the call, as the sentence that tells it. */
export interface CallProblem {
  readonly problem: CommandLineKey;
  readonly values: Values;
}

type Read<T> = (given: string) => { readonly value: T } | CallProblem;

interface Flag {
  readonly is: 'flag';
  readonly help: CommandHelpKey;
}

interface WithValue<Is extends string, T> {
  readonly is: Is;
  /** What stands for the value in the help: "ID|FIL|MAPPE". */
  readonly hint: CommandHelpKey;
  readonly help: CommandHelpKey;
  readonly read: Read<T>;
}

interface Needed<T> extends WithValue<'needed', T> {
  /** The sentence where it is missing. */
  readonly missing: CommandLineKey;
}

export type Option = Flag | WithValue<'one', unknown> | Needed<unknown> | WithValue<'many', unknown>;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O> = O extends Flag
  ? boolean
  : O extends Needed<infer T>
    ? T
    : O extends WithValue<'one', infer T>
      ? T | undefined
      : O extends WithValue<'many', infer T>
        ? readonly T[]
        : never;

export type ValuesOf<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

const flag = (help: CommandHelpKey): Flag => ({ is: 'flag', help });
const one = <T>(hint: CommandHelpKey, help: CommandHelpKey, read: Read<T>): WithValue<'one', T> => ({
  is: 'one',
  hint,
  help,
  read,
});
const many = <T>(hint: CommandHelpKey, help: CommandHelpKey, read: Read<T>): WithValue<'many', T> => ({
  is: 'many',
  hint,
  help,
  read,
});
const needed = <T>(hint: CommandHelpKey, help: CommandHelpKey, missing: CommandLineKey, read: Read<T>): Needed<T> => ({
  is: 'needed',
  hint,
  help,
  missing,
  read,
});

const text: Read<string> = (value) => ({ value });

/** The usual rounds in either case; any other as the plan file has it. Whether a plan has it is known once the plans are read. */
const readRound: Read<RoundId> = (given) => ({ value: ROUND_IDS.find((usual) => usual === given.toUpperCase()) ?? given });

const readDay: Read<IsoDate> = (found) =>
  serialOfIso(found) === undefined ? { problem: 'badDay', values: { found } } : { value: found };

const readLanguage: Read<Language> = (found) =>
  found === 'da' || found === 'en' ? { value: found } : { problem: 'badLanguage', values: { found } };

export interface SaidColumn {
  readonly role: string;
  /** Counted from 0; -1 says that there is no such column. */
  readonly index: number;
}

const readColumn: Read<SaidColumn> = (found) => {
  const [role = '', letters = ''] = found.split('=');
  const index = letters === '-' ? -1 : columnIndex(letters.toUpperCase());
  const known = COLUMN_ROLES.some((one) => one === role);
  return known && index !== undefined ? { value: { role, index } } : { problem: 'badColumn', values: { found } };
};

export interface SaidRow {
  readonly id: string;
  /** Counted from 0. */
  readonly index: number;
}

const readRow: Read<SaidRow> = (found) => {
  const [id = '', number = ''] = found.split('=');
  const right = id !== '' && /^[1-9]\d*$/.test(number);
  return right ? { value: { id, index: Number(number) - 1 } } : { problem: 'badRow', values: { found } };
};

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const readYear: Read<number> = (found) => {
  const year = Number(found);
  const right = Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return right ? { value: year } : { problem: 'badYear', values: { found } };
};

const readOverview: Read<string> = (value) => (/\.xlsx$/i.test(value) ? { value } : { problem: 'noOverview', values: {} });

/** What every command takes. */
export const EVERYWHERE = {
  lang: one('hintLanguage', 'optionLang', readLanguage),
  help: flag('optionHelp'),
} as const;

export const OPTION = {
  plan: one('hintPlan', 'optionPlan', text),
  round: one('hintRound', 'optionRound', readRound),
  roundOfOverview: one('hintRound', 'optionRoundOfOverview', readRound),
  asOf: one('hintDay', 'optionAsOf', readDay),
  asOfOverview: one('hintDay', 'optionAsOfOverview', readDay),
  sheet: one('hintSheet', 'optionSheet', text),
  column: many('hintColumn', 'optionColumn', readColumn),
  row: many('hintRow', 'optionRow', readRow),
  answers: one('hintFile', 'optionAnswers', text),
  fix: flag('optionFix'),
  explain: flag('optionExplain'),
  json: flag('optionJson'),
  copies: one('hintFolder', 'optionCopies', text),
  yearCopies: one('hintFolder', 'optionYearCopies', text),
  templates: needed('hintFolder', 'optionTemplates', 'noTemplateFolder', text),
  roundOfTemplate: one('hintRound', 'optionRoundOfTemplate', readRound),
  protect: flag('optionProtect'),
  documents: needed('hintFolder', 'optionDocuments', 'noOutFolder', text),
  overview: needed('hintOverview', 'optionOverview', 'noOverview', readOverview),
  planFile: one('hintPlanFile', 'optionPlanFile', text),
  earlier: many('hintFile', 'optionEarlier', text),
  lock: flag('optionFreeze'),
  by: one('hintName', 'optionBy', text),
  at: one('hintMoment', 'optionAt', text),
  status: flag('optionStatus'),
  annual: flag('optionAnnual'),
  next: flag('optionNext'),
  agency: one('hintName', 'optionAgency', text),
  year: one('hintYear', 'optionYear', readYear),
} as const;

/** What a person says of a workbook, in place of an answer in the pane. */
export const SAID = { sheet: OPTION.sheet, column: OPTION.column, row: OPTION.row, answers: OPTION.answers } as const;
