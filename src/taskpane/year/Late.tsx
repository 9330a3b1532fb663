/** Figures changed after their round was locked: before and after, where, and why. */
import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { LateChange } from '../../rounds/types';
import { useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { placeName } from '../views/places';
import { lateCount, lateRounds, reasonEdits, reasonPlace, type LateRound, type LateUnit } from './lateChanges';
import { LINE, LIST } from './lines';
import { Section } from './Section';
import { UnitName } from './UnitName';
import { shownChange, type Named } from './values';
import { useYearSpeech } from './words';
import { roundName, type YearHere } from './yearHere';

const useStyles = makeStyles({
  list: LIST,
  unit: { ...LINE, gap: '4px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
  form: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'stretch' },
  save: { alignSelf: 'flex-start' },
});

interface LateProps {
  readonly here: YearHere;
  readonly names: ReadonlyMap<string, Named>;
}

export function Late({ here, names }: LateProps) {
  const { say } = useYearSpeech();
  const { year } = here;
  const rounds = lateRounds(year.changes);
  const count = lateCount(rounds);
  const waits = rounds.some(({ units }) => units.some(({ reason }) => reason.is === 'asked'));
  return (
    <Section label={say('lateTitle')} title={count === 0 ? say('lateTitle') : say('lateTitleCount', { n: count })} open={waits}>
      {rounds.length === 0 ? <Quiet>{say(year.history.freezes.length === 0 ? 'lateNever' : 'lateNone')}</Quiet> : null}
      {rounds.map((round) => (
        <OneRound key={round.round} round={round} here={here} names={names} />
      ))}
    </Section>
  );
}

function OneRound({ round, here, names }: { round: LateRound } & LateProps) {
  const { say, score } = useYearSpeech();
  const styles = useStyles();
  const { units, computed } = round;
  const [before, now] = [score(round.score.before), score(round.score.now)];
  const values = { round: roundName(here.plan, round.round), before, now };
  return (
    <>
      <Quiet>{say(before === now ? 'lateScoreSame' : 'lateScore', values)}</Quiet>
      <ul className={styles.list}>
        {units.map((unit) => (
          <OneUnit key={unit.unit} round={round} unit={unit} here={here} names={names} />
        ))}
      </ul>
      {computed > 0 ? <Quiet>{say(units.length > 0 ? 'lateFollows' : 'lateOnlyComputed', { n: computed })}</Quiet> : null}
    </>
  );
}

function OneUnit({ round, unit, here, names }: { round: LateRound; unit: LateUnit } & LateProps) {
  const styles = useStyles();
  const named = names.get(unit.unit);
  return (
    <li className={styles.unit}>
      <UnitName id={unit.unit} named={named} />
      {unit.changes.map((change) => (
        <ChangeLine key={`${change.level} ${change.part}`} change={change} />
      ))}
      <ReasonOf round={round} unit={unit} here={here} />
    </li>
  );
}

function ChangeLine({ change }: { change: LateChange }) {
  const { say, words, language } = useYearSpeech();
  const pane = useSpeech();
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
        <QuietButton flush aria-label={say('goToLabel', { cell: placeName(cell) })} onClick={() => void session.goTo(cell)}>
          {say('goTo')}
        </QuietButton>
      ) : null}
    </div>
  );
}

function ReasonOf({ round, unit, here }: { round: LateRound; unit: LateUnit; here: YearHere }) {
  const { say } = useYearSpeech();
  const { reason } = unit;
  switch (reason.is) {
    case 'notNeeded':
      return null;
    case 'given':
      return <Quiet>{say('lateReason', { reason: reason.text })}</Quiet>;
    case 'noColumn':
      return <Quiet>{say('lateNoColumn', { round: roundName(here.plan, round.round) })}</Quiet>;
    case 'asked':
      return <ReasonForm key={reason.before} round={round} unit={unit.unit} before={reason.before} here={here} />;
  }
}

interface ReasonFormProps {
  readonly round: LateRound;
  readonly unit: string;
  readonly before: string;
  readonly here: YearHere;
}

function ReasonForm({ round, unit, before, here }: ReasonFormProps) {
  const { say } = useYearSpeech();
  const styles = useStyles();
  const session = useSession();
  const [text, setText] = useState(before);
  const place = reasonPlace(here.workbook, here.result.report, round.round, unit);
  if (!place) return <Quiet>{say('lateReasonNone')}</Quiet>;
  const cell = placeName(place.cell);
  if (!place.writable) return <Quiet>{say('lateBlocked', { cell })}</Quiet>;
  const same = text.trim() === '' || text.trim() === before.trim();
  const save = () =>
    session.fill(
      (workbook, result) => {
        const now = reasonPlace(workbook, result.report, round.round, unit);
        return now?.writable === true ? reasonEdits(now, text) : [];
      },
      { key: 'noticeReasonKept', values: { cell } },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) void save();
      }}
    >
      <Quiet>{say(before === '' ? 'lateReasonNone' : 'lateReasonOld')}</Quiet>
      <Field label={say('lateReasonField')} hint={say('lateReasonWhere', { cell })}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button className={styles.save} size="small" type="submit" disabledFocusable={same}>
        {say('lateReasonSave')}
      </Button>
    </form>
  );
}
