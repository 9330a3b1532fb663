/** Words before a day, a period or a duration that say what it is there for. */
import { phraseFinder } from '../phrases';

/**
 * `deadline`: done by then. `moment`: a deadline with a verb of delivery, the day of measurement with a number ("ved udgangen af").
 * `during`: within the period. `since`: from then on. `baseline`: what it is compared with.
 */
export type PeriodRole = 'deadline' | 'moment' | 'during' | 'since' | 'baseline' | 'named';

const ENDS = ['udgangen af', 'udløbet af', 'slutningen af', 'afslutningen af'];
const ended = (before: string): string[] => ENDS.map((end) => `${before} ${end}`);

export const periodRolesIn = phraseFinder<{
  readonly role: PeriodRole;
  readonly start?: true;
}>([
  {
    words: [
      ...ended('inden'),
      ...ended('senest ved'),
      ...ended('senest inden'),
      ...ended('med'),
      ...ended('før'),
      ...ended('senest'),
    ],
    means: { role: 'deadline' },
  },
  {
    words: [
      'inden',
      'senest',
      'senest den',
      'senest d.',
      'senest i',
      'inden den',
      'inden d.',
      'frem til',
      'til og med',
      'før',
      'by',
      'by the end of',
      'before',
      'den',
      'd',
      'til',
      'klar til',
      'innen',
      'senast',
      'inom',
    ],
    means: { role: 'deadline' },
  },
  {
    words: [
      'inden starten af',
      'inden begyndelsen af',
      'senest ved starten af',
      'ved starten af',
      'ved begyndelsen af',
      'fra starten af',
      'primo',
    ],
    means: { role: 'deadline', start: true },
  },
  {
    words: [...ended('ved'), 'ultimo', 'ult.', 'pr.', 'pr', 'per', 'ved', 'opgjort', 'målt', 'at the end of', 'medio'],
    means: { role: 'moment' },
  },
  {
    words: ['i', 'i løbet af', 'inden for', 'indenfor', 'in', 'during', 'hele', 'i hele', 'i perioden', 'perioden'],
    means: { role: 'during' },
  },
  {
    words: ['fra', 'fra og med', 'siden', 'efter', 'since', 'from'],
    means: { role: 'since' },
  },
]);

/** Before a duration: the limit that each case has to keep. */
export const WINDOW_STARTS = new Set([
  'inden for',
  'indenfor',
  'inden',
  'within',
  'senest',
  'senest inden',
  'senest indenfor',
  'senest inden for',
  'i løbet af',
  'innen',
  'inom',
]);

export const windowStartsIn = phraseFinder<'window'>([{ words: [...WINDOW_STARTS], means: 'window' }]);

/** A limit that has no number of its own: in a law, a deadline of the case, the same day. */
export const namedWindowsIn = phraseFinder<'sameDay' | 'law' | 'named'>([
  {
    words: ['samme dag', 'same day', 'samme arbejdsdag', 'samme hverdag'],
    means: 'sameDay',
  },
  {
    words: [
      'inden for fristerne',
      'indenfor fristerne',
      'inden for de lovbestemte frister',
      'inden for lovens frist*',
      'inden for den lovbestemte frist',
      'inden for de lovfastsatte frister',
      'inden for den lovpligtige frist',
      'inden for lovens tidsfrister',
    ],
    means: 'law',
  },
  {
    words: [
      'inden udrejsefristen',
      'inden for fristen',
      'inden fristen',
      'indenfor fristen',
      'rettidigt',
      'til tiden',
      'inden for den aftalte frist',
      'inden for tidsfristen',
      'inden for den fastsatte frist',
      'inden for den udmeldte frist',
    ],
    means: 'named',
  },
]);

/** Starts the comparison with an earlier time, when one follows within a few words. */
export const baselineStartsIn = phraseFinder<'baseline'>([
  {
    words: [
      'i forhold til',
      'set i forhold til',
      'målt i forhold til',
      'sammenlignet med',
      'sammenholdt med',
      'ift.',
      'ift',
      'relativt til',
      'end i',
      'end ved',
      'end ultimo',
      'end året',
      'compared with',
      'compared to',
      'relative to',
      'fra niveauet i',
      'ud fra',
      'jämfört med',
      'sammenliknet med',
    ],
    means: 'baseline',
  },
]);
