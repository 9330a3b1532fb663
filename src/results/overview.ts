/** The upper and lower parts of our sheet: whose plan it is, the score with its rule, counts; settings, agreed figures, legend, words. */
import { STATUSES } from '../measures/content';
import { codeOfWord } from '../assessment/formulas';
import { DAYS_BETWEEN_1900_AND_1904, serialOfIso } from '../calendar/days';
import type { Parameter } from '../measures/bind';
import type { RollUp } from '../plan/schema';
import { KNOWN_WORDS, STATUS_WORD } from '../report/statusWords';
import { rectA1, type Rect } from '../workbook/address';
import { asPlainText } from '../workbook/edits';
import { SHEET_NAME } from '../workbook/memory';
import { FORMATS, type Content, type SheetDraft, type Format } from '../drawing/sheetDraft';
import { area, lightFormats, STYLES } from '../drawing/styles';
import { COLUMN, SETTING_LINES } from './resultLayout';
import { creditRule, excludedRule } from './ruleTexts';
import { drawGuards, whileAllUnmoved } from './guardTable';
import { drawReady, readyExpression, type ReadyDrawing } from './readyTable';
import type { ResultContext } from './resultContext';
import { SCORE, scoreCells, completenessText } from './scoreCells';
import { SIDES, type Side } from './unitFormulas';
import {
  LIGHT_NAMES,
  LIGHT_WORDS,
  NAMES,
  parameterText,
  STATUS_NAMES,
  type SheetLanguage,
  type SheetName,
  type Texts,
} from './sheetWords';

export interface DrawRequest {
  readonly draft: SheetDraft;
  readonly context: ResultContext;
  readonly words: SheetLanguage;
  readonly date1904: boolean;
  /** The mark that the workbook remembers for this round, with what the sheet says of it; absent: it is not marked. */
  readonly ready: ReadyDrawing | undefined;
}

/** Values stand in this column, beside labels that run over the first three. */
const VALUE = COLUMN.weight;
const BESIDE = COLUMN.status;

export function drawOverview(request: DrawRequest): readonly SheetName[] {
  const { draft, words } = request;
  const { rows } = request.context.layout;
  draft.put(rows.title, 0, words.texts.title);
  draft.put(rows.about, 0, words.texts.aboutSheet);
  draft.style(area(rows.title, 0, rows.title, 0), STYLES.title);
  draft.style(area(rows.about, 0, rows.about, 0), STYLES.about);
  return [
    { name: SHEET_NAME, area: cell(rows.title, 0) },
    ...drawHead(request),
    ...drawScore(request),
    ...drawSettings(request),
    ...drawLegend(request),
    ...drawWords(request),
    ...drawCounts(request),
    ...drawGuards(draft, request.context, words.texts),
    ...drawReady(draft, request.context, { texts: words.texts, mark: request.ready }),
  ];
}

function drawHead({ draft, context, words: { texts }, date1904, ready }: DrawRequest): readonly SheetName[] {
  const { plan, round, asOf } = context.recognition;
  const at = context.layout.rows.head;
  const lines: readonly (readonly [string, Content, Format])[] = [
    [texts.agency, asPlainText(plan.agency.name), FORMATS.general],
    [texts.department, asPlainText(plan.department ?? ''), FORMATS.general],
    [texts.plan, `${texts.planOfYear} ${plan.year} (${plan.id})`, FORMATS.general],
    [texts.round, asPlainText(round.value.name), FORMATS.general],
    [texts.asOf, serial(asOf.value, date1904), FORMATS.date],
    [texts.ready, { expression: readyExpression(context, { texts, mark: ready }) }, FORMATS.general],
  ];
  lines.forEach(([label, content, format], index) => labelled(draft, at + index, label, content, format));
  draft.style(area(at, VALUE, at + lines.length - 1, VALUE), STYLES.left);
  const rowOf = (label: string): number => at + lines.findIndex(([candidate]) => candidate === label);
  return [
    { name: NAMES.asOf, area: cell(rowOf(texts.asOf), VALUE) },
    { name: NAMES.ready, area: cell(rowOf(texts.ready), VALUE) },
  ];
}

