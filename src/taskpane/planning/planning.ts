/**
 * A plan on its way from a table to something that computes: what was read, what a person has said about it, and what is still open. Lives as
 * long as the pane is open, whichever page is shown. The draft is what was read with the answers put to it in their order, so an answer is
 * taken back by leaving it out, and a workbook need remember no more than the answers.
 */
import { answered, questionsOf, type Answer, type DraftPath, type PlanDraft } from '../../planreading/draft';
import { defaultsFor } from '../../planreading/defaults';
import { draftOf } from '../../planreading/draftOf';
import { finish, type Finished } from '../../planreading/finish';
import { planRowsOf } from '../../plansources/planRows';
import type { PlanSource, SourceProblem, Told } from '../../plansources/types';
import type { PlanAnswer } from '../../workbook/memorySchema';

export type ReadProblem =
  { readonly code: SourceProblem | 'noTables' | 'pdfElsewhere'; readonly file: string } | { readonly sentence: string };

export interface PlanningState {
  /** `here`: the open workbook itself. */
  readonly source: (Pick<PlanSource, 'kind' | 'file'> & { readonly here: boolean }) | undefined;
  /** As it was read, before any answer. */
  readonly first: PlanDraft | undefined;
  readonly draft: PlanDraft | undefined;
  readonly told: readonly Told[];
  /** In the order they were given. */
  readonly answers: readonly PlanAnswer[];
  readonly problem: ReadProblem | undefined;
}

const NOTHING_READ: PlanningState = {
  source: undefined,
  first: undefined,
  draft: undefined,
  told: [],
  answers: [],
  problem: undefined,
};

export interface Planning {
  readonly state: () => PlanningState;
  readonly subscribe: (listener: () => void) => () => void;
  /** `remembered`: of the open workbook itself, with the answers that were given before. */
  readonly read: (source: PlanSource, remembered?: readonly PlanAnswer[]) => void;
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
  const setAnswers = (first: PlanDraft, answers: readonly PlanAnswer[]): void =>
    set({ ...state, draft: withAnswers(first, answers), answers, problem: undefined });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (source, remembered) => {
      const { told, ...rows } = planRowsOf(source);
      // What was being worked on stays where the new source has nothing to read.
      if (rows.tables.length === 0) set({ ...state, problem: { code: 'noTables', file: source.file } });
      else {
        const first = draftOf(rows);
        const { kind, file } = source;
        const answers = remembered ?? [];
        const here = remembered !== undefined;
        set({ ...NOTHING_READ, source: { kind, file, here }, first, draft: withAnswers(first, answers), told, answers });
      }
    },
    refuse: (problem) => set({ ...state, problem }),
    answer: (paths, answer) => {
      const { first, answers } = state;
      if (first) setAnswers(first, [...answers, { paths: [...paths], answer }]);
    },
    takeBack: () => {
      const { first, answers } = state;
      if (first) setAnswers(first, answers.slice(0, -1));
    },
    clear: () => set(NOTHING_READ),
  };
}

/** What no longer has a place in the draft is passed over: the table may have been changed since. */
function withAnswers(first: PlanDraft, answers: readonly PlanAnswer[]): PlanDraft {
  return answers.reduce((draft, { paths, answer }) => paths.reduce((now, path) => answered(now, path, answer), draft), first);
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
