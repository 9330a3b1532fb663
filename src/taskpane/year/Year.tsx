/** The year of the open workbook: rounds, locking, changes, forecasts, amendments and documents. */
import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { TermList } from '../help/TermList';
import { usePaneState } from '../ui/session';
import { Amendments } from './Amendments';
import { Documents } from './Documents';
import { Forecast } from './Forecast';
import { useYearTab } from './yearTabState';
import { Late } from './Late';
import { Lock } from './Lock';
import { Problems } from './Problems';
import { Rounds } from './Rounds';
import { Since } from './Since';
import { namesOf } from './values';
import { readOpenYear } from './openYear';

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 } });

export default function Year({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const styles = useStyles();
  const { plans } = usePaneState();
  const tab = useYearTab();
  const { files } = tab;
  const others = useMemo(() => files.flatMap(({ rounds }) => rounds), [files]);
  const here = useMemo(() => readOpenYear(workbook, result, plans, others), [workbook, result, plans, others]);
  const names = useMemo(() => namesOf(result.recognition.plan, here.plan), [result, here.plan]);
  const round = result.recognition.round.value.id;
  return (
    <div className={styles.all}>
      <TermList of={['round', 'asOf', 'deadline', 'locked', 'forecast', 'projection']} />
      <Problems here={here} />
      <Rounds here={here} names={names} />
      {workbook.readOnly ? null : <Lock key={round} here={here} tab={tab} />}
      <Late here={here} names={names} tab={tab} />
      <Since here={here} names={names} tab={tab} />
      <Forecast here={here} names={names} />
      <Amendments here={here} />
      <Documents here={here} />
    </div>
  );
}
