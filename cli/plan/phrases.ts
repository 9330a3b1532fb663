/** `plan -- phrases FILE`: one demand a line in, one answer a line out. */
import { readDemand } from '../../src/planreading/readDemand';
import type { ReadDemand } from '../../src/planreading/types';
import type { SayPlanReading } from '../../src/texts/planReading';
import { linesOfDemand } from './print';

export interface Output {
  readonly lines: readonly string[];
  /** A person is needed. */
  readonly open: boolean;
}

/** In JSON an empty line answers too, so that lines and answers can be paired. Undefined where there is no demand to print. */
export function phrases(text: string, year: number | undefined, json: boolean, say: SayPlanReading): Output | undefined {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const demands = lines.map((line) => readDemand(line, year === undefined ? {} : { year }));
  const open = demands.some(({ confidence, text: demand }) => confidence !== 'sure' && demand.trim() !== '');
  if (json) {
    const objects = demands.map(({ text: demand, confidence, measure, ask, evidence }) =>
      JSON.stringify({ text: demand, confidence, measure, ask, evidence }),
    );
    return { lines: objects, open };
  }
  const written = demands
    .map((demand, index) => ({ demand, number: index + 1 }))
    .filter(({ demand }) => demand.text.trim() !== '');
  if (written.length === 0) return undefined;
  const count = (confidence: ReadDemand['confidence']) => written.filter(({ demand }) => demand.confidence === confidence).length;
  const summary = say('summary', {
    count: written.length,
    sure: count('sure'),
    guess: count('guess'),
    ask: count('ask'),
  });
  return {
    lines: [...written.flatMap(({ demand, number }) => linesOfDemand(demand, number, say)), summary],
    open,
  };
}