function drawScore({ draft, context, words: { texts } }: DrawRequest): readonly SheetName[] {
  const at = context.layout.rows.score;
  heading(draft, at, texts.sectionScore);
  // The headline is what is expected of the year; at the final round only what is reached is left.
  const shown: readonly (readonly [Side, number, string])[] = context.final
    ? [['reached', VALUE, texts.reachedNow]]
    : [
        ['expected', VALUE, texts.expectedYear],
        ['reached', BESIDE, texts.reachedNow],
      ];
  for (const [side, column, title] of shown) {
    draft.put(at + 1, column, title);
    scoreCells(context, side).forEach(({ expression, format }, index) => {
      const otherwise = index === 0 ? 'moved' : 'nothing';
      draft.put(at + SCORE.least + index, column, { expression: whileAllUnmoved(context, expression, otherwise) }, format);
    });
  }
  [
    texts.score,
    texts.scoreMost,
    texts.points,
    texts.pointsMost,
    texts.pointsOf,
    texts.counted,
    texts.filled,
    texts.due,
    texts.expectationsMissing,
    texts.completeness,
  ].forEach((label, index) => draft.put(at + SCORE.least + index, 0, label));
  draft.style(area(at + 1, VALUE, at + 1, BESIDE), STYLES.label);
  draft.style(area(at + SCORE.least, 0, at + SCORE.completeness, 0), STYLES.label);
  draft.style(area(at + SCORE.least, VALUE, at + SCORE.most, VALUE), STYLES.figure);
  if (!context.final) draft.style(area(at + SCORE.least, BESIDE, at + SCORE.most, BESIDE), STYLES.besideFigure);
  for (const [side, column] of shown)
    draft.put(
      at + SCORE.completeness,
      column,
      { expression: whileAllUnmoved(context, completenessText(texts, at, column, side), 'nothing') },
      FORMATS.general,
    );
  const rules = at + SCORE.completeness + 1;
  labelled(draft, rules, texts.rule, creditRule(context.settings, texts), FORMATS.general);
  labelled(draft, rules + 1, texts.excluded, excludedRule(context.settings, texts), FORMATS.general);
  labelled(draft, rules + 2, texts.missingTitle, texts.missingRule, FORMATS.general);
  return [
    { name: NAMES.score, area: cell(at + SCORE.least, VALUE) },
    { name: NAMES.scoreMost, area: cell(at + SCORE.most, VALUE) },
  ];
}

/** Goals by status and requirements by light, counted by formulas; the status words of the headings are the ones formulas refer to. */
function drawCounts({ draft, context, words: { texts, language } }: DrawRequest): readonly SheetName[] {
  const { rows, goals } = context.layout;
  const at = rows.counts;
  heading(draft, at, texts.sectionCounts);
  STATUSES.forEach((status, index) => draft.put(at + 1, VALUE + index, STATUS_WORD[language][status]));
  draft.style(area(at + 1, VALUE, at + 1, VALUE + STATUSES.length - 1), STYLES.head);
  const sides: readonly (readonly [Side, string, string])[] = context.final
    ? [['reached', texts.goalsReached, texts.lightsNow]]
    : [
        ['reached', texts.goalsReached, texts.lightsNow],
        ['expected', texts.goalsExpected, texts.lightsYear],
      ];
  const lights = [texts.lightGreenPlain, texts.lightYellowPlain, texts.lightRedPlain, texts.lightGreyPlain];
  lights.forEach((light, index) => draft.put(at + 4, VALUE + index, light));
  draft.style(area(at + 4, VALUE, at + 4, VALUE + lights.length - 1), STYLES.head);
  const first = goals[0]?.row ?? rows.goals;
  const unitRows = { top: rows.units + 2, bottom: rows.unitsEnd };
  const levels = rectA1({ ...unitRows, left: COLUMN.level, right: COLUMN.level });
  sides.forEach(([side, goalLabel, lightLabel], index) => {
    const column = SIDES[side].status;
    const statuses = rectA1({ top: first, bottom: rows.goalsTotal - 1, left: column, right: column });
    draft.put(at + 2 + index, 0, goalLabel);
    STATUSES.forEach((status, offset) =>
      put(
        draft,
        at + 2 + index,
        VALUE + offset,
        whileAllUnmoved(context, `SUMPRODUCT((${statuses}=${STATUS_NAMES[status]})*1)`, 'nothing'),
      ),
    );
    const light = rectA1({ ...unitRows, left: SIDES[side].light, right: SIDES[side].light });
    draft.put(at + 5 + index, 0, lightLabel);
    const count = (name: string): string => `SUMPRODUCT((${levels}="${texts.levelRequirement}")*(${light}=${name}))`;
    const { green, yellow, red, missing, notDue, withdrawn } = LIGHT_NAMES;
    [count(green), count(yellow), count(red), [missing, notDue, withdrawn].map(count).join('+')].forEach((expression, offset) =>
      put(draft, at + 5 + index, VALUE + offset, whileAllUnmoved(context, expression, 'nothing')),
    );
  });
  return STATUSES.map((status, index) => ({ name: STATUS_NAMES[status], area: cell(at + 1, VALUE + index) }));
}

