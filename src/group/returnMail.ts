/** Back to the agency: its findings as a text for a mail, and as a list in a workbook. */
import type { Severity } from '../plan/schema';
import { STYLES, area } from '../drawing/styles';
import { FORMATS } from '../drawing/sheetDraft';
import { showAddress } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { Finding } from '../validation/types';
import type { Checked } from './types';
import { foreign, type OverviewWords } from './overviewWords';

/** What is wrong, and what to do about it: `findingSentences` of `src/texts/paneTexts`. */
export type SayFinding = (finding: Finding) => { readonly what: string; readonly remedy: string };

export interface Mail {
  readonly subject: string;
  readonly body: string;
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
const HEADINGS = { error: 'mailErrors', warning: 'mailWarnings', info: 'mailInfos' } as const;

/** Plain text, lines separated by "\n"; the findings numbered through, errors first. */
export function mailOf({ file, location, outcome }: Checked, { say }: OverviewWords, sayFinding: SayFinding): Mail {
  const subject = say('mailSubject', { year: String(location.year), round: location.roundName });
  const greeting = say('mailGreeting', { agency: location.agency });
  const { findings, errors } = outcome;
  if (findings.length === 0) return { subject, body: [greeting, '', say('mailNoFindings', { file })].join('\n') };
  const lines = [greeting, '', say('mailIntro', { file, asOf: location.asOf, count: findings.length, errors })];
  let number = 0;
  for (const severity of SEVERITIES) {
    const own = bySeverity(findings, severity);
    if (own.length === 0) continue;
    lines.push('', say(HEADINGS[severity]));
    for (const finding of own) {
      number += 1;
      const { what, remedy } = sayFinding(finding);
      lines.push(
        say('mailFinding', { number, cell: locationOf(finding, say), what, remedy, code: finding.code }).replace(/ {2,}/g, ' '),
      );
    }
  }
  return { subject, body: [...lines, '', say('mailEnd')].join('\n') };
}

/** A new sheet with the list, for an otherwise empty workbook; the last column is for the agency's answers. */
export function findingsListEdits({ outcome }: Checked, words: OverviewWords, sayFinding: SayFinding): readonly Edit[] {
  const { say } = words;
  const sheet = say('sheetFindings');
  const header = [say('severity'), say('cell'), say('finding'), say('remedy'), say('code'), say('answer')];
  const rows = SEVERITIES.flatMap((severity) =>
    bySeverity(outcome.findings, severity).map((finding) => {
      const { what, remedy } = sayFinding(finding);
      return [say(`severity_${severity}`), locationOf(finding, say), what, remedy, finding.code, ''];
    }),
  );
  const whole = area(0, 0, rows.length, header.length - 1);
  return [
    { kind: 'addSheet', sheet, visibility: 'visible' },
    { kind: 'setFormats', sheet, area: whole, rows: [header, ...rows].map((row) => row.map(() => FORMATS.general)) },
    { kind: 'setCells', sheet, area: whole, rows: [header, ...rows].map((row) => row.map((text) => ({ value: foreign(text) }))) },
    { kind: 'setStyle', sheet, area: area(0, 0, 0, whole.right), style: STYLES.head },
    { kind: 'setStyle', sheet, area: whole, style: { border: 'thin', wrap: true, vertical: 'Top' } },
    ...[90, 120, 320, 320, 66, 240].map((points, column): Edit => ({ kind: 'setColumnWidth', sheet, column, points })),
  ];
}

function bySeverity(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

function locationOf({ cell }: Finding, say: OverviewWords['say']): string {
  return cell ? showAddress(cell) : say('wholeFile');
}
