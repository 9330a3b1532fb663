import type { Status } from '../../report/types';
import type { GreyReason } from '../types';

/** What the sheet shows, as expressions: a reference (MS_Opfyldt) or a quoted text. Two of them must never show the same. */
export interface SheetWords {
  readonly status: Readonly<Record<Status, string>>;
  readonly light: Readonly<Record<'green' | 'yellow' | 'red' | GreyReason, string>>;
}
