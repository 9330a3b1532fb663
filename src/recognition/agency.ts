/** What a workbook says about itself in titles, labels, sheet names and its file name: agency, year, round and day. */
import { isoOfSerial, type IsoDate } from '../calendar/days';
import type { Plan, RoundId } from '../plan/schema';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { clausesOf, strengthOf } from './remarks';
import { daysNamed, roundsNamed, yearsNamed } from './round';
import type { Claim } from './types';
import { showsDay, textIn, type SheetView } from './view';
import { fold } from './words';

/** One thing said, with the cell it stands in; the sheet's and the file's own name have no cell. */
export interface Statement {
  readonly about: 'agency' | 'year' | 'round' | 'asOf';
  /** As it stands, or what it comes to: a year, an ISO day. */
  readonly text: string;
  readonly source: 'label' | 'title' | 'sheetName' | 'fileName';
  /** A round or day that other words stand beside counts for less; those in remarks are no statements. */
  readonly strength: 'said' | 'mentioned';
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
  /** The rounds that a statement about rounds names. */
  readonly rounds?: readonly RoundId[];
}

/** Titles stand in the first rows: twice as many, where the table begins late. */
const TITLE_ROWS = 20;
export const LAST_TITLE_ROW = TITLE_ROWS * 2;
export const LONGEST_TITLE = 300;
const PLAN_WORDS =
  /\b(?:maal|plan|resultat\w*|mrp|status|afrapportering\w*|rapport\w*|opfoelgning\w*|udgiftsopfoelgning\w*|uo|kontrakt\w*|direktoerkontrakt|maalopfyldelse|indberetning\w*|report\w*|performance|maalrapportering|maalopfoelgning)\b/;
const LABELS: readonly { readonly about: Statement['about']; readonly label: RegExp }[] = [
  { about: 'agency', label: /^(?:styrelse|institution|myndighed|virksomhed|organisation|agency|institutionens navn)$/ },
  { about: 'year', label: /^(?:aar|planaar|finansaar|kontraktaar|resultataar|year|plan year)$/ },
  {
    about: 'round',
    label: /^(?:runde|opfoelgning|opfoelgningsrunde|udgiftsopfoelgning|rapporteringsrunde|periode|round|reporting round)$/,
  },
  {
    about: 'asOf',
    label:
      /^(?:opgoerelsesdato|opgjort(?: pr)?|opgoerelsesdag|status pr|statusdato|pr|as of|data pr|dato for opgoerelse|opgjort den|reporting date)$/,
  },
];
const AS_OF = /\b(?:pr|per|as of|opgjort|opgoerelsesdato|status)\b/;
/** The same in a text that is not folded; what stands in front of it may still say the round. */
const DUE_BEHIND = /\b(?:frist|afleveres|aflevering|senest|indsendes|due|deadline)\b.*$/is;
const DUE = /\b(?:frist|afleveres|aflevering|senest|indsendes|due|deadline)\b.*$/;

/** Everything a sheet says above `below`, and by its name. */
export function statementsOn(view: SheetView, plan: Plan, date1904: boolean, below: number): Statement[] {
  const statements: Statement[] = saidBy(view.sheet.name, plan, 'sheetName', undefined);
  for (const row of view.rows) {
    if (row >= below || row > LAST_TITLE_ROW) break;
    const columns = view.columnsOf(row);
    columns.forEach((column, index) => {
      const text = textIn(view.seen(row, column));
      if (text === '' || text.length > LONGEST_TITLE) return;
      const cell = { sheet: view.sheet.name, row, column };
      const next = columns[index + 1];
      const labelled = labelledBy(text, next === undefined ? undefined : { view, row, column: next, date1904 }, plan);
      if (labelled)
        statements.push({
          ...labelled.statement,
          source: 'label',
          strength: 'said',
          ...(labelled.statement.about === 'round' && { rounds: roundsNamed(fold(labelled.statement.text), plan.rounds) }),
          cell: { ...cell, column: labelled.column ?? column },
        });
      else statements.push(...saidBy(text, plan, 'title', cell));
    });
  }
  return statements;
}

export function statementsOfFile(workbook: WorkbookSnapshot, plan: Plan): Statement[] {
  const name = workbook.file.replace(/\.[a-z]{3,4}$/i, '').replace(/_/g, ' ');
  return name === '' ? [] : saidBy(name, plan, 'fileName', undefined);
}

function saidBy(text: string, plan: Plan, source: Statement['source'], cell: Statement['cell']): Statement[] {
  const folded = fold(text);
  const said: Statement[] = [];
  const add = (about: Statement['about'], what: string, strength: Statement['strength'] = 'said', rounds?: readonly RoundId[]) =>
    said.push({ about, text: what, source, strength, cell, ...(rounds && { rounds }) });
  if (namesAgency(folded, plan)) add('agency', plan.agency.name);
  else {
    const other = otherAgencyIn(text);
    // Alone in a cell it is whose the workbook is; among other words it may be anybody.
    const isAlone = other !== undefined && text.trim().replace(/[.:]$/, '') === other;
    if (other !== undefined && (source !== 'title' || isAlone || PLAN_WORDS.test(folded))) add('agency', other);
  }
  if (source !== 'title' || PLAN_WORDS.test(folded)) for (const year of yearsNamed(folded)) add('year', String(year));
  for (const clause of clausesOf(text)) {
    const strength = strengthOf(clause.replace(DUE_BEHIND, ' '), plan);
    if (strength === 'remark') continue;
    const beforeDue = fold(clause).replace(DUE, ' ');
    if (roundsNamed(beforeDue, plan.rounds).length > 0)
      add('round', clause.trim(), strength, roundsNamed(beforeDue, plan.rounds));
    if (source === 'title' && !AS_OF.test(beforeDue)) continue;
    for (const day of daysNamed(beforeDue, plan.year)) add('asOf', day, strength);
  }
  return said;
}

