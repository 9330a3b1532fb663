/**
 * The department's in-tray: the files chosen, what is known of each, and what a person has decided about them. Lives as long as the pane
 * is open, whichever page is shown; nothing of it is stored.
 */
import { answerKey, type Asked } from '../../consolidation/layout';
import type { Submission } from '../../consolidation/types';
import type { IsoDate } from '../../calendar/days';
import type { PlanProblem } from '../../plan/problems';
import type { Plan, RoundId, RulePack } from '../../plan/schema';
import { mergeConfirmations } from '../../recognition/confirmation';
import type { Confirmation } from '../../recognition/types';
import type { PaneKey } from '../../texts/da/pane';
import type { ReadPlanFile } from '../planFile';
import { answerOf } from '../views/answers';
import type { Answer, Crew } from './crew';
import type { Agreed, Reading } from './read';

/** A file of the list; `path` is its name with the folders above it where the browser tells them. */
export interface TrayFile {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  readonly own: Confirmation;
  /** Undefined until it has been read for the first time. */
  readonly answer: Answer | undefined;
  readonly pending: boolean;
}

export type PlanNote = { readonly file: string } & (
  | { readonly is: 'loaded'; readonly plan: string }
  | { readonly is: 'refused'; readonly problems: readonly PlanProblem[] }
  | { readonly is: 'unreadable'; readonly key: PaneKey }
);

export interface Going {
  readonly total: number;
  readonly done: number;
  /** Milliseconds since the first of them was begun. */
  readonly elapsed: number;
}

export interface TrayState {
  readonly files: readonly TrayFile[];
  readonly planNotes: readonly PlanNote[];
  readonly going: Going | undefined;
  readonly round: RoundId | undefined;
  readonly day: IsoDate | undefined;
  /** Id of the file that a person has chosen where an agency has handed in several, by plan. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Plans that a person has taken off the roster. */
  readonly leftOut: ReadonlySet<string>;
}

export interface TrayParts {
  readonly crew: Crew;
  readonly plans: () => readonly Plan[];
  readonly rulePacks: readonly RulePack[];
  readonly addPlan: (plan: Plan) => void;
  readonly readPlanFile: (file: File) => Promise<ReadPlanFile>;
  /** Milliseconds. */
  readonly now: () => number;
  /** What comes in is shown together a little later, so that many files do not draw the list as many times. */
  readonly soon: (show: () => void) => void;
}

export interface Tray {
  readonly state: () => TrayState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (files: readonly Chosen[]) => Promise<void>;
  readonly stop: () => void;
  /** Reads what was stopped. */
  readonly resume: () => void;
  /** Reads again what other plans may change. */
  readonly plansChanged: () => void;
  /** Answers a question of a file, and of all files of the same layout that ask the same. */
  readonly answer: (id: number, answers: readonly { readonly asked: Asked; readonly value: string }[]) => void;
  readonly remove: (id: number) => void;
  readonly clear: () => void;
  readonly decide: (decision: Partial<Pick<TrayState, 'round' | 'day'>>) => void;
  readonly choose: (plan: string, id: number) => void;
  readonly leaveOut: (plan: string, out: boolean) => void;
}

export interface Chosen {
  readonly path: string;
  readonly file: File;
}

const EMPTY: TrayState = {
  files: [],
  planNotes: [],
  going: undefined,
  round: undefined,
  day: undefined,
  chosen: new Map(),
  leftOut: new Set(),
};

