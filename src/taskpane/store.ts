/** All that the pane knows, in one plain value that changes only by events. */
import { goneColumns, type GoneColumn } from './goneColumns';
import type { CheckResult } from '../check';
import type { Plan } from '../plan/schema';
import type { PlanProblem } from '../plan/problems';
import type { Confirmation } from '../recognition/types';
import type { PaneKey } from '../texts/da/pane';
import type { Language } from '../texts/language';
import type { Values } from '../texts/fill';
import type { Coded } from '../texts/paneTexts';
import type { CellAddress } from '../workbook/address';
import type { Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ExcelProblem } from '../excel/problems';

export type Busy = 'reading' | 'computing' | 'inserting' | 'fixing' | 'undoing' | 'removing' | 'confirming' | 'jumping';
/** Views of the open workbook. */
export type Tab = 'findings' | 'fill' | 'goals' | 'year' | 'workbook';
/** What a press elsewhere in the pane asked a view to open; a new one for every press. */
export type Wanted =
  /** The form at this cell's field. */
  | { readonly is: 'field'; readonly cell: CellAddress }
  /** The name of whoever marks the report as ready. */
  | { readonly is: 'ready' }
  /** The most serious finding. */
  | { readonly is: 'firstFinding' };
/** The open workbook, or the department's many. */
export type Screen = 'workbook' | 'plan' | 'group';

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly key: PaneKey;
  readonly values: Values;
  /** What else a person must know about what was written. */
  readonly notes: readonly Coded[];
}

export interface UndoStep {
  /** What takes the step back. */
  readonly undo: readonly Edit[];
  /** What had been answered before, where the step is an answer. */
  readonly confirmation?: Confirmation;
  /** The workbook as it stood right after the step. */
  readonly after: WorkbookSnapshot;
}

/** What Excel answered, a part of the pane that could not be fetched, or a fault of ours. */
export type Failure = ExcelProblem | { readonly code: 'unfetched' } | { readonly code: 'crash'; readonly detail: string };

export interface PlanFileProblems {
  readonly file: string;
  readonly problems: readonly PlanProblem[];
}

export interface Checked {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckResult;
}

export interface PaneState {
  readonly language: Language;
  readonly page: Screen;
  readonly tab: Tab;
  readonly wanted: Wanted | undefined;
  /** Why the tour is shown: the pane's first time, or somebody asked. */
  readonly touring: 'welcome' | 'asked' | undefined;
  /** What was last read and checked; stays visible while something new is under way. */
  readonly checked: Checked | undefined;
  /** Stays until the same is tried with success or something else is pressed; a check that follows by itself does not take it away. */
  readonly failure: { readonly failure: Failure; readonly during: Busy } | undefined;
  readonly busy: Busy | undefined;
  /** Of what is under way: it can be called off until it has begun to write. */
  readonly stage: 'before' | 'callingOff' | 'writing' | undefined;
  /** A cell is being edited: reading and writing wait. */
  readonly editMode: boolean;
  readonly notice: Notice | undefined;
  /** What Excel made something else of in the last write, as sentences of `texts/…/excel.ts`. Stays until something else is pressed. */
  readonly missed: readonly Coded[];
  /** The status line; the number makes a repeated sentence a new one for screen readers. */
  readonly spoken: { readonly notice: Notice; readonly number: number } | undefined;
  /** Plans that come with the add-in, and before them those loaded from files, newest first. */
  readonly plans: readonly Plan[];
  readonly planFileProblems: PlanFileProblems | undefined;
  /** What the person has answered since the pane opened; the workbook remembers the rest. */
  readonly confirmation: Confirmation;
  readonly undo: readonly UndoStep[];
  /** Columns of figures that were read and no longer are there. */
  readonly gone: readonly GoneColumn[];
}

