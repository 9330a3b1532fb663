/** A question to Excel that only Excel can answer, and how it is put. */
import type { ProbeId } from '../texts/da/probe';

/** Plain data, so that it can be copied out as JSON. */
export type Answer = string | number | boolean | null | readonly Answer[] | { readonly [name: string]: Answer };

/** What a probe may touch: a sheet of its own that is deleted when it has answered. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The code when Excel refuses what the action asks for, "ok" when it does not. */
  readonly attempt: (action: () => void) => Promise<string>;
}

export interface Probe {
  readonly id: ProbeId;
  /** Where what we believe comes from. */
  readonly source: string;
  readonly run: (scratch: Scratch) => Promise<Answer>;
}

export type Outcome =
  | { readonly id: ProbeId; readonly source: string; readonly answer: Answer; readonly ms: number }
  | { readonly id: ProbeId; readonly source: string; readonly error: string; readonly ms: number };
