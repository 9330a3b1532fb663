/** What is open, one question after the other: each with the plan's own words, what they were taken for, and the likely answers as buttons. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { describeMeasure } from '../../planreading/describe';
import { questionsOf, readsOf, type OpenPoint, type PlanDraft, type Question, type Read } from '../../planreading/draft';
import type { Finished } from '../../planreading/finish';
import type { ReadMeasure } from '../../planreading/measure';
import { Card, Heading, Quiet } from '../parts/Card';
import { MarkedWords } from './MarkedWords';
import { demandAt } from './demandAt';
import { usePlanningTexts } from './planningTexts';
import { Rewrite } from './Rewrite';
import { usePlanning } from './usePlanning';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '16px' },
  question: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  asked: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  attention: { borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorderActive}` },
});

export function Questions({ draft, finished }: { draft: PlanDraft; finished: Finished }) {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const questions = questionsOf(draft);
  const beyond = finished.ok ? [] : finished.notInFormat;
  if (questions.length === 0 && beyond.length === 0) return null;
  return (
    <Card className={styles.attention} label={tell('questions')}>
      <Heading>{tell('questions')}</Heading>
      <ul className={styles.list}>
        {questions.map((question, index) => (
          <li key={question.points.map(({ path }) => path).join(' ')} className={styles.question}>
            <Quiet>{tell('question', { n: index + 1, of: questions.length })}</Quiet>
            <Ask draft={draft} question={question} />
          </li>
        ))}
      </ul>
      {beyond.length > 0 ? (
        <>
          <Quiet>{tell('beyond')}</Quiet>
          <ul className={styles.list}>
            {beyond.map(({ path }) => (
              <li key={path} className={styles.question}>
                <AskDemand draft={draft} points={[{ path, state: 'guessed', ask: [], words: undefined }]} settled />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Ask({ draft, question: { ask, points } }: { draft: PlanDraft; question: Question }) {
  const { read } = usePlanningTexts();
  const styles = useStyles();
  const [point] = points;
  if (!point) return null;
  const isDemand = point.path.startsWith('requirements.');
  return (
    <>
      {isDemand || ask.length > 0 ? (
        <p className={styles.asked}>{ask.length === 0 ? read('openPoint') : ask.map((code) => read(code)).join(' ')}</p>
      ) : null}
      {isDemand ? <AskDemand draft={draft} points={points} /> : <AskValue draft={draft} point={point} />}
    </>
  );
}

/** Demands that are open for the same reason are shown together; what is said of them can be said of all at once. */
function AskDemand({ draft, points, settled = false }: { draft: PlanDraft; points: readonly OpenPoint[]; settled?: boolean }) {
  const { tell, read } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const paths = points.map(({ path }) => path);
  const proposed = points.every(({ state }) => state === 'guessed') && !settled;
  return (
    <>
      {points.map(({ path }) => {
        const demand = demandAt(draft, path);
        if (!demand) return null;
        const { measure } = demand.requirement;
        return (
          <div key={path} className={styles.question}>
            <MarkedWords id={demand.id} requirement={demand.requirement} />
            {measure.state === 'open' ? null : (
              <Quiet>{tell('proposal', { measure: describeMeasure(measure.value, read) })}</Quiet>
            )}
            <Rewrite path={path} draft={draft} />
          </div>
        );
      })}
      <div className={styles.buttons}>
        {proposed ? (
          <Button appearance="primary" size="small" onClick={() => planning.answer(paths, { agrees: true })}>
            {points.length === 1 ? tell('accept') : tell('acceptAll', { n: points.length })}
          </Button>
        ) : null}
        <Button size="small" onClick={() => planning.answer(paths, { value: JUDGED })}>
          {tell('judged')}
        </Button>
      </div>
    </>
  );
}

const JUDGED: ReadMeasure = { kind: 'judged' };

/** A weight, a name, a year, or whether goals are shared. */
function AskValue({ draft, point: { path } }: { draft: PlanDraft; point: OpenPoint }) {
  const { tell } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const known = readsOf(draft).find(([own]) => own === path)?.[1];
  const [typed, setTyped] = useState(proposalOf(known));
  const [wrong, setWrong] = useState(false);
  const [of = '', ...rest] = path.split('.');
  const field = rest.at(-1) ?? of;
  const what = rest.slice(0, -1).join('.');
  if (field === 'shared') {
    const title = draft.sections.find(({ number }) => number === what)?.title.text ?? what;
    return (
      <>
        <p className={styles.asked}>{tell('shared', { what: title })}</p>
        <div className={styles.buttons}>
          {([true, false] as const).map((value) => (
            <Button key={String(value)} size="small" onClick={() => planning.answer([path], { value })}>
              {tell(value ? 'yes' : 'no')}
            </Button>
          ))}
        </div>
      </>
    );
  }
  const kind = field === 'weight' ? 'number' : field === 'year' ? 'year' : 'text';
  const value = valueOf(typed, kind);
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(value === undefined);
        if (value !== undefined) planning.answer([path], { value });
      }}
    >
      <Field
        label={tell(VALUES[field] ?? 'valueOf_text', { what })}
        {...(wrong && { validationMessage: tell(`valueBad_${kind}`) })}
      >
        <Input value={typed} onChange={(_, { value: now }) => setTyped(now)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {tell('valueUse')}
        </Button>
      </div>
    </form>
  );
}

const VALUES: Readonly<
  Record<string, 'valueOf_weight' | 'valueOf_agency' | 'valueOf_year' | 'valueOf_area' | 'valueOf_text' | undefined>
> = {
  weight: 'valueOf_weight',
  agency: 'valueOf_agency',
  year: 'valueOf_year',
  area: 'valueOf_area',
  text: 'valueOf_text',
};

function proposalOf(read: Read<unknown> | undefined): string {
  return read === undefined || read.state === 'open' ? '' : String(read.value).replace('.', ',');
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** Undefined where what was typed is no such value. */
function valueOf(typed: string, kind: 'number' | 'year' | 'text'): number | string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (kind === 'text') return text;
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  if (kind === 'number') return value;
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR ? value : undefined;
}
