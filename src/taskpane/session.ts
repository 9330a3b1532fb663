/**
 * What happens when something is pressed. One thing at a time: presses queue up, each reads the workbook afresh before it writes, and a
 * cell that is being edited makes the task wait instead of fail.
 */
import { sheetsOf } from '../recognition/tables';
import type { Confirmation } from '../recognition/types';
import type { Plan } from '../plan/schema';
import type { PaneKey } from '../texts/da/pane';
import type { Language } from '../texts/language';
import type { Values } from '../texts/fill';
import type { Finding } from '../validation/types';
import { type CellAddress } from '../workbook/address';
import { RESULT_SHEET, type Edit } from '../workbook/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { CheckResult } from '../check';
import { unlessCancelled } from '../excel/run';
import { missedIn } from '../excel/sayable';
import { recognisedOf, type Carried, type Engine, type Proposal } from './engineTypes';
import { fixingOf, noticeOfFixing } from './fixing';
import type { Insertion, MakeEdits } from './insertion';
import { createLive } from './live';
import type { Marked, Selection, WorkbookPort } from './port';
import { createQueue, failureOf } from './queue';
import { inSlices } from './slices';
import type { Checked, Notice, Screen, PaneState, Store, Tab, Wanted } from './store';
import { cellName } from './views/cellName';

