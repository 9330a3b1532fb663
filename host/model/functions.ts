/** Functions of the sheet that an add-in asks Excel to calculate. */
import { HostObject } from '../protocol/object';
import { numberArgument, type ModelContext } from './context';

class FunctionResult extends HostObject {
  readonly typeName = 'FunctionResult';

  constructor(private readonly result: number) {
    super();
  }
  get Value(): number {
    return this.result;
  }
  get Error(): string {
    return '';
  }
}

const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970, in the workbook's own counting. */
const UNIX_EPOCH = 25_569;
const YEARS_1904 = 1_462;

export class Functions extends HostObject {
  readonly typeName = 'Functions';

  constructor(private readonly context: ModelContext) {
    super();
  }
  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const [y, m, d] = [year, month, day].map((part) => numberArgument(part, 'Functions.date'));
    const serial = Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1) / DAY_MS + UNIX_EPOCH;
    return new FunctionResult(this.context.state.date1904 ? serial - YEARS_1904 : serial);
  }
}
