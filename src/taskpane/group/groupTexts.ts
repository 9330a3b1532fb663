/** What the page for many files says, in the language of the pane. Fetched with it. */
import type { OverviewWords } from '../../group/overviewWords';
import type { GroupOverviewKey } from '../../texts/da/groupOverview';
import type { GroupKey } from '../../texts/da/group';
import { sheetDa } from '../../texts/da/sheet';
import { sheetEn } from '../../texts/en/sheet';
import type { Values } from '../../texts/fill';
import { sayFile, sayGroup, sayOverview } from '../../texts/group';
import { noteSentence } from '../../texts/noteSentence';
import { problemSentence } from '../../texts/planProblems';
import { evidenceSentence, sayRecognition, type SayRecognition } from '../../texts/recognition';
import type { Coded, Texts } from '../../texts/paneTexts';
import { problemKey, problemValues } from '../../xlsx';
import { useTexts } from '../ui/texts';
import type { Outcome } from './workerPool';

export interface GroupTexts extends Texts {
  readonly tell: (key: GroupKey, values?: Values) => string;
  readonly overview: (key: GroupOverviewKey, values?: Values) => string;
  readonly words: OverviewWords;
  /** What is asked about a workbook. */
  readonly ask: SayRecognition;
  readonly because: (evidence: Coded) => string;
  readonly noted: (note: Coded) => string;
  readonly planProblem: (problem: Coded & { readonly path: string }) => string;
}

const SHEET = { da: sheetDa, en: sheetEn };

export function useGroupTexts(): GroupTexts {
  const texts = useTexts();
  const { language } = texts;
  const overview = (key: GroupOverviewKey, values: Values = {}) => sayOverview(language, key, values);
  return {
    ...texts,
    tell: (key, values = {}) => sayGroup(language, key, values),
    overview,
    words: { language, texts: SHEET[language], say: overview },
    ask: (key, values) => sayRecognition(language, key, values),
    because: (evidence) => evidenceSentence(language, evidence),
    noted: (note) => noteSentence(language, note),
    planProblem: (problem) => problemSentence(language, problem),
  };
}

/** Why a file does not count, with what to do about it; undefined for a file that only waits for an answer, or counts. */
export function whyNot(answer: Outcome, file: string, limitMs: number, { tell, language, because }: GroupTexts) {
  if (answer.is !== 'read') return tell(`why_${answer.is}`, { file, n: limitMs / 1000 });
  const { submission } = answer.reading;
  if (submission.state === 'unreadable') {
    const { problem } = submission;
    return sayFile(language, problemKey(problem), { ...problemValues(problem), file });
  }
  return submission.state === 'notRecognised' ? because(submission.reason) : undefined;
}