function put(draft: SheetDraft, row: number, column: number, expression: string): void {
  draft.put(row, column, { expression }, FORMATS.whole);
}

function drawSettings({ draft, context, words: { texts }, date1904 }: DrawRequest): readonly SheetName[] {
  const { settings, recognition } = context;
  const { period } = recognition.plan;
  const at = context.layout.rows.settings;
  const { credit } = settings;
  heading(draft, at, texts.sectionSettings);
  const partly = credit.model === 'threeStep' ? credit.partly : 0;
  const floor = credit.model === 'proportional' ? credit.floor : 0;
  const numbers: readonly (readonly [string, string, number, Format])[] = [
    [NAMES.periodFrom, texts.periodFrom, serial(period.from, date1904), FORMATS.date],
    [NAMES.periodTo, texts.periodTo, serial(period.to, date1904), FORMATS.date],
    [NAMES.partlyFrom, texts.partlyFrom, settings.partlyFrom, FORMATS.percent],
    [NAMES.yellowFrom, texts.yellowFrom, settings.yellowFrom, FORMATS.percent],
  ];
  numbers.forEach(([, label, value, format], index) => labelled(draft, at + 1 + index, label, value, format));
  labelled(draft, at + 5, texts.rollUpParts, rollUpText(settings.rollUp.parts, texts), FORMATS.general);
  labelled(draft, at + 6, texts.rollUpRequirements, rollUpText(settings.rollUp.requirements, texts), FORMATS.general);
  const names = numbers.map(([name], index) => ({ name, area: cell(at + 1 + index, VALUE) }));
  const first = at + SETTING_LINES;
  draft.style(area(at + 1, VALUE, first + 1, VALUE), STYLES.left);
  switch (credit.model) {
    case 'threeStep':
      labelled(draft, first, texts.creditPartly, partly, FORMATS.percent);
      return [...names, { name: NAMES.creditPartly, area: cell(first, VALUE) }];
    case 'proportional':
      labelled(draft, first, texts.creditFloor, floor, FORMATS.percent);
      return [...names, { name: NAMES.creditFloor, area: cell(first, VALUE) }];
    case 'steps':
      credit.steps.forEach((step, index) => labelled(draft, first + index, texts.creditStep, step, FORMATS.percent));
      return [...names, { name: NAMES.creditSteps, area: area(first, VALUE, first + credit.steps.length - 1, VALUE) }];
    case 'binary':
    case 'manual':
      return names;
  }
}

function rollUpText(how: RollUp, texts: Texts): string {
  switch (how.mode) {
    case 'mean':
      return texts.rollUpMean;
    case 'weightedMean':
      return texts.rollUpWeightedMean;
    case 'all':
      return texts.rollUpAll;
    case 'any':
      return texts.rollUpAny;
    case 'worst':
      return texts.rollUpWorst;
    case 'count':
      return `${texts.rollUpCount} (${how.atLeast})`;
  }
}

