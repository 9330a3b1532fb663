/** The files: one compact row each, in the order they were chosen, whatever became of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, memo, useRef, useState } from 'react';
import { provisionalIn } from '../../group/handedIn';
import { showPoints, showProvisional, showRange } from '../../texts/headline';
import type { Checked, Submission } from '../../group/types';
import type { RoundId } from '../../plan/schema';
import { GoodMark, LightMark, SeverityMark } from '../ui/icons';
import { Card, Heading } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { Asking } from './Asking';
import { useGroup } from './context';
import type { Outcome } from './workerPool';
import type { GroupView, Named } from './groupView';
import { Row } from './Row';
import { useGroupTexts, whyNot, type GroupTexts } from './groupTexts';

const Back = lazy(() => import('./Back'));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  /** Rows out of sight are not laid out. */
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 52px' },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  light: { display: 'inline-flex', alignItems: 'center', gap: '2px', whiteSpace: 'nowrap' },
  lights: { display: 'inline-flex', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  clear: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  seen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  pending: { color: tokens.colorNeutralForeground3 },
});

/** Where the focus goes when there are no files left. */
export const PAGE_TITLE = 'group-title';

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

export function Files({ view }: { view: GroupView }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const [clearing, setClearing] = useState(false);
  const heading = useRef<HTMLDivElement>(null);
  const shown = view.files.flatMap((file) => (file.answer ? [{ ...file, answer: file.answer }] : []));
  if (shown.length === 0) return null;
  return (
    <Card label={tell('filesTitle', { n: shown.length })}>
      <div ref={heading} tabIndex={-1}>
        <Heading>{tell('filesTitle', { n: shown.length })}</Heading>
      </div>
      <ul className={styles.list}>
        {shown.map((file) => (
          <li key={file.id} className={styles.item}>
            <FileRow
              {...file}
              remove={() => {
                inbox.remove(file.id);
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {clearing ? (
        <div className={styles.clear}>
          <Button
            onClick={() => {
              document.getElementById(PAGE_TITLE)?.focus();
              setClearing(false);
              inbox.clear();
            }}
          >
            {tell('clearSure')}
          </Button>
          <Button
            ref={focusOn}
            appearance="primary"
            onClick={() => {
              heading.current?.focus();
              setClearing(false);
            }}
          >
            {tell('keep')}
          </Button>
        </div>
      ) : (
        <QuietButton flush onClick={() => setClearing(true)}>
          {tell('clear')}
        </QuietButton>
      )}
    </Card>
  );
}

type FileRowProps = Named & { readonly answer: Outcome; readonly remove: () => void };

/** A row is drawn again only when its own file has changed. */
const FileRow = memo(
  function FileRow({ id, name, answer, pending, remove }: FileRowProps) {
    const texts = useGroupTexts();
    const { tell } = texts;
    const styles = useStyles();
    const { limitMs } = useGroup();
    const submission = answer.is === 'read' ? answer.reading.submission : undefined;
    const why = whyNot(answer, name, limitMs, texts);
    const state = tell(submission ? `state_${submission.state}` : `state_${answer.is === 'read' ? 'broken' : answer.is}`);
    return (
      <Row
        mark={<StateMark answer={answer} />}
        title={submission && 'location' in submission ? submission.location.agency : name}
        line={
          <>
            <span>{pending ? `${state}, ${tell('pending')}` : state}</span>
            {submission && 'location' in submission ? <Short submission={submission} /> : null}
          </>
        }
        value={submission?.state === 'checked' ? scoreShort(submission, texts) : undefined}
      >
        {why === undefined ? null : <p className={styles.plain}>{why}</p>}
        {submission && 'location' in submission ? <Whole submission={submission} name={name} /> : null}
        {answer.is === 'read' && answer.reading.asked.length > 0 ? <Asking id={id} reading={answer.reading} /> : null}
        {submission?.state === 'checked' ? (
          <Suspense>
            <Back submission={submission} />
          </Suspense>
        ) : null}
        <div className={styles.buttons}>
          <QuietButton flush aria-label={tell('removeFileLabel', { file: name })} onClick={remove}>
            {tell('removeFile')}
          </QuietButton>
        </div>
      </Row>
    );
  },
  (before, now) => before.name === now.name && before.answer === now.answer && before.pending === now.pending,
);

function StateMark({ answer }: { answer: Outcome }) {
  if (answer.is !== 'read') return <SeverityMark severity="error" />;
  const { state } = answer.reading.submission;
  if (state === 'checked') return <GoodMark />;
  return <SeverityMark severity={state === 'guessed' ? 'warning' : 'error'} />;
}

function scoreShort({ outcome: { score } }: Checked, { tell, language }: GroupTexts): string {
  const { share, upTo } = score.expected;
  return share === null ? tell('scoreNone') : showRange(share, upTo.share ?? share, language);
}

type WithLocation = Extract<Submission, { readonly location: unknown }>;

function isRoundAsked(submission: WithLocation): boolean {
  return submission.state === 'guessed' && submission.questions.some(({ about }) => about === 'round');
}

const COLORS = ['green', 'yellow', 'red', 'grey'] as const;

/** As everybody says it; the annual report by its name. */
const SHORT_ROUND: Readonly<Partial<Record<RoundId, string>>> = { UO1: 'UO I', UO2: 'UO II', UO3: 'UO III' };

/** Round, what is wrong, ready, and the lights: on one line under the agency. */
function Short({ submission }: { submission: WithLocation }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { location } = submission;
  const round = SHORT_ROUND[location.round] ?? location.roundName;
  if (submission.state !== 'checked') return isRoundAsked(submission) ? null : <span>{round}</span>;
  const { errors, warnings, ready, lightCounts } = submission.outcome;
  const { green, yellow, red, grey } = lightCounts;
  return (
    <>
      <span>{`${round} ${String(location.year)}`}</span>
      {errors > 0 ? <span>{tell('errors', { n: errors })}</span> : null}
      {warnings > 0 ? <span>{tell('warnings', { n: warnings })}</span> : null}
      {ready ? <span>{tell(ready.changed ? 'shortChanged' : 'shortReady')}</span> : null}
      <span className={styles.lights} aria-hidden="true">
        {COLORS.map((color) => (
          <span key={color} className={styles.light}>
            <LightMark color={color} size={12} />
            {lightCounts[color]}
          </span>
        ))}
      </span>
      <span className={styles.seen}>{tell('lights', { green, yellow, red, grey })}</span>
    </>
  );
}

function Whole({ submission, name }: { submission: WithLocation; name: string }) {
  const texts = useGroupTexts();
  const { tell } = texts;
  const styles = useStyles();
  const { location, savedOn } = submission;
  const lines = [
    savedOn === null
      ? tell('fileName', { file: name })
      : `${tell('fileName', { file: name })} · ${tell('saved', { day: savedOn })}`,
    // What is only guessed is asked about further down.
    ...(isRoundAsked(submission)
      ? []
      : [tell('place', { round: `${location.roundName} ${String(location.year)}`, day: location.asOf, sheet: location.sheet })]),
    ...(submission.state === 'checked' ? outcomeLines(submission, texts) : []),
  ];
  return lines.map((line) => (
    <p key={line} className={styles.plain}>
      {line}
    </p>
  ));
}

function outcomeLines({ outcome }: Checked, { tell, language }: GroupTexts): readonly string[] {
  const { filled, due, errors, warnings, dismissed, ready, score, lightCounts } = outcome;
  const { green, yellow, red, grey } = lightCounts;
  const scored = (key: 'scoreExpected' | 'scoreReached', side: 'expected' | 'reached'): string => {
    const { share, points, upTo, counted } = score[side];
    if (share === null) return tell(`${key}None`);
    const missing = showProvisional(provisionalIn(outcome, side), language);
    const told = tell(key, {
      share: showRange(share, upTo.share ?? share, language),
      points: showPoints({ points, upTo: upTo.points, counted }, language),
    });
    return missing === '' ? told : `${told}, ${missing}`;
  };
  return [
    tell('filled', { filled, due }),
    `${tell('errors', { n: errors })}, ${tell('warnings', { n: warnings })}`,
    ...(dismissed > 0 ? [tell('dismissed', { n: dismissed })] : []),
    ready ? tell(ready.changed ? 'readyChanged' : 'ready', { by: ready.by, on: ready.on }) : tell('notReady'),
    ...(outcome.final ? [] : [scored('scoreReached', 'reached')]),
    scored('scoreExpected', 'expected'),
    tell('lights', { green, yellow, red, grey }),
  ];
}
