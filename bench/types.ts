/** One line of the result. */
export interface Measured {
  readonly what: string;
  /** As shown: "212 ms", "89 MB". */
  readonly value: string;
  /** How many times as much as ours, where ours is the yardstick. */
  readonly ratio?: number;
}

export interface Part {
  readonly title: string;
  /** Lines to print, or why it cannot be measured here. */
  measure(): Promise<readonly Measured[] | { readonly missing: string }>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Median of the times of several runs, in milliseconds, after one that warms up. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const mb = (kilobytes: number): string => `${Math.round(kilobytes / 1024)} MB`;
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Lines of several contenders, the first of which is ours and the yardstick. */
export function compared(
  what: string,
  unit: (value: number) => string,
  entries: readonly (readonly [string, number])[],
): Measured[] {
  const own = entries[0]?.[1] ?? NaN;
  return entries.map(([name, value], index) => ({
    what: `${what}: ${name}`,
    value: unit(value),
    ...(index === 0 ? {} : { ratio: value / own }),
  }));
}
