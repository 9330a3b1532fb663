/**
 * The department's in-tray: the files chosen, what is known of each, and what a person has decided about them. Lives as long as the pane
 * is open, whichever page is shown. Of all this only the answers about files made alike are kept, with the overview.
 */
import { keyOf, layoutQuestion, valuesOf, type LayoutAnswer } from '../../group/layoutAnswers';
import type { Asked } from '../../group/layoutKey';
import type { IsoDate } from '../../calendar/days';
import type { PlanProblem } from '../../plan/problems';
import type { Plan, RoundId, RulePack } from '../../plan/schema';
import { mergeConfirmations } from '../../recognition/confirmation';
import type { PaneKey } from '../../texts/da/pane';
import type { ReadPlanFile } from '../planFile';
import { answerOf } from '../views/answers';
import { asRead, changedBetween, addAnswers, inForce, NOTHING_ANSWERED, revokeAnswers, type Answered } from './answered';
import type { Answer, WorkerPool } from './workerPool';
import type { Agreed, Reading } from './readingOf';
import { isConcerned, isSame, mayChange, withoutReplaced, type InboxFile } from './inboxFiles';

export type PlanNote = { readonly file: string } & (
  | { readonly is: 'loaded'; readonly plan: string }
  | { readonly is: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly is: 'unreadable'; readonly key: PaneKey }
);

export interface ReadProgress {
  readonly total: number;
  readonly done: number;
  /** Milliseconds since the first of them was begun. */
  readonly elapsed: number;
}

export interface InboxState {
  readonly files: readonly InboxFile[];
  readonly planNotes: readonly PlanNote[];
  readonly progress: ReadProgress | undefined;
  readonly round: RoundId | undefined;
  readonly day: IsoDate | undefined;
  /** Id of the file that a person has chosen where an agency has handed in several, by plan. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Plans that a person has taken off the roster, or put on it. */
  readonly leftOut: ReadonlySet<string>;
  readonly putOn: ReadonlySet<string>;
  readonly answered: Answered;
}

export interface InboxParts {
  readonly pool: WorkerPool;
  readonly plans: () => readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  readonly addPlan: (plan: Plan) => void;
  readonly readPlanFile: (file: File) => Promise<ReadPlanFile>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly today: () => IsoDate;
  /** What comes in is shown together a little later, so that many files do not draw the list as many times. */
  readonly soon: (show: () => void) => void;
}

export interface Inbox {
  readonly state: () => InboxState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (files: readonly Chosen[]) => Promise<void>;
  readonly stop: () => void;
  /** Reads what was stopped. */
  readonly resume: () => void;
  /** Reads again what other plans may change. */
  readonly plansChanged: () => void;
  /** Answers a question of a file, and of all files of the same layout that ask the same. */
  readonly answer: (id: number, answers: readonly Given[]) => void;
  /** Answers about files made alike are asked for again, by `keyOf`. */
  readonly revoke: (keys: ReadonlySet<string>) => void;
  /** What the open workbook keeps. */
  readonly remembered: (kept: readonly LayoutAnswer[]) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  readonly decide: (decision: Partial<Pick<InboxState, 'round' | 'day'>>) => void;
  readonly choose: (plan: string, id: number) => void;
  readonly leaveOut: (plan: string, out: boolean) => void;
}

/** What a worker answered, waiting to be shown with others. */
interface Come {
  readonly id: number;
  readonly turn: number;
  readonly used: Agreed;
  readonly answer: Answer;
}

interface Given {
  readonly asked: Asked;
  readonly value: string;
}

export interface Chosen {
  readonly path: string;
  readonly file: File;
}

const EMPTY: InboxState = {
  files: [],
  planNotes: [],
  progress: undefined,
  round: undefined,
  day: undefined,
  chosen: new Map(),
  leftOut: new Set(),
  putOn: new Set(),
  answered: NOTHING_ANSWERED,
};

