/** The rounds of the year: when, locked by whom, which one is shown, and the score over them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { daysLeft } from '../../reporting/missingCells';
import type { Round } from '../../plan/schema';
import type { ScorePoint } from '../../rounds/yearTypes';
import { inForceNow } from '../../rounds/lockVersions';
import { today } from '../views/today';
import { useSession } from '../ui/session';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import type { Named } from './values';
import { useYearTexts, type YearTexts } from './yearTexts';
import { roundName, type OpenYear } from './openYear';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  round: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0 8px 10px',
    borderLeft: '3px solid transparent',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  shown: { borderLeftColor: tokens.colorCompoundBrandBackground },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px', '& button': { flexShrink: 0 } },
  name: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  here: {
    flexShrink: 0,
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', paddingBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, paddingRight: '8px' },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '4px 8px 4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Whole words where they fit: a narrow column of figures would otherwise break between number and unit.
  figure: { overflowWrap: 'break-word' },
  track: {
    height: '4px',
    marginTop: '2px',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

interface RoundsProps {
  readonly here: OpenYear;
  readonly names: ReadonlyMap<string, Named>;
}

export function Rounds({ here, names }: RoundsProps) {
  const { say, monthly } = useYearTexts();
  const styles = useStyles();
  const { plan, year } = here;
  return (
    <Card label={say('roundsTitle')}>
      <Heading>{say('roundsTitle')}</Heading>
      <ul className={styles.list}>
        {plan.rounds.map((round) => (
          <OneRound key={round.id} round={round} here={here} />
        ))}
      </ul>
      <Scores points={year.developments.score} here={here} />
      {year.monthly.map((report) => (
        <Quiet key={report.id}>{monthly(report, names.get(report.id)?.name ?? report.id)}</Quiet>
      ))}
    </Card>
  );
}

function OneRound({ round, here }: { round: Round; here: OpenYear }) {
  const texts = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const { say, moment, score } = texts;
  const { year, result } = here;
  const shown = result.recognition.round.value.id === round.id;
  const locked = inForceNow(year.history).find((lockedRound) => lockedRound.round === round.id);
  const changed = year.changes.find((change) => change.round === round.id)?.changes.length ?? 0;
  const lockedAs = locked && { at: moment(locked.at), by: locked.by, version: locked.version };
  return (
    <li className={mergeClasses(styles.round, shown && styles.shown)} aria-current={shown ? 'true' : undefined}>
      <div className={styles.top}>
        <span className={styles.name}>{round.name}</span>
        {shown ? (
          <span className={styles.here}>{say('roundOpen')}</span>
        ) : (
          <QuietButton
            aria-label={say('roundChooseLabel', { round: round.name })}
            onClick={() => void session.confirm({ round: round.id, asOf: round.asOf })}
          >
            {say('roundChoose')}
          </QuietButton>
        )}
      </div>
      <Quiet>
        {say('roundAsOf', { asOf: round.asOf })} · {deadline(round.due, texts)}
      </Quiet>
      <Quiet>
        {locked && lockedAs ? say(locked.version > 1 ? 'roundLockedVersion' : 'roundLocked', lockedAs) : say('roundNotLocked')}
      </Quiet>
      {locked ? (
        <Quiet>
          {say('roundLockedScore', {
            reached: score(locked.score.reached.percent),
            expected: score(locked.score.expected.percent),
          })}
          {changed > 0 ? ` · ${say('roundChanged', { n: changed })}` : ''}
        </Quiet>
      ) : null}
    </li>
  );
}

function deadline(due: string, { say }: YearTexts): string {
  const days = daysLeft(due, today()) ?? 0;
  if (days === 0) return say('roundDueToday', { due });
  return days > 0 ? say('roundDue', { due, days }) : say('roundDueOver', { due });
}

function Scores({ points, here }: { points: readonly ScorePoint[]; here: OpenYear }) {
  const { say } = useYearTexts();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say('scoreTitle')}</caption>
      <thead>
        <tr>
          <th className={styles.head} scope="col">
            {say('scoreRound')}
          </th>
          <th className={styles.head} scope="col">
            {say('scoreReached')}
          </th>
          <th className={styles.head} scope="col">
            {say('scoreExpected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ round, reached, expected, locked }) => (
          <tr key={round}>
            <th className={styles.cell} scope="row">
              {roundName(here.plan, round)}
              {locked ? ` (${say('scoreLocked')})` : ''}
            </th>
            <Score percent={reached} />
            <Score percent={expected} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Score({ percent }: { percent: number | null }) {
  const { score } = useYearTexts();
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, styles.figure)}>
      {score(percent)}
      {percent === null ? null : (
        <div className={styles.track} aria-hidden="true">
          <div className={styles.bar} style={{ width: `${String(Math.min(100, Math.max(0, percent)))}%` }} />
        </div>
      )}
    </td>
  );
}