export function drawParameters({ draft, context, words: { texts }, date1904 }: DrawRequest): void {
  const { parameters, rows } = context.layout;
  const at = rows.parameters;
  heading(draft, at, texts.sectionParameters);
  draft.put(at + 1, COLUMN.number, texts.number);
  draft.put(at + 1, COLUMN.text, texts.parameter);
  draft.put(at + 1, VALUE, texts.value);
  draft.style(area(at + 1, 0, at + 1, VALUE), STYLES.head);
  for (const { unit, parameter, row } of parameters) {
    const { key, shows, value } = parameter;
    draft.put(row, COLUMN.number, asPlainText(unit.id), FORMATS.text);
    draft.put(row, COLUMN.text, parameterText(texts, key));
    const isDay = shows === 'date';
    draft.put(row, VALUE, isDay && date1904 ? value - DAYS_BETWEEN_1900_AND_1904 : value, parameterFormat(parameter));
  }
  if (parameters.length > 0) draft.style(area(at + 2, 0, at + 1 + parameters.length, VALUE), STYLES.body);
}

function parameterFormat({ shows, key, value }: Parameter): Format {
  if (shows === 'date') return FORMATS.date;
  // An optional decimal ("0.###") would leave its comma behind on a whole number.
  if (shows === 'percent')
    return Number.isInteger(Number((value * 1000).toPrecision(12))) ? FORMATS.percent : FORMATS.percentExact;
  if (/year$/i.test(key)) return FORMATS.whole;
  return Number.isInteger(value) ? FORMATS.thousands : FORMATS.general;
}

function drawLegend({ draft, context, words: { texts } }: DrawRequest): readonly SheetName[] {
  const at = context.layout.rows.legend;
  heading(draft, at, texts.sectionLegend);
  draft.put(at + 1, COLUMN.text, texts.sign);
  draft.put(at + 1, VALUE, texts.meaning);
  draft.style(area(at + 1, 0, at + 1, VALUE), STYLES.head);
  LIGHT_WORDS.forEach(({ sign, means }, index) => {
    draft.put(at + 2 + index, COLUMN.text, texts[sign]);
    draft.put(at + 2 + index, VALUE, texts[means]);
  });
  const signs = area(at + 2, COLUMN.text, at + 1 + LIGHT_WORDS.length, COLUMN.text);
  draft.light(signs, lightFormats(signs));
  return LIGHT_WORDS.map(({ light }, index) => ({ name: LIGHT_NAMES[light], area: cell(at + 2 + index, COLUMN.text) }));
}

function drawWords({ draft, context, words: { texts, language } }: DrawRequest): readonly SheetName[] {
  const at = context.layout.rows.words;
  heading(draft, at, texts.sectionWords);
  draft.put(at + 1, COLUMN.text, texts.word);
  draft.put(at + 1, VALUE, texts.code);
  draft.put(at + 1, VALUE + 1, texts.means);
  draft.style(area(at + 1, 0, at + 1, VALUE + 1), STYLES.head);
  KNOWN_WORDS.forEach((known, index) => {
    const code = codeOfWord(known);
    const status = STATUSES[code - 1];
    draft.put(at + 2 + index, COLUMN.text, known.word);
    draft.put(at + 2 + index, VALUE, code);
    if (status) draft.put(at + 2 + index, VALUE + 1, STATUS_WORD[language][status]);
  });
  const bottom = at + 1 + KNOWN_WORDS.length;
  return [
    { name: NAMES.words, area: area(at + 2, COLUMN.text, bottom, COLUMN.text) },
    { name: NAMES.wordCodes, area: area(at + 2, VALUE, bottom, VALUE) },
  ];
}

function labelled(draft: SheetDraft, row: number, label: string, content: Content, format: Format): void {
  draft.put(row, 0, label);
  draft.style(area(row, 0, row, 0), STYLES.label);
  draft.put(row, VALUE, content, format);
}

function heading(draft: SheetDraft, row: number, text: string): void {
  draft.put(row, 0, text);
  draft.style(area(row, 0, row, 0), STYLES.section);
}

function cell(row: number, column: number): Rect {
  return { top: row, left: column, bottom: row, right: column };
}

function serial(iso: string, date1904: boolean): number {
  const day = serialOfIso(iso) ?? 0;
  return date1904 ? day - DAYS_BETWEEN_1900_AND_1904 : day;
}
