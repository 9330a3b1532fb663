/** What the parts for filling in say, in the language of the pane. Fetched with them. */
import type { ReportingKey } from '../../texts/da/reporting';
import type { Values } from '../../texts/fill';
import { reportingLine, reportingSentence, sayReporting } from '../../texts/reporting';
import { useTexts } from '../ui/texts';

interface Coded {
  readonly code: string;
  readonly values: Values;
}

interface ReportingTexts {
  readonly say: (key: ReportingKey, values?: Values) => string;
  readonly sentence: (area: 'step' | 'problem' | 'hint', coded: Coded) => string;
  readonly line: (steps: readonly Coded[]) => string;
}

export function useReportingTexts(): ReportingTexts {
  const { language } = useTexts();
  return {
    say: (key, values) => sayReporting(language, key, values),
    line: (steps) => reportingLine(language, steps),
    sentence: (area, coded) => reportingSentence(language, area, coded),
  };
}
