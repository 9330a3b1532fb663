/** From the table people have to a plan that computes: read, reviewed question by question, saved and sent out. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Quiet } from '../parts/Card';
import { Demands } from './Demands';
import { Finish } from './Finish';
import { finishedOf } from './planning';
import { usePlanningTexts } from './planningTexts';
import { useRememberAnswers } from './remembered';
import { Questions } from './Questions';
import { Sources } from './Sources';
import { Unsaid } from './Unsaid';
import { usePlanningState } from './usePlanning';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export default function Planning() {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const { draft } = usePlanningState();
  useRememberAnswers();
  const finished = draft && finishedOf(draft);
  return (
    <>
      <h1 className={styles.title}>{tell('title')}</h1>
      <Quiet>{tell('intro')}</Quiet>
      <Sources />
      {draft && finished ? (
        <>
          <Questions draft={draft} finished={finished} />
          <Demands draft={draft} />
          <Unsaid draft={draft} />
          <Finish finished={finished} />
        </>
      ) : null}
    </>
  );
}
