/** Figures changed after their round was locked: before and after, where, and why. */
import { makeStyles } from '@fluentui/react-components';
import type { History } from '../../rounds/types';
import type { LateChange } from '../../rounds/yearTypes';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { cellName } from '../views/cellName';
import type { YearTab } from './yearTabState';
import { lateCount, lateRounds, type LateRound, type LateUnit } from './lateChanges';
import { LINE, LIST } from './lines';
import { GivenReason, ReasonOf } from './Reason';
import { Section } from './Section';
import { UnitName } from './UnitName';
import { shownChange, type Named } from './values';
import { useYearTexts } from './yearTexts';
import { roundName, type OpenYear } from './openYear';

const useStyles = makeStyles({
  list: LIST,
  unit: { ...LINE, gap: '4px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
});

interface LateProps {
  readonly here: OpenYear;
  readonly names: ReadonlyMap<string, Named>;
  readonly tab: YearTab;
}

export function Late({ here, names, tab }: LateProps) {
  const { say } = useYearTexts();
  const { year } = here;
  const rounds = lateRounds(year.changes);
  const count = lateCount(rounds);
  const waits = rounds.some(({ units }) => units.some(({ reason }) => reason.is === 'asked'));
  return (
    <Section label={say('lateTitle')} title={count === 0 ? say('lateTitle') : say('lateTitleCount', { n: count })} open={waits}>
      {rounds.length === 0 ? <Quiet>{say(nothingLate(year.history))}</Quiet> : null}
      {rounds.map((round) => (
        <OneRound key={round.round} round={round} here={here} names={names} tab={tab} />
      ))}
      {lateRounds(year.revisions).map((round) => (
        <Revision key={`${round.round} ${String(round.version)}`} round={round} here={here} names={names} />
      ))}
    </Section>
  );
}

/** A history that is gone is not one that never was. */
function nothingLate({ lockedRounds, problems }: History): 'lateUnreadable' | 'lateNever' | 'lateNone' {
  if (problems.some(({ code }) => code === 'historySheetGone' || code === 'historyHeaderGone')) return 'lateUnreadable';
  return lockedRounds.length === 0 ? 'lateNever' : 'lateNone';
}

function OneRound({ round, here, names, tab }: { round: LateRound } & LateProps) {
  const { say, score } = useYearTexts();
  const styles = useStyles();
  const { units, computed } = round;
  const [before, now] = [score(round.score.before), score(round.score.now)];
  const values = { round: roundName(here.plan, round.round), before, now };
  return (
    <>
      <Quiet>{say(before === now ? 'lateScoreSame' : 'lateScore', values)}</Quiet>
      <ul className={styles.list}>
        {units.map((unit) => (
          <OneUnit key={unit.unit} round={round} unit={unit} here={here} names={names} tab={tab} />
        ))}
      </ul>
      {computed > 0 ? <Quiet>{say(units.length > 0 ? 'lateFollows' : 'lateOnlyComputed', { n: computed })}</Quiet> : null}
    </>
  );
}

/** What was changed before the round was locked again. */
function Revision({ round, here, names }: { round: LateRound } & Omit<LateProps, 'tab'>) {
  const { say } = useYearTexts();
  const styles = useStyles();
  if (round.units.length === 0) return null;
  return (
    <>
      <Quiet>{say('lateRevised', { round: roundName(here.plan, round.round) })}</Quiet>
      <ul className={styles.list}>
        {round.units.map((unit) => (
          <li key={unit.unit} className={styles.unit}>
            <UnitName id={unit.unit} named={names.get(unit.unit)} />
            {unit.changes.map((change) => (
              <ChangeLine key={`${change.level} ${change.part}`} change={change} />
            ))}
            <GivenReason reason={unit.reason} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneUnit({ round, unit, here, names, tab }: { round: LateRound; unit: LateUnit } & LateProps) {
  const styles = useStyles();
  const named = names.get(unit.unit);
  return (
    <li className={styles.unit}>
      <UnitName id={unit.unit} named={named} />
      {unit.changes.map((change) => (
        <ChangeLine key={`${change.level} ${change.part}`} change={change} />
      ))}
      <ReasonOf round={round.round} unit={unit} here={here} tab={tab} />
    </li>
  );
}

function ChangeLine({ change }: { change: LateChange }) {
  const { say, words, language } = useYearTexts();
  const pane = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { cell } = change;
  const shown = (value: LateChange['before']) => shownChange(change, value, language, pane.say) ?? say('nothing');
  return (
    <div className={styles.line}>
      <span>
        {say('lateLine', {
          part: words.rounds[`part_${change.part}`],
          before: shown(change.before),
          now: shown(change.now),
        })}
      </span>
      {cell ? (
        <QuietButton flush aria-label={say('goToLabel', { cell: cellName(cell) })} onClick={() => void session.goTo(cell)}>
          {say('goTo')}
        </QuietButton>
      ) : null}
    </div>
  );
}
