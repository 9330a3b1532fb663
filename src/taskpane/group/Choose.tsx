/** Choosing files and folders, or dropping them anywhere on the page; how far the reading is, and what became of plan files. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../plan/schema';
import { PLANS } from '../plans';
import { usePaneState } from '../ui/session';
import { Card, Quiet } from '../parts/Card';
import { Progress } from '../parts/Progress';
import { QuietButton } from '../parts/QuietButton';
import { useGroup, useInbox } from './context';
import { chosenFiles, droppedFiles } from './droppedFiles';
import { useFocusBack } from './focus';
import { timeLeft } from './groupView';
import type { Chosen, ReadProgress, PlanNote } from './inbox';
import { useGroupTexts, type GroupTexts } from './groupTexts';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  reading: { display: 'flex', flexDirection: 'column', gap: '8px' },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px solid ${tokens.colorBrandStroke1}` },
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
  notes: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function Choose() {
  const texts = useGroupTexts();
  const { tell } = texts;
  const styles = useStyles();
  const { inbox } = useGroup();
  const { progress, planNotes, files } = useInbox();
  const { plans } = usePaneState();
  const [nothing, setNothing] = useState(false);
  const add = (chosen: readonly Chosen[]) => {
    setNothing(chosen.length === 0);
    void inbox.add(chosen);
  };
  const over = useDropping(add);
  const unread = files.filter(({ pending, stopped }) => !pending && stopped).length;
  return (
    <Card label={tell('chooseTitle')}>
      <Quiet>{tell('intro')}</Quiet>
      {/* Here the focus stays when "Stop" or what follows it goes away. */}
      <div className={styles.reading} role="group" aria-label={tell('chooseTitle')} tabIndex={-1}>
        <div className={mergeClasses(styles.zone, over && styles.over)}>
          <div className={styles.buttons}>
            <FileButton label={tell('choose')} primary={files.length === 0} add={add} />
            <FileButton label={tell('chooseFolder')} folder add={add} />
          </div>
          <Quiet>{tell('folderAsks')}</Quiet>
          <Quiet>{tell(over ? 'dropNow' : 'drop')}</Quiet>
        </div>
        {nothing ? <Quiet>{tell('nothingToRead')}</Quiet> : null}
        {progress ? <Reading going={progress} /> : null}
        {!progress && unread > 0 ? <Resume unread={unread} /> : null}
      </div>
      <PlanNotes notes={planNotes} texts={texts} />
      <details className={styles.notes}>
        <summary>{tell('plansKnown', { n: plans.length })}</summary>
        <ul className={styles.list}>
          {[...plans].sort(byName).map((plan) => (
            <li key={plan.id}>{tell(PLANS.includes(plan) ? 'planBuiltIn' : 'planKnown', planName(plan))}</li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function planName({ agency, year }: Plan) {
  return { plan: `${agency.name} ${String(year)}` };
}

function byName(first: Plan, second: Plan): number {
  return first.agency.name.localeCompare(second.agency.name, 'da') || first.year - second.year;
}

interface FileButtonProps {
  readonly label: string;
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly add: (files: readonly Chosen[]) => void;
}

function FileButton({ label, folder = false, primary = false, add }: FileButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : { accept: '.xlsx,.xlsm,.json' })}
        onChange={({ target }) => {
          add(chosenFiles(target.files ?? []));
          // The same files can be chosen again after they have been changed.
          target.value = '';
        }}
      />
    </>
  );
}

/** True while files are dragged over the page. Without this a file dropped beside the zone would replace the pane by the file. */
function useDropping(add: (files: readonly Chosen[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then((files) => latest.current(files));
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

function groupOf(part: HTMLElement): HTMLElement | null {
  return part.closest<HTMLElement>('[role=group]');
}

function Resume({ unread }: { unread: number }) {
  const { tell } = useGroupTexts();
  const { inbox } = useGroup();
  const part = useFocusBack<HTMLDivElement>(groupOf);
  return (
    <div ref={part}>
      <Button onClick={inbox.resume}>{tell('resume', { n: unread })}</Button>
    </div>
  );
}

const MINUTE = 60_000;

function Reading({ going }: { going: ReadProgress }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const part = useFocusBack<HTMLDivElement>(groupOf);
  const left = timeLeft(going);
  const count = tell('readingCount', { done: going.done, total: going.total });
  const seconds = left === undefined ? 0 : Math.max(1, Math.round(left / 1000));
  const rest =
    left === undefined
      ? ''
      : left < MINUTE
        ? tell('leftSeconds', { n: seconds })
        : tell('leftMinutes', { n: Math.round(left / MINUTE) });
  return (
    <>
      <Progress label={tell('reading')} value={going.done / going.total} words={count} />
      <div ref={part} className={styles.under}>
        <span>{rest === '' ? count : `${count}, ${rest}`}</span>
        <QuietButton onClick={inbox.stop}>{tell('stop')}</QuietButton>
      </div>
    </>
  );
}

const SHOWN_PROBLEMS = 1;

function PlanNotes({ notes, texts }: { notes: readonly PlanNote[]; texts: GroupTexts }) {
  const { tell } = texts;
  const styles = useStyles();
  if (notes.length === 0) return null;
  const refused = notes.filter(({ is }) => is !== 'loaded').length;
  const loaded = notes.length - refused;
  return (
    <details className={styles.notes}>
      <summary>{tell(refused > 0 ? 'planNotes' : 'planNotesLoaded', { loaded, refused })}</summary>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.file}>{planSentence(note, texts)}</li>
        ))}
      </ul>
    </details>
  );
}

function planSentence(note: PlanNote, { tell, say, planProblem }: GroupTexts): string {
  const { file } = note;
  if (note.is === 'loaded') return tell('planLoaded', { file, plan: note.plan });
  if (note.is === 'unreadable') return say(note.key, { file });
  const shown = note.problems.slice(0, SHOWN_PROBLEMS).map((problem) => planProblem(problem));
  const more = note.problems.length - shown.length;
  const sentence = tell('planRefused', { file, problem: shown.join(' ') });
  return more > 0 ? `${sentence} ${tell('planMore', { n: more })}` : sentence;
}

/** For screen readers: what became of the files, once when all are read. */
export function DoneReading() {
  const { tell } = useGroupTexts();
  const { progress, files } = useInbox();
  const read = files.filter(({ answer }) => answer !== undefined).length;
  if (progress || read === 0) return null;
  const count = (state: string) =>
    files.filter(({ answer }) => answer?.is === 'read' && answer.reading.submission.state === state).length;
  const [checked, guessed] = [count('checked'), count('guessed')];
  return tell('doneReading', { n: read, checked, guessed, refused: read - checked - guessed });
}