interface NextCell {
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
  readonly date1904: boolean;
}

/** "Styrelse: Hjemrejsestyrelsen" in one cell, or "Styrelse" beside the name. */
function labelledBy(
  text: string,
  next: NextCell | undefined,
  plan: Plan,
): { statement: Pick<Statement, 'about' | 'text'>; column?: number } | undefined {
  const [, before = '', after = ''] = /^([^:]{2,40}):\s*(.*)$/s.exec(text) ?? [undefined, text, ''];
  const label = fold(before).replace(/[.:]+$/, '');
  const about = LABELS.find((known) => known.label.test(label))?.about;
  if (about === undefined) return undefined;
  if (after.trim() !== '') {
    const said = asSaid(about, after.trim(), plan);
    return said === undefined ? undefined : { statement: { about, text: said } };
  }
  if (next === undefined) return undefined;
  const cell = next.view.seen(next.row, next.column);
  let value = textIn(cell);
  if (cell.type === 'number' && Number.isFinite(cell.value)) {
    value =
      about === 'asOf' || showsDay(cell.format)
        ? isoOfSerial(Math.min(Math.max(cell.value, 1), 100_000) + (next.date1904 ? 1462 : 0))
        : String(cell.value);
  }
  const said = value === '' ? undefined : asSaid(about, value, plan);
  return said === undefined ? undefined : { statement: { about, text: said }, column: next.column };
}

function asSaid(about: Statement['about'], value: string, plan: Plan): string | undefined {
  const folded = fold(value);
  if (about === 'year') return yearsNamed(folded)[0]?.toString();
  if (about === 'asOf') return daysNamed(folded, 2000)[0];
  if (about === 'round')
    return roundsNamed(folded, plan.rounds).length > 0
      ? value
      : /^(?:[ivx]{1,3}|[123])$/i.test(value)
        ? `UO ${value}`
        : undefined;
  return value.length > 2 && value.length < 120 ? value : undefined;
}

/** Does a folded text name the plan's agency, by name, short name or alias? The genitive counts. */
export function namesAgency(folded: string, plan: Plan): boolean {
  const { name, short, aliases } = plan.agency;
  return [name, short, ...aliases].some((known) => {
    if (known === undefined) return false;
    const wanted = fold(known);
    const at = folded.indexOf(wanted);
    if (at < 0) return false;
    const before = folded[at - 1] ?? ' ';
    const after = folded.slice(at + wanted.length);
    return !/[a-z0-9]/.test(before) && /^s?(?![a-z0-9])/.test(after);
  });
}

/** The name of an agency in a text, as far as Danish names tell: "Udlændingestyrelsen", "Styrelsen for …". */
function otherAgencyIn(text: string): string | undefined {
  const found = /(?<!\p{L})(\p{Lu}\p{L}{2,}(?:styrelsen|direktoratet|agenturet)|Styrelsen for [\p{L} ,]+)(?=s?(?!\p{L}))/u.exec(
    text,
  );
  return found?.[1]?.trim();
}

/** What the rules compare with the plan (MRP109): only what stands in a cell. */
export function claimsFrom(statements: readonly Statement[], plan: Plan): Claim[] {
  const agency = statements.filter(({ about }) => about === 'agency');
  const named = agency.some(({ text }) => namesAgency(fold(text), plan));
  const inTitles = (year: number) =>
    statements.some(({ about, text, source }) => about === 'year' && source === 'title' && text === String(year));
  return statements.flatMap(({ about, text, cell, source }): Claim[] => {
    if (about === 'asOf' || cell === undefined) return [];
    // A title may name other agencies in passing; a label says whose the workbook is.
    if (about === 'agency' && source !== 'label' && named && !namesAgency(fold(text), plan)) return [];
    // So may the years that this one is held against, where the titles name the plan's own.
    if (about === 'year' && source === 'title' && text !== String(plan.year) && inTitles(plan.year)) return [];
    return [{ about, text, ...cell }];
  });
}

/** The only round that the statements of some sources agree on. */
export function statedRound(statements: readonly Statement[], sources: readonly Statement['source'][]): RoundId | undefined {
  const rounds = new Set(
    statements
      .filter(({ about, source, strength }) => about === 'round' && strength === 'said' && sources.includes(source))
      .flatMap((statement) => statement.rounds ?? []),
  );
  const [only, ...others] = rounds;
  return others.length === 0 ? only : undefined;
}

export function statedDays(statements: readonly Statement[], sources: readonly Statement['source'][]): IsoDate[] {
  const days = statements.filter(
    ({ about, source, strength }) => about === 'asOf' && strength === 'said' && sources.includes(source),
  );
  return [...new Set(days.map(({ text }) => text))];
}

export function statedYears(statements: readonly Statement[]): number[] {
  return [...new Set(statements.filter(({ about }) => about === 'year').map(({ text }) => Number(text)))];
}