export interface Session {
  /** First reading, and from then on a new check whenever the workbook changes. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** Ends what is under way, as long as it has not begun to write. */
  readonly cancel: () => void;
  readonly check: () => Promise<void>;
  readonly compute: () => Promise<void>;
  /** Writes the certain fixes of these findings as one step; what has changed since they were shown is left alone and told. */
  readonly fixAll: (findings: readonly Finding[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly goTo: (cell: CellAddress) => Promise<void>;
  readonly confirm: (answer: Confirmation) => Promise<void>;
  readonly forgetAnswers: () => Promise<void>;
  readonly loadPlanFile: (file: File) => Promise<void>;
  /** Judges the workbook by this plan from now on, and lets it remember the plan. */
  readonly usePlan: (plan: Plan) => Promise<void>;
  readonly selection: () => Promise<Selection | undefined>;
  /** Tells what is marked from now on; answers how to stop. Silent where Excel cannot tell. */
  readonly follow: (handler: (marked: Marked) => void) => Promise<() => void>;
  /** Writes what is made from the workbook as it stands when its turn comes. Does it stand there now? */
  readonly fill: (make: MakeEdits, done: Pick<Notice, 'key' | 'values'>) => Promise<boolean>;
  /** Writes sheets of ours, into any workbook: what is made may depend on what the workbook is read as, and may be nothing. */
  readonly insert: (insertion: Insertion) => Promise<void>;
  /** Writes what the workbook is to remember: no step that is taken back, and nothing to tell. */
  readonly remember: (make: (workbook: WorkbookSnapshot) => readonly Edit[]) => Promise<void>;
  /** `wanted` is what the view is to open. */
  readonly turnTo: (tab: Tab, wanted?: Wanted) => void;
  readonly tour: (touring: PaneState['touring']) => void;
  readonly open: (page: Screen) => void;
  readonly speak: (language: Language) => void;
  readonly dismiss: () => void;
}

export interface SessionParts {
  readonly port: WorkbookPort;
  readonly engine: Engine;
  readonly store: Store;
  readonly wait: (ms: number) => Promise<void>;
}

const notice = (intent: Notice['intent'], key: PaneKey, values: Values = {}): Notice => ({ intent, key, values, notes: [] });

export function createSession(parts: SessionParts): Session {
  const { port, engine, store } = parts;
  const show = (shown: Notice) => store.send({ is: 'noticed', notice: shown });
  const queue = createQueue(store, parts.wait);
  const { enqueue, isWaiting } = queue;
  const read = (stylesOf: readonly string[] = []) => port.read({ stylesOf, signal: queue.signal() });
  const live = createLive({ port, store, queue, recheck: checkWorkbook });

  async function checkWorkbook(workbook: WorkbookSnapshot): Promise<Checked> {
    const { confirmation, plans } = store.state();
    const steps = engine.checkSteps({ workbook, plans, rulePacks: engine.rulePacks, confirmation });
    const checked = { workbook, result: await inSlices(steps, queue.signal()) };
    store.send({ is: 'checked', checked });
    return checked;
  }

  const recheck = async (): Promise<Checked> => checkWorkbook(await read());

  /** Once begun, writing is not called off. */
  const apply: WorkbookPort['apply'] = async (edits, seen, onChanged) => {
    queue.commit();
    const applied = await port.apply(edits, seen, onChanged);
    const missed = missedIn(applied);
    if (missed.length > 0) store.send({ is: 'missed', missed });
    return applied;
  };

  /** With the looks of the sheets that results go into, so that every bit of them can be given back. */
  async function recheckBeforeWriting(
    sheets: (workbook: WorkbookSnapshot, result: CheckResult) => readonly string[],
  ): Promise<Checked> {
    const { workbook, result } = store.state().checked ?? (await recheck());
    return checkWorkbook(await read(sheets(workbook, result)));
  }

  /** Writes, keeps what takes it back, and looks again. False when everything stood there already. */
  async function write(seen: WorkbookSnapshot, edits: readonly Edit[]): Promise<boolean> {
    const { needed } = await engine.writing();
    if (needed(seen, edits).length === 0) return false;
    const { undo, after } = await apply(edits, seen, 'refuse');
    if (undo.length > 0) store.send({ is: 'wrote', step: { undo, after } });
    await recheck();
    return true;
  }

  async function writeProposal(seen: WorkbookSnapshot, { edits, notes }: Proposal, done: Notice, nothing: Notice): Promise<void> {
    const wrote = await write(seen, edits);
    const stopped = !wrote && edits.length === 0 && notes.length > 0;
    show({ ...(wrote ? done : nothing), ...(stopped && notice('warning', 'noticeNotWritten')), notes });
  }

  /** Checks under the new answer, and lets the workbook remember it where it can be written in. */
  async function answer(given: Confirmation, plan?: Plan): Promise<void> {
    const before = store.state().confirmation;
    store.send({ is: 'confirmed', confirmation: given });
    const { workbook, result } = await recheck();
    if (!recognisedOf(result)) {
      store.send({ is: 'wrote', step: { undo: [], after: workbook, confirmation: before } });
      return;
    }
    const { remember } = await engine.writing();
    await rememberEdits(workbook, remember(workbook, { ...(plan && { plan }), confirmation: given }).edits, before);
  }

  /** An answer is one step back: what the workbook remembers of it goes, and so does what was answered here. */
  async function rememberEdits(workbook: WorkbookSnapshot, edits: readonly Edit[], before?: Confirmation): Promise<void> {
    const { needed } = await engine.writing();
    if (needed(workbook, edits).length === 0) return;
    const { undo, after } = await apply(edits, workbook, 'refuse');
    if (before) store.send({ is: 'wrote', step: { undo, after, confirmation: before } });
    await recheck();
  }

  /** What has been answered here and, below it, what the workbook remembers. */
  function answers(): Confirmation {
    const { checked, confirmation } = store.state();
    return engine.mergeAnswers(checked ? engine.rememberedAnswers(checked.workbook) : {}, confirmation);
  }

  async function adopt(plan: Plan): Promise<void> {
    store.send({ is: 'planLoaded', plan });
    // The same plan in a later version, such as a renegotiated one, changes nothing of how the workbook is read.
    const known = planInUse() === plan.id;
    await answer(known ? engine.mergeAnswers(answers(), { planId: plan.id }) : { planId: plan.id }, plan);
    show(notice('success', 'planLoaded', { plan: `${plan.agency.name} ${String(plan.year)}` }));
  }

  function planInUse(): string | undefined {
    const { checked } = store.state();
    return checked && recognisedOf(checked.result)?.plan.id;
  }

  const check = () =>
    isWaiting('reading')
      ? Promise.resolve()
      : enqueue('reading', async () => {
          await recheck();
        });

  return {
    start: () =>
      enqueue('reading', async () => {
        // In this order: what changes between a reading and the listening would be in neither.
        const deaf = await unlessCancelled(live.begin(), queue.signal()).then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        await recheck();
        if (deaf) throw deaf.error;
      }),
    stop: live.stop,
    cancel: queue.cancel,
    check: async () => {
      const before = store.state().checked;
      await check();
      const { checked, failure } = store.state();
      if (!checked || checked === before || failure) return;
      const count = (severity: Finding['severity']) =>
        checked.result.findings.filter((finding) => finding.severity === severity).length;
      const values = { errors: count('error'), warnings: count('warning') };
      if (checked.result.state === 'checked') store.send({ is: 'said', notice: notice('info', 'noticeChecked', values) });
    },
    compute: () =>
      enqueue('computing', async () => {
        const { workbook, result } = await recheckBeforeWriting((_, { recognition }) =>
          recognition.recognised ? [...sheetsOf(recognition.tables), RESULT_SHEET] : [],
        );
        if (result.state !== 'checked' || result.recognition.questions.length > 0) {
          show(notice('warning', result.recognition.recognised ? 'computeBlockedQuestions' : 'unknownTitle'));
          return;
        }
        const { language } = store.state();
        const { compute } = await engine.writing();
        const proposal = compute(workbook, result, carried(result.recognition.plan.id), language);
        await writeProposal(workbook, proposal, notice('success', 'noticeComputed'), notice('info', 'noticeNothingNew'));
      }),
    fixAll: (findings) =>
      enqueue('fixing', async () => {
        const { workbook, result } = await recheck();
        const fixing = fixingOf(findings, result.findings);
        await write(workbook, fixing.edits);
        show(noticeOfFixing(fixing, store.state().checked?.result.findings ?? []));
      }),
    undo: () =>
      enqueue('undoing', async () => {
        const [step] = store.state().undo;
        if (!step) {
          show(notice('info', 'noticeUndoNothing'));
          return;
        }
        const { spared } = step.undo.length === 0 ? { spared: [] } : await apply(step.undo, step.after, 'spare');
        store.send({ is: 'tookBack' });
        await recheck();
        const [cell] = spared;
        show(cell ? notice('warning', 'noticeUndoneExcept', { cell: cellName(cell) }) : notice('success', 'noticeUndone'));
      }),
    remove: () =>
      enqueue('removing', async () => {
        const workbook = await read();
        const { remove } = await engine.writing();
        await writeProposal(
          workbook,
          remove(workbook),
          notice('success', 'noticeRemoved'),
          notice('info', 'noticeRemoveNothing'),
        );
      }),
    goTo: (cell) =>
      enqueue('jumping', async () => {
        await port.goTo(cell);
        store.send({ is: 'said', notice: notice('info', 'noticeAtFocus', { cell: cellName(cell) }) });
      }),
    confirm: (given) =>
      enqueue('confirming', async () => {
        await answer(engine.mergeAnswers(answers(), given));
        show(notice('success', 'noticeConfirmed'));
      }),
    forgetAnswers: () =>
      enqueue('confirming', async () => {
        await answer({});
        show(notice('success', 'answersResetDone'));
      }),
    loadPlanFile: (file) =>
      enqueue('reading', async () => {
        const read = await engine.readPlanFile(file);
        if (read.is === 'refused') {
          store.send({ is: 'planRefused', problems: { file: file.name, problems: read.problems } });
          return;
        }
        if (read.is === 'unreadable') {
          show(notice('error', read.key, { file: file.name }));
          return;
        }
        await adopt(read.plan);
      }),
    usePlan: (plan) => enqueue('reading', () => adopt(plan)),
    selection: async () => {
      try {
        return await port.selection();
      } catch (error) {
        store.send({ is: 'failed', failure: failureOf(error), during: 'jumping' });
        return undefined;
      }
    },
    follow: (handler) => port.follow(handler).catch(() => () => undefined),
    fill: async (make, { key, values }) => {
      let stands = false;
      await enqueue('fixing', async () => {
        const { workbook, result } = await recheck();
        const edits = result.state === 'checked' ? make(workbook, result) : [];
        if (edits.length === 0) {
          show(notice('warning', 'noticeNotWritten'));
          return;
        }
        await write(workbook, edits);
        stands = true;
        show(notice('success', key, values));
      });
      return stands;
    },
    insert: ({ busy, sheets, make, done }) =>
      enqueue(busy, async () => {
        const { workbook, result } = await recheckBeforeWriting(sheets);
        const made = await make(workbook, result);
        const said = made.done ?? done;
        const { intent, key } = made.nothing ?? { intent: 'info', key: 'noticeNothingNew' };
        await writeProposal(workbook, made, notice('success', said.key, said.values), notice(intent, key));
        const { checked } = store.state();
        const instead = checked && made.instead?.(checked.workbook);
        if (instead) show({ ...instead, notes: [] });
      }),
    remember: (make) =>
      enqueue('confirming', async () => {
        const { workbook } = await recheck();
        await rememberEdits(workbook, make(workbook));
      }),
    open: (page) => store.send({ is: 'opened', page }),
    turnTo: (tab, wanted) => store.send({ is: 'turnedTo', tab, wanted }),
    tour: (touring) => store.send({ is: 'toured', touring }),
    speak: (language) => store.send({ is: 'spoke', language }),
    dismiss: () => store.send({ is: 'noticed', notice: undefined }),
  };

  /** The plan as its file says it, before amendments were applied, and every answer. */
  function carried(planId: string): Carried {
    const plan = store.state().plans.find(({ id }) => id === planId);
    return { ...(plan && { plan }), confirmation: answers() };
  }
}