export type PaneEvent =
  | { readonly is: 'started'; readonly busy: Busy }
  | { readonly is: 'checked'; readonly checked: Checked }
  | { readonly is: 'ended' }
  | { readonly is: 'writing' }
  | { readonly is: 'callingOff' }
  | { readonly is: 'calledOff' }
  | { readonly is: 'failed'; readonly failure: Failure; readonly during: Busy }
  /** A cell is being edited; the task goes on when it is finished. */
  | { readonly is: 'waiting' }
  | { readonly is: 'noticed'; readonly notice: Notice | undefined }
  | { readonly is: 'said'; readonly notice: Notice }
  | { readonly is: 'missed'; readonly missed: readonly Coded[] }
  | { readonly is: 'wrote'; readonly step: UndoStep }
  | { readonly is: 'tookBack' }
  | { readonly is: 'confirmed'; readonly confirmation: Confirmation }
  | { readonly is: 'planLoaded'; readonly plan: Plan }
  | { readonly is: 'planRefused'; readonly problems: PlanFileProblems | undefined }
  | { readonly is: 'opened'; readonly page: Screen }
  | { readonly is: 'turnedTo'; readonly tab: Tab; readonly wanted?: Wanted | undefined }
  | { readonly is: 'toured'; readonly touring: PaneState['touring'] }
  | { readonly is: 'spoke'; readonly language: Language };

export function initialState(language: Language, plans: readonly Plan[] = []): PaneState {
  return {
    language,
    page: 'workbook',
    tab: 'findings',
    wanted: undefined,
    touring: undefined,
    checked: undefined,
    failure: undefined,
    // The pane begins by reading; nothing has been stopped yet.
    busy: 'reading',
    stage: 'before',
    editMode: false,
    notice: undefined,
    missed: [],
    spoken: undefined,
    plans,
    planFileProblems: undefined,
    confirmation: {},
    undo: [],
    gone: [],
  };
}

/** Steps kept for "Fortryd seneste". */
const UNDO_DEPTH = 20;

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.is) {
    case 'started':
      if (event.busy === 'reading') return { ...state, busy: event.busy, stage: 'before' };
      return { ...state, busy: event.busy, stage: 'before', failure: undefined, missed: [] };
    case 'checked':
      return {
        ...state,
        checked: event.checked,
        gone: goneColumns(state.checked, event.checked, state.gone),
        failure: state.failure?.during === 'reading' ? undefined : state.failure,
        editMode: false,
      };
    case 'ended':
      return { ...state, busy: undefined, stage: undefined, editMode: false };
    case 'writing':
      return { ...state, stage: 'writing' };
    case 'callingOff':
      return { ...state, stage: 'callingOff' };
    case 'calledOff':
      return noticed(state, { intent: 'info', key: 'noticeCalledOff', values: {}, notes: [] });
    case 'failed':
      return { ...state, failure: { failure: event.failure, during: event.during }, editMode: false };
    case 'waiting':
      return { ...state, editMode: true };
    case 'noticed':
      return noticed(state, event.notice);
    case 'said':
      return withSpoken(state, event.notice);
    case 'missed':
      return { ...state, missed: [...state.missed, ...event.missed] };
    case 'wrote':
      return { ...state, undo: [event.step, ...state.undo].slice(0, UNDO_DEPTH) };
    case 'tookBack':
      return { ...state, undo: state.undo.slice(1), confirmation: state.undo[0]?.confirmation ?? state.confirmation };
    case 'confirmed':
      return { ...state, confirmation: event.confirmation };
    case 'planLoaded':
      return {
        ...state,
        plans: [event.plan, ...state.plans.filter(({ id }) => id !== event.plan.id)],
        planFileProblems: undefined,
      };
    case 'planRefused':
      return { ...state, planFileProblems: event.problems };
    case 'opened':
      return { ...state, page: event.page };
    case 'turnedTo':
      return { ...state, tab: event.tab, wanted: event.wanted };
    case 'toured':
      return { ...state, touring: event.touring };
    case 'spoke':
      return { ...state, language: event.language };
  }
}

/** What went well is told on the status line; what a person must act on or know stands as a message until it is closed. */
function noticed(state: PaneState, notice: Notice | undefined): PaneState {
  if (!notice) return { ...state, notice };
  const passing = (notice.intent === 'success' || notice.intent === 'info') && notice.notes.length === 0;
  return passing ? { ...withSpoken(state, notice), notice: undefined } : { ...state, notice, spoken: undefined };
}

function withSpoken(state: PaneState, notice: Notice): PaneState {
  return { ...state, spoken: { notice, number: (state.spoken?.number ?? 0) + 1 } };
}

export interface Store {
  readonly state: () => PaneState;
  readonly send: (event: PaneEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(start: PaneState): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    send: (event) => {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