export function createInbox({ pool, plans, rulePacks, addPlan, readPlanFile, now, today, soon }: InboxParts): Inbox {
  let state = EMPTY;
  let agreed: Agreed = { plans: plans(), rulePacks, answers: new Map() };
  let lastId = 0;
  let started = 0;
  /** Reading of each file that counts; an answer to an earlier one is out of date. */
  const turns = new Map<number, number>();
  const come: Come[] = [];
  const listeners = new Set<() => void>();

  const set = (change: Partial<InboxState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function read(wanted: (file: InboxFile) => boolean): void {
    if (plans() !== agreed.plans) agreed = { ...agreed, plans: plans() };
    const files = state.files.filter(wanted);
    if (files.length === 0) return;
    if (!state.progress) started = now();
    const again = files.filter(({ pending }) => pending).length;
    const { total, done, elapsed } = state.progress ?? { total: 0, done: 0, elapsed: 0 };
    const ids = new Set(files.map(({ id }) => id));
    set({
      files: state.files.map((file) => (ids.has(file.id) ? { ...file, pending: true } : file)),
      progress: { total: total + files.length - again, done, elapsed },
    });
    for (const file of files) begin(file);
  }

  function begin({ id, file, own }: InboxFile): void {
    const turn = (turns.get(id) ?? 0) + 1;
    turns.set(id, turn);
    let used = agreed;
    const latest = (): Agreed => {
      used = agreed;
      return used;
    };
    void pool.read({ file, name: file.name, own }, latest).then((answer) => {
      come.push({ id, turn, used, answer });
      if (come.length === 1) soon(show);
    });
  }

  function setAnswered(answered: Answered, also?: InboxFile): void {
    const now = inForce(answered);
    const changed = changedBetween(inForce(state.answered), now);
    set({ answered });
    if (changed.length > 0) agreed = { ...agreed, answers: valuesOf(now) };
    const keys = new Set(changed.map(keyOf));
    const layouts = new Set(changed.map(({ layout }) => layout));
    read((file) => file.id === also?.id || (!file.pending && isConcerned(file, keys, layouts)));
  }

  function show(): void {
    const latest = come.splice(0).filter(({ id, turn }) => turns.get(id) === turn);
    // Something was agreed while a worker had the file, or while its answer waited to be shown.
    const outdated = latest.filter(({ used, answer }) => used !== agreed && answer.is !== 'stopped' && mayChange(answer));
    const answers = new Map(latest.filter((one) => !outdated.includes(one)).map(({ id, answer }) => [id, answer]));
    const files = state.files.map((file): InboxFile => {
      const answer = answers.get(file.id);
      if (!answer) return file;
      const read = { ...file, pending: false };
      // What was known before stays known when reading it again was stopped.
      return answer.is === 'stopped' ? { ...read, stopped: true } : { ...read, answer, stopped: false };
    });
    set(settled(withoutReplaced(files, new Set(answers.keys()))));
    for (const file of state.files) if (outdated.some(({ id }) => id === file.id)) begin(file);
  }

  function settled(files: readonly InboxFile[]): Pick<InboxState, 'files' | 'progress'> {
    const open = files.filter(({ pending }) => pending).length;
    const total = state.progress?.total ?? 0;
    return { files, progress: open === 0 ? undefined : { total, done: total - open, elapsed: now() - started } };
  }

  async function loadPlans(files: readonly Chosen[]): Promise<void> {
    const read = await Promise.all(files.map(async ({ path, file }) => ({ path, answer: await readPlanFile(file) })));
    // All at once: each change of the plans has the files read again.
    const notes = read.map(({ path, answer }): PlanNote => {
      if (answer.is !== 'plan') return { file: path, ...answer };
      const { plan } = answer;
      addPlan(plan);
      return { file: path, is: 'loaded', plan: `${plan.agency.name} ${String(plan.year)}` };
    });
    const named = new Set(notes.map(({ file }) => file));
    set({ planNotes: [...state.planNotes.filter(({ file }) => !named.has(file)), ...notes] });
  }

  /** The same file again takes its row; another of the same name gets a row of its own, until it turns out to be the newer one. */
  function upsertFile({ path, file }: Chosen): number {
    const same = state.files.find((known) => isSame(known, path, file));
    const id = same?.id ?? (lastId += 1);
    const laid: InboxFile = { ...(same ?? { id, path, own: {}, answer: undefined, pending: false, stopped: false }), file };
    state = { ...state, files: same ? state.files.map((known) => (known === same ? laid : known)) : [...state.files, laid] };
    return id;
  }

  const plansChanged = () => {
    if (plans() !== agreed.plans) read(({ answer, pending }) => !pending && answer !== undefined && mayChange(answer));
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (files) => {
      const isPlan = ({ path }: Chosen) => /\.json$/i.test(path);
      const planFiles = files.filter(isPlan);
      if (planFiles.length > 0) await loadPlans(planFiles);
      const laid = new Set(files.filter((file) => !isPlan(file)).map(upsertFile));
      plansChanged();
      read(({ id }) => laid.has(id));
    },
    stop: pool.stop,
    resume: () => read(({ pending, stopped }) => !pending && stopped),
    plansChanged,
    answer: (id, answers) => {
      const file = state.files.find((known) => known.id === id);
      const reading = file?.answer?.is === 'read' ? file.answer.reading : undefined;
      if (!file || !reading) return;
      const alike = answers.map((one) => ({ ...one, question: questionOf(reading, one) }));
      const lasting = alike.flatMap(({ question, value }): LayoutAnswer[] =>
        question && reading.layout ? [{ ...question, seen: reading.layout.seen, value, file: file.file.name, on: today() }] : [],
      );
      // What holds for all files made alike is not kept with the one as well: it must be possible to take it back.
      const own = alike
        .flatMap(({ question, asked, value }) => (question ? [] : (answerOf(asked.question, value) ?? [])))
        .reduce(mergeConfirmations, file.own);
      state = { ...state, files: state.files.map((known) => (known === file ? { ...file, own } : known)) };
      setAnswered(addAnswers(state.answered, lasting), file);
    },
    revoke: (keys) => setAnswered(revokeAnswers(state.answered, keys)),
    remembered: (kept) => {
      const { answered } = state;
      const next = asRead(answered, kept);
      // The workbook is read anew at every change in it.
      const same = next.given.length === answered.given.length && next.takenBack.size === answered.takenBack.size;
      if (!same || changedBetween(answered.kept, kept).length > 0) setAnswered(next);
    },
    remove: (id) => {
      turns.delete(id);
      set(settled(state.files.filter((file) => file.id !== id)));
    },
    clear: () => {
      turns.clear();
      pool.stop();
      set({ files: [], planNotes: [], progress: undefined, chosen: new Map() });
    },
    decide: (decision) => set(decision),
    choose: (plan, id) => set({ chosen: new Map([...state.chosen, [plan, id]]) }),
    leaveOut: (plan, out) => {
      const [leftOut, putOn] = [without(state.leftOut, plan), without(state.putOn, plan)];
      set(out ? { leftOut: leftOut.add(plan), putOn } : { leftOut, putOn: putOn.add(plan) });
    },
  };
}

function without(set: ReadonlySet<string>, item: string): Set<string> {
  return new Set([...set].filter((known) => known !== item));
}

/** The question as it concerns all files made alike; undefined when it is the file's own. */
function questionOf({ layout, submission }: Reading, { asked }: Given) {
  return layout === undefined || !('location' in submission)
    ? undefined
    : layoutQuestion(layout.key, asked, submission.location.round);
}
