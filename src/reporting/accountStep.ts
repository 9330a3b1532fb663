/** One step of an account, as data; `texts/reporting` has the sentence for each code. */
export interface Step {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export function stepOf(code: string, values: Step['values'] = {}): Step {
  return { code, values };
}
