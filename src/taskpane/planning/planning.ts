/**
 * A plan on its way from a table to something that computes: what was read, what a person has said about it, and what is still open. Lives as
 * long as the pane is open, whichever page is shown; every answer can be taken back.
 */
import { answered, questionsOf, type Answer, type DraftPath, type PlanDraft } from '../../planreading/draft';
import { defaultsFor } from '../../planreading/defaults';
import { draftOf } from '../../planreading/draftOf';
import { finish, type Finished } from '../../planreading/finish';
import { planRowsOf } from '../../plansources/planRows';
import type { PlanSource, SourceProblem, Told } from '../../plansources/types';

export type ReadProblem =
  { readonly code: SourceProblem | 'noTables' | 'pdfElsewhere'; readonly file: string } | { readonly sentence: string };

export interface PlanningState {
  readonly source: Pick<PlanSource, 'kind' | 'file'> | undefined;
  readonly draft: PlanDraft | undefined;
  readonly told: readonly Told[];
  /** Drafts before each answer, the last one first. */
  readonly past: readonly PlanDraft[];
  readonly problem: ReadProblem | undefined;
}

const NOTHING_READ: PlanningState = { source: undefined, draft: undefined, told: [], past: [], problem: undefined };

export interface Planning {
  readonly state: () => PlanningState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: (source: PlanSource) => void;
  readonly refuse: (problem: ReadProblem) => void;
  readonly answer: (paths: readonly DraftPath[], answer: Answer) => void;
  readonly takeBack: () => void;
  readonly clear: () => void;
}

export function createPlanning(): Planning {
  let state = NOTHING_READ;
  const listeners = new Set<() => void>();
  const set = (next: PlanningState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (source) => {
      const { told, ...rows } = planRowsOf(source);
      // What was being worked on stays where the new source has nothing to read.
      if (rows.tables.length === 0) set({ ...state, problem: { code: 'noTables', file: source.file } });
      else set({ ...NOTHING_READ, source: { kind: source.kind, file: source.file }, draft: draftOf(rows), told });
    },
    refuse: (problem) => set({ ...state, problem }),
    answer: (paths, answer) => {
      const { draft, past } = state;
      if (!draft) return;
      const next = paths.reduce((now, path) => answered(now, path, answer), draft);
      set({ ...state, draft: next, past: [draft, ...past], problem: undefined });
    },
    takeBack: () => {
      const [before, ...past] = state.past;
      if (before) set({ ...state, draft: before, past });
    },
    clear: () => set(NOTHING_READ),
  };
}

/** How far the draft has come. `open`: questions left; `sum`: of the weights that are known. */
export interface Progress {
  readonly requirements: number;
  readonly settled: number;
  readonly open: number;
  readonly sum: number;
}

export function progressOf(draft: PlanDraft): Progress {
  const blocks = draft.sections.flatMap(({ goals }) => goals.flatMap((goal) => goal.blocks));
  const measures = blocks.flatMap(({ requirements }) => requirements.map(({ measure }) => measure));
  const settled = measures.filter(({ state }) => state === 'sure' || state === 'agreed').length;
  const sum = blocks.reduce((total, { weight }) => total + (weight.state === 'open' ? 0 : weight.value), 0);
  return { requirements: measures.length, settled, open: questionsOf(draft).length, sum };
}

export function finishedOf(draft: PlanDraft): Finished {
  const { year } = draft;
  return finish(draft, defaultsFor(year.state === 'open' ? 0 : year.value));
}
