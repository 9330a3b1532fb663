/** One step of an account, as data; `texts` has the sentence for each code. */
export interface Step<Code extends string = string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}

export function stepOf<const Code extends string>(code: Code, values: Step['values'] = {}): Step<Code> {
  return { code, values };
}
