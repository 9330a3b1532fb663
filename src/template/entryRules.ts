/** What may be typed into a field of a reporting sheet, how it is shown, and what is said about it. */
import { serialOfIso } from '../calendar/days';
import { FORMATS, type Format } from '../drawing/sheetDraft';
import { leafKind } from '../measures';
import { stepOf } from '../measures/step';
import type { Plan } from '../plan/schema';
import type { Unit } from '../plan/units';
import { STATUS_WORD } from '../report/statusWords';
import type { TemplateWords } from '../texts/template';
import { expectationOf } from '../validation/expectations';
import type { Accepted, InputRule } from '../workbook/furnishing';
import type { FilledRole } from './fields';

export interface Entry {
  readonly format: Format;
  readonly rule: Omit<InputRule, 'areas'>;
}

type Figure = 'number' | 'whole' | 'share' | 'day' | 'word' | 'text';

const SHOWN: Readonly<Record<Figure, Format>> = {
  number: FORMATS.general,
  whole: FORMATS.thousands,
  share: FORMATS.percent,
  day: FORMATS.date,
  word: FORMATS.general,
  text: FORMATS.general,
};

export interface EntryRequest {
  readonly unit: Unit;
  readonly role: FilledRole;
  /** All fields of the row: a hint may speak of another one. */
  readonly fields: ReadonlySet<FilledRole>;
  /** The column's heading. */
  readonly heading: string;
  readonly plan: Plan;
  readonly words: TemplateWords;
}

export function entryOf(request: EntryRequest): Entry {
  const { heading, plan, words } = request;
  const figure = figureOf(request);
  const accepts = acceptedAs(figure, request);
  const year = String(plan.year);
  return {
    format: SHOWN[figure],
    rule: {
      accepts,
      asks: accepts.is === 'number' && accepts.words.length > 0,
      prompt: { title: heading, text: promptOf(figure, request) },
      refusal: {
        title: words.say('refusal.title'),
        text: figure === 'text' ? '' : words.say(`refusal.${figure}`, { year }),
      },
    },
  };
}

function figureOf({ unit: { measure }, role }: EntryRequest): Figure {
  if (role === 'target') return 'number';
  const expectation = expectationOf(role, measure);
  if (expectation === undefined) return 'text';
  if (expectation.figure !== 'number' || measure.kind === 'composite') return expectation.figure;
  return leafKind(measure).whole && (role === 'actual' || role === 'forecast') ? 'whole' : 'number';
}

/** As large as a figure can sensibly be. */
const MOST = 1e12;
/** A delivery is seldom more than a year from the plan's own. */
const YEARS_AROUND = 1;

function acceptedAs(figure: Figure, request: EntryRequest): Accepted {
  const { plan } = request;
  const words = wordsBeside(figure, request);
  switch (figure) {
    case 'number':
    case 'whole':
      return { is: 'number', whole: figure === 'whole', min: -MOST, max: MOST, words };
    case 'share':
      return { is: 'number', whole: false, min: 0, max: 1, words };
    case 'day':
      return {
        is: 'day',
        min: serialOfIso(`${plan.year - YEARS_AROUND}-01-01`) ?? 0,
        max: serialOfIso(`${plan.year + YEARS_AROUND}-12-31`) ?? MOST,
        words,
      };
    case 'word':
      return { is: 'oneOf', words: Object.values(STATUS_WORD[request.words.language]) };
    case 'text':
      return { is: 'anything' };
  }
}

const ANSWERS = { da: ['ja', 'nej'], en: ['yes', 'no'] } as const;

/** Words that may stand where a figure is expected: "nej" for a delivery that did not come, a status for what is expected of the year. */
function wordsBeside(figure: Figure, { unit: { measure }, role, words: { language } }: EntryRequest): readonly string[] {
  if (figure === 'text' || figure === 'word' || !expectationOf(role, measure)?.words) return [];
  const statuses = role === 'forecast' ? Object.values(STATUS_WORD[language]).map((word) => word.toLowerCase()) : [];
  return [...ANSWERS[language], ...statuses];
}

function promptOf(figure: Figure, { unit: { measure }, role, fields, plan, words: { say, hint } }: EntryRequest): string {
  if (role === 'explanation' || role === 'source' || role === 'extractedOn' || role === 'manualCredit' || role === 'target') {
    return say(`prompt.${role}`);
  }
  const kind = measure.kind === 'composite' ? undefined : leafKind(measure);
  const unit = role === 'numerator' || role === 'denominator' ? '' : (kind?.unit ?? '');
  const own = kind?.hint(role, fields) ?? (role === 'forecast' ? stepOf('forecast') : undefined);
  return [formOf(figure, unit, String(plan.year), say), ...(own ? [ended(hint(own))] : [])].filter((one) => one !== '').join(' ');
}

function formOf(figure: Figure, unit: string, year: string, say: TemplateWords['say']): string {
  switch (figure) {
    case 'number':
    case 'whole':
      return unit === '' ? say('prompt.plainNumber') : say('prompt.number', { unit });
    case 'share':
      return say('prompt.share');
    case 'day':
      return say('prompt.day', { year });
    case 'word':
      return say('prompt.word');
    case 'text':
      return '';
  }
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
