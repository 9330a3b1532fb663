/** What the tab for the year says, in the language of the pane. Fetched with it. */
import type { Plan } from '../../plan/schema';
import { roundSentence, type RoundProblem } from '../../rounds/roundSentences';
import type { Moment } from '../../rounds/types';
import type { MonthlyReport } from '../../rounds/yearTypes';
import type { RoundWords } from '../../rounds/roundWords';
import { roundsDa } from '../../texts/da/rounds';
import { sheetDa } from '../../texts/da/sheet';
import { yearPaneDa, type YearPaneKey } from '../../texts/da/yearPane';
import { roundsEn } from '../../texts/en/rounds';
import { sheetEn } from '../../texts/en/sheet';
import { yearPaneEn } from '../../texts/en/yearPane';
import type { Language } from '../../texts/language';
import { fill, showDay, showPercent, type Values } from '../../texts/fill';
import { useTexts } from '../ui/texts';

const PANE = { da: yearPaneDa, en: yearPaneEn };
const ROUND_WORDS: Readonly<Record<Language, RoundWords>> = {
  da: { language: 'da', sheet: sheetDa, rounds: roundsDa },
  en: { language: 'en', sheet: sheetEn, rounds: roundsEn },
};
const SENTENCES = { da: roundsDa, en: roundsEn };

export interface YearTexts {
  readonly language: Language;
  readonly say: (key: YearPaneKey, values?: Values) => string;
  /** What is wrong with the history, a freezing or an amendment, and what to do. */
  readonly problem: (problem: RoundProblem, plan: Pick<Plan, 'rounds'>) => string;
  /** "5.9.2024 kl. 14.30". */
  readonly moment: (at: Moment) => string;
  /** Of a score, 0–100. */
  readonly score: (percent: number | null) => string;
  /** Which months of a requirement that is reported monthly have no figure; `unit` is its name. */
  readonly monthly: (report: MonthlyReport, unit: string) => string;
  readonly words: RoundWords;
}

export function useYearTexts(): YearTexts {
  const { language } = useTexts();
  const say = (key: YearPaneKey, values: Values = {}): string => fill(PANE[language][key], values, language);
  return {
    language,
    say,
    problem: (problem, plan) => {
      const { code, values } = roundSentence(problem, plan);
      return fill(SENTENCES[language][code], values, language);
    },
    moment: (at) => {
      const [day = at, time] = at.split('T');
      if (time === undefined) return showDay(day, language);
      const clock = time.slice(0, 5);
      return say('moment', { day, time: language === 'da' ? clock.replace(':', '.') : clock });
    },
    score: (percent) => (percent === null ? say('scoreNone') : showPercent(percent / 100, language, 1)),
    monthly: ({ months }, unit) => {
      const missing = months.filter(({ due, figure }) => due && figure === null).map(({ month }) => monthName(month, language));
      const key = missing.length === 0 ? 'lineMonthlyAll' : 'lineMonthlyMissing';
      return fill(SENTENCES[language][key], { unit, months: missing.join(', ') }, language).trim();
    },
    words: ROUND_WORDS[language],
  };
}

/** "2024-03" → "marts". */
function monthName(month: string, language: Language): string {
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { month: 'long', timeZone: 'UTC' });
  return name.format(new Date(`${month}-01T00:00:00Z`));
}

/** The moment it is where the person sits, to the second. */
export function momentNow(): Moment {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`;
}
