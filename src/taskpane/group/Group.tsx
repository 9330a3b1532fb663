/** The department's many files: chosen, read beside the pane, counted, put together, and answered. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { usePaneState } from '../ui/session';
import { today } from '../views/today';
import { Answers } from './Answers';
import { Choose, DoneReading } from './Choose';
import { useGroup, useInbox } from './context';
import { Files, PAGE_TITLE } from './Files';
import { useRememberedAnswers } from './layoutAnswersStore';
import { groupView } from './groupView';
import { Roster } from './Roster';
import { useGroupTexts } from './groupTexts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export default function Group() {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const state = useInbox();
  const { plans } = usePaneState();
  const view = useMemo(() => groupView(state, plans, today()), [state, plans]);
  useEffect(() => inbox.plansChanged(), [inbox, plans]);
  const kept = useRememberedAnswers();
  return (
    <>
      <h1 className={styles.title} id={PAGE_TITLE} tabIndex={-1}>
        {tell('title')}
      </h1>
      <Choose />
      {view.submissions.length > 0 ? <Roster view={view} /> : null}
      <Answers kept={kept} />
      <Files view={view} />
      <div className={styles.heard} role="status">
        <DoneReading />
      </div>
    </>
  );
}
