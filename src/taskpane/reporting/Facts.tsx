/** What was agreed about a requirement: target and unit, what counts, weight, due day, office, and what earlier rounds said. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Account, EarlierFigure } from '../../reporting/account';
import type { RuleContext } from '../../validation/types';
import { sayRecognition } from '../../texts/recognition';
import { seen } from '../../validation/shownFound';
import { useTexts } from '../ui/texts';
import { ROLE_WORD } from '../views/roles';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, auto) 1fr',
    gap: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { margin: 0, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

export function Facts({ account, context }: { account: Account; context: RuleContext }) {
  const { language } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  const { unit, agreed, due, earlier } = account;
  const entries = context.report.current.units.get(unit.id)?.entries;
  const inSheet = (role: 'target' | 'office'): string => {
    const entry = entries?.[role];
    return entry ? String(seen(entry.raw)) : '';
  };
  const [first, ...others] = agreed;
  const figuresOf = (figures: readonly EarlierFigure[]): string =>
    figures
      .map(({ role, shown }) => reporting.say('earlierFigure', { role: sayRecognition(language, ROLE_WORD[role]), shown }))
      .join(', ');
  const facts: readonly (readonly [name: string, fact: string])[] = [
    [reporting.say('factAgreed'), first ? reporting.sentence('step', first) : ''],
    [reporting.say('factCounts'), reporting.line(others)],
    [reporting.say('factInSheet'), inSheet('target')],
    [reporting.say('factWeight'), weightOf(account, reporting.say)],
    [reporting.say('factDue'), reporting.say('dueBy', { day: due })],
    [reporting.say('factOffice'), unit.requirement.office ?? inSheet('office')],
    [
      reporting.say('factEarlier'),
      [...new Set(earlier.map(({ round }) => round))]
        .map((round) =>
          reporting.say('earlierRound', {
            round: round.name,
            figures: figuresOf(earlier.filter((figure) => figure.round === round)),
          }),
        )
        .join('; '),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([name, fact]) =>
        fact === ''
          ? []
          : [
              <dt key={`${name}?`} className={styles.name}>
                {name}
              </dt>,
              <dd key={name} className={styles.fact}>
                {fact}
              </dd>,
            ],
      )}
    </dl>
  );
}

function weightOf({ unit, assessed }: Account, say: ReturnType<typeof useReportingTexts>['say']): string {
  const { weight, requirements } = unit.block;
  const { of } = assessed.points;
  if (of === null || (requirements.length === 1 && unit.level === 'requirement')) return say('weightAlone', { weight });
  const points = Number(of.toFixed(2));
  return requirements.length > 1
    ? say('weightShared', { weight, n: requirements.length, points })
    : say('weightPoints', { weight, points });
}
