/**
 * Waiting for Univer's calculation. It collects changes for 100 ms and calculates in the background; an answer given before it is done
 * holds stale values. So its queue is emptied by hand and the result awaited. Uses three private members of its trigger, which is why
 * the version is pinned.
 */
import type { ICommandInfo, ICommandService, Univer, Workbook } from '@univerjs/core';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { UniverParts } from './parts';

interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(before: object, more: object): object;
  _startProgress(): void;
}

const PATIENCE_MS = 60_000;
/** On a machine with much to do the engine has said that it was done, and no result had come. */
const MOST_TURNS = 3;

export class Calculation {
  private running: Promise<void> | undefined;
  private forgotten = false;
  /** Sheets that results have come for. */
  private results = 0;
  private readonly listening: { dispose(): void };
  private finish: (() => void) | undefined;

  constructor(
    private readonly univer: Univer,
    private readonly parts: UniverParts,
    private readonly unit: string,
    calculated: (sheet: string) => void,
  ) {
    const { SetFormulaCalculationNotificationMutation, SetFormulaCalculationResultMutation } = parts;
    this.listening = this.commands().onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const params = command.params as ISetFormulaCalculationNotificationMutation;
        if (params.functionsExecutedState !== undefined) this.finish?.();
      } else if (command.id === SetFormulaCalculationResultMutation.id) {
        const params = command.params as {
          readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
        };
        for (const sheet of Object.keys(params.unitData?.[unit] ?? {})) {
          this.results += 1;
          calculated(sheet);
        }
      }
    });
  }

  private commands(): ICommandService {
    return this.univer.__getInjector().get(this.parts.ICommandService);
  }

  private trigger(): Trigger {
    return this.univer.__getInjector().get(this.parts.TriggerCalculationController) as unknown as Trigger;
  }

  /** Formulas were read while a name meant something else: all of them must be read again. */
  forget(): void {
    this.forgotten = true;
  }

  get waiting(): boolean {
    return this.forgotten || this.running !== undefined || this.trigger()._waitingCommandQueue.length > 0;
  }

  async settle(): Promise<void> {
    for (;;) {
      if (this.running) await this.running;
      const trigger = this.trigger();
      if (trigger._waitingCommandQueue.length === 0 && !this.forgotten) return;
      clearTimeout(trigger._setTimeoutKey);
      const queue = trigger._waitingCommandQueue;
      trigger._waitingCommandQueue = [];
      trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
      const all = this.forgotten ? this.everything() : {};
      this.forgotten = false;
      await this.start({ ...trigger._executingDirtyData, ...all });
    }
  }

  /** Makes the engine read every formula again; it keeps what it has read by the workbook's id. */
  private everything(): object {
    const { IFunctionService, IUniverInstanceService, UniverInstanceType } = this.parts;
    const injector = this.univer.__getInjector();
    injector.get(IFunctionService).deleteFormulaAstCacheKey(this.unit);
    const book = injector.get(IUniverInstanceService).getUnit<Workbook>(this.unit, UniverInstanceType.UNIVER_SHEET);
    const sheets = (book?.getSheetOrders() ?? []).map((sheet) => [sheet, '1'] as const);
    return {
      forceCalculation: true,
      clearDependencyTreeCache: { [this.unit]: Object.fromEntries(sheets) as Record<string, string> },
    };
  }

  async recalculate(): Promise<void> {
    // What was forgotten is read again with every formula there is.
    const all = this.forgotten;
    const before = this.results;
    await this.settle();
    if (all && (this.results > before || !this.hasFormulas())) return;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await this.everyFormula();
      if (this.results > before || !this.hasFormulas()) return;
    }
  }

  private hasFormulas(): boolean {
    const model = this.univer.__getInjector().get(this.parts.FormulaDataModel);
    return Object.values(model.getFormulaData()[this.unit] ?? {}).some((sheet) => sheet && Object.keys(sheet).length > 0);
  }

  private everyFormula(): Promise<void> {
    return this.start({
      forceCalculation: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }

  private start(params: object): Promise<void> {
    let timer: ReturnType<typeof setTimeout>;
    const done = new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('The calculation did not end')), PATIENCE_MS);
      this.finish = resolve;
    }).finally(() => {
      clearTimeout(timer);
      this.finish = undefined;
      this.running = undefined;
    });
    this.running = done;
    void this.commands().executeCommand(this.parts.SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    return done;
  }

  sharedFormula(sheet: string, row: number, column: number): string | undefined {
    const model = this.univer.__getInjector().get(this.parts.FormulaDataModel);
    return model.getFormulaStringByCell(row, column, sheet, this.unit) ?? undefined;
  }

  dispose(): void {
    const trigger = this.trigger();
    clearTimeout(trigger._setTimeoutKey);
    // A second later it would tell of its progress, in a workbook that is no longer there.
    trigger._startProgress = () => undefined;
    this.listening.dispose();
  }
}
