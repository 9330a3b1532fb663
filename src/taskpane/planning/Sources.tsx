/** Where the plan is read from; and, once it is read, how far it has come. */
import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { workbookSource } from '../../plansources/workbook';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { usePaneState, useSession } from '../ui/session';
import { readFile, readPasted } from './fromFile';
import { answersIn, useForgetAnswers } from './remembered';
import { progressOf, type ReadProblem } from './planning';
import { usePlanningTexts, type PlanningTexts } from './planningTexts';
import { usePlanning, usePlanningState } from './usePlanning';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hidden: { display: 'none' },
  plain: { margin: 0, overflowWrap: 'anywhere' },
});

const KINDS = '.xlsx,.xlsm,.docx,.txt,.md,.htm,.html,.json,.pdf';

export function Sources() {
  const texts = usePlanningTexts();
  const { tell, read } = texts;
  const styles = useStyles();
  const { draft, source, told, problem } = usePlanningState();
  return (
    <Card label={tell('sources')}>
      <Heading>{source ? tell(`readFrom_${source.kind}`, { file: source.file }) : tell('sources')}</Heading>
      {draft && source ? <Progress /> : <Choose />}
      {told.map(({ code, count }) => (
        <Quiet key={code}>{read(code, { count })}</Quiet>
      ))}
      <div role="alert">{problem ? <p className={styles.plain}>{sentenceOf(problem, texts)}</p> : null}</div>
      {draft ? <StartOver /> : null}
    </Card>
  );
}

function sentenceOf(problem: ReadProblem, { tell, read }: PlanningTexts): string {
  if ('sentence' in problem) return problem.sentence;
  const { code } = problem;
  const file = problem.file === '' ? tell('pasted') : problem.file;
  const sentence = code === 'pdfElsewhere' ? tell(code, { file }) : read(code, { file });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function Progress() {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const { draft, answers } = usePlanningState();
  if (!draft) return null;
  const { requirements, settled, open, sum } = progressOf(draft);
  return (
    <>
      <p className={styles.plain} role="status">
        {open === 0 ? tell('progressDone', { requirements }) : tell('progress', { settled, requirements, open })}
      </p>
      <Quiet>{tell(sum === 100 ? 'weights' : 'weightsNot100', { sum })}</Quiet>
      {answers.length > 0 ? (
        <QuietButton flush onClick={planning.takeBack}>
          {tell('takeBack')}
        </QuietButton>
      ) : null}
    </>
  );
}

function Choose() {
  const { tell, language } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const session = useSession();
  const { checked } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File): void => {
    // A plan file is a plan already.
    if (/\.json$/i.test(file.name)) void session.loadPlanFile(file).then(() => session.open('workbook'));
    else void readFile(file, planning, language);
  };
  const workbook = checked?.workbook;
  return (
    <>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={workbook === undefined}
          onClick={() => {
            if (workbook) planning.read(workbookSource(workbook), answersIn(workbook));
          }}
        >
          {tell('fromWorkbook')}
        </Button>
        <Button onClick={() => input.current?.click()}>{tell('fromFile')}</Button>
      </div>
      <Quiet>{tell('fileKinds')}</Quiet>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept={KINDS}
        aria-label={tell('fromFile')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file can be chosen again after it has been mended.
          target.value = '';
        }}
      />
      <Field label={tell('pasteLabel')}>
        <Textarea
          value=""
          rows={2}
          placeholder={tell('pasteHint')}
          onPaste={(event) => {
            event.preventDefault();
            void readPasted(event.clipboardData, planning, language);
          }}
        />
      </Field>
    </>
  );
}

/** Answers are lost by it, so it asks. */
function StartOver() {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const forget = useForgetAnswers();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <QuietButton flush onClick={() => setAsking(true)}>
        {tell('startOver')}
      </QuietButton>
    );
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        onClick={() => {
          forget();
          planning.clear();
        }}
      >
        {tell('startOverSure')}
      </Button>
      <Button size="small" appearance="primary" onClick={() => setAsking(false)}>
        {tell('keep')}
      </Button>
    </div>
  );
}