export function createTray({ crew, plans, rulePacks, addPlan, readPlanFile, now, soon }: TrayParts): Tray {
  let state = EMPTY;
  let agreed: Agreed = { plans: plans(), rulePacks, answers: new Map() };
  let lastId = 0;
  let started = 0;
  /** Reading of each file that counts; an answer to an earlier one is out of date. */
  const turns = new Map<number, number>();
  const come: { readonly id: number; readonly answer: Answer }[] = [];
  const listeners = new Set<() => void>();

  const set = (change: Partial<TrayState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function read(wanted: (file: TrayFile) => boolean): void {
    const files = state.files.filter(wanted);
    if (files.length === 0) return;
    if (plans() !== agreed.plans) agreed = { ...agreed, plans: plans() };
    if (!state.going) started = now();
    const again = files.filter(({ pending }) => pending).length;
    const { total, done, elapsed } = state.going ?? { total: 0, done: 0, elapsed: 0 };
    const ids = new Set(files.map(({ id }) => id));
    set({
      files: state.files.map((file) => (ids.has(file.id) ? { ...file, pending: true } : file)),
      going: { total: total + files.length - again, done, elapsed },
    });
    for (const { id, file, own } of files) {
      const turn = (turns.get(id) ?? 0) + 1;
      turns.set(id, turn);
      void crew.read({ file, name: file.name, own }, agreed).then((answer) => {
        if (turns.get(id) !== turn) return;
        come.push({ id, answer });
        if (come.length === 1) soon(show);
      });
    }
  }

  function show(): void {
    const answers = new Map(come.splice(0).map(({ id, answer }) => [id, answer]));
    const files = state.files.map((file): TrayFile => {
      const answer = answers.get(file.id);
      if (!answer) return file;
      // What was known before stays known when reading it again was stopped.
      return { ...file, pending: false, answer: answer.is === 'stopped' ? (file.answer ?? answer) : answer };
    });
    set(settled(withoutReplaced(files, new Set(answers.keys()))));
  }

  function settled(files: readonly TrayFile[]): Pick<TrayState, 'files' | 'going'> {
    const open = files.filter(({ pending }) => pending).length;
    const total = state.going?.total ?? 0;
    return { files, going: open === 0 ? undefined : { total, done: total - open, elapsed: now() - started } };
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
  function lay({ path, file }: Chosen): number {
    const same = state.files.find((known) => isSame(known, path, file));
    const id = same?.id ?? (lastId += 1);
    const laid: TrayFile = { ...(same ?? { id, path, own: {}, answer: undefined, pending: false }), file };
    state = { ...state, files: same ? state.files.map((known) => (known === same ? laid : known)) : [...state.files, laid] };
    return id;
  }

  const plansChanged = () => {
    if (plans() !== agreed.plans) read(({ answer, pending }) => pending || (answer !== undefined && mayChange(answer)));
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
      const laid = new Set(files.filter((file) => !isPlan(file)).map(lay));
      plansChanged();
      read(({ id }) => laid.has(id));
    },
    stop: crew.stop,
    resume: () => read(({ answer, pending }) => !pending && (answer === undefined || answer.is === 'stopped')),
    plansChanged,
    answer: (id, answers) => {
      const file = state.files.find((known) => known.id === id);
      const reading = file?.answer?.is === 'read' ? file.answer.reading : undefined;
      if (!file || !reading) return;
      const given = answers.flatMap(({ asked, value }) => answerOf(asked.question, value) ?? []);
      const own = given.reduce(mergeConfirmations, file.own);
      agreed = { ...agreed, answers: new Map([...agreed.answers, ...keyed(reading, answers)]) };
      state = { ...state, files: state.files.map((known) => (known === file ? { ...file, own } : known)) };
      read((known) => known.id === id || (asks(known) && layoutOf(known) === reading.layout));
    },
    remove: (id) => {
      turns.delete(id);
      set(settled(state.files.filter((file) => file.id !== id)));
    },
    clear: () => {
      turns.clear();
      crew.stop();
      set({ files: [], planNotes: [], going: undefined, chosen: new Map() });
    },
    decide: (decision) => set(decision),
    choose: (plan, id) => set({ chosen: new Map([...state.chosen, [plan, id]]) }),
    leaveOut: (plan, out) => {
      const others = [...state.leftOut].filter((known) => known !== plan);
      set({ leftOut: new Set(out ? [...others, plan] : others) });
    },
  };
}

function isSame(known: TrayFile, path: string, file: File): boolean {
  return known.path === path && known.file.size === file.size && known.file.lastModified === file.lastModified;
}

/** A file that cannot be read stays so under any plan. */
function mayChange(answer: Answer): boolean {
  return answer.is === 'read' && answer.reading.submission.state !== 'unreadable';
}

function keyed(
  { layout, submission }: Reading,
  answers: readonly { readonly asked: Asked; readonly value: string }[],
): readonly [string, string][] {
  const round = 'place' in submission ? submission.place.round : undefined;
  if (layout === undefined || round === undefined) return [];
  return answers.flatMap(({ asked, value }): [string, string][] => {
    const key = answerKey(layout, asked, round);
    return key === undefined ? [] : [[key, value]];
  });
}

function asks({ answer }: TrayFile): boolean {
  return answer?.is === 'read' && answer.reading.asked.length > 0;
}

function layoutOf({ answer }: TrayFile): string | undefined {
  return answer?.is === 'read' ? answer.reading.layout : undefined;
}

function submissionOf({ answer }: TrayFile): Submission | undefined {
  return answer?.is === 'read' ? answer.reading.submission : undefined;
}

/** A changed file of the same name takes the place of the one before, unless that is another agency's. */
function withoutReplaced(files: readonly TrayFile[], fresh: ReadonlySet<number>): readonly TrayFile[] {
  return files.filter((old) => {
    const newer = files.find(({ id, path }) => id > old.id && path === old.path && fresh.has(id));
    return !newer || !replaces(submissionOf(newer), submissionOf(old));
  });
}

function replaces(newer: Submission | undefined, old: Submission | undefined): boolean {
  if (!old || !('place' in old)) return true;
  return newer !== undefined && 'place' in newer && newer.place.plan === old.place.plan;
}
