/** "Lås runden": what is kept, what stands in the way, and who does it. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { serialOfIso } from '../../calendar/days';
import { HISTORY_SHEET } from '../../workbook/edits';
import { inForceNow } from '../../rounds/lockVersions';
import { today } from '../views/today';
import { usePaneState, useSession } from '../ui/session';
import { Bar } from '../parts/Bar';
import { Card, Heading, Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import type { YearTab } from './yearTabState';
import { useYearTexts } from './yearTexts';
import { lockRound, NOT_SURE, sheetsOfYear, type NotLocked, type OpenYear } from './openYear';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px' } });

export function Lock({ here, tab }: { here: OpenYear; tab: YearTab }) {
  const { say, moment, problem, words } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy, failure } = usePaneState();
  const [refused, setRefused] = useState<NotLocked | undefined>(undefined);
  const { plan, year, result } = here;
  const { name, update } = tab;
  const { round, asOf } = result.recognition;
  const errors = result.findings.filter(({ severity }) => severity === 'error').length;
  const locked = inForceNow(year.history).find((lockedRound) => lockedRound.round === round.value.id);
  const early = (serialOfIso(today()) ?? 0) < (serialOfIso(asOf.value) ?? 0);
  const working = busy !== undefined && busy !== 'reading';
  const values = { round: round.value.name };
  const historySheet = year.history.sheet ?? HISTORY_SHEET;
  const collided =
    failure?.failure.code === 'changedMeanwhile' && failure.failure.sheet.toLowerCase() === historySheet.toLowerCase();
  const lock = () => {
    setRefused(undefined);
    void session.insert({
      busy: 'inserting',
      sheets: sheetsOfYear,
      make: (workbook, now) =>
        now.state === 'checked' ? lockRound(workbook, now, { by: name, seen: here, words, refused: setRefused }) : NOT_SURE,
      done: { key: 'noticeLocked', values: { ...values, by: name.trim(), version: 1 } },
    });
  };
  return (
    <Card label={say('lockTitle')}>
      <Heading>{say('lockTitle')}</Heading>
      <Quiet>{say('lockKeeps', values)}</Quiet>
      <Quiet>{say('lockLater')}</Quiet>
      {locked ? <Quiet>{say('lockAgain', { ...values, at: moment(locked.at), by: locked.by })}</Quiet> : null}
      {early ? <Bar intent="warning">{say('lockEarly', { asOf: asOf.value })}</Bar> : null}
      {errors > 0 ? <Bar intent="warning">{say('lockErrors', { n: errors })}</Bar> : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !working) lock();
        }}
      >
        <Field label={say('lockName')}>
          <Input value={name} autoComplete="name" onChange={(_, { value }) => update({ name: value })} />
        </Field>
        <MainButton rank="later" type="submit" disabledFocusable={name.trim() === '' || working}>
          {say(errors > 0 ? 'lockPressErrors' : locked ? 'lockPressAgain' : 'lockPress', values)}
        </MainButton>
      </form>
      <div role="alert">
        {refused ? (
          <Bar intent="error">
            {refused.code === 'meanwhile'
              ? say('lockMeanwhile', { ...values, by: refused.newer.by, at: moment(refused.newer.at) })
              : problem(refused, plan)}
          </Bar>
        ) : collided ? (
          <Bar intent="error">{say('lockCollision')}</Bar>
        ) : null}
      </div>
    </Card>
  );
}
