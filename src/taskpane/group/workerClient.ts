/** A worker of the browser behind the crew's `Helper`. */
import type { Answer, Helper, Task } from './workerPool';
import type { Agreed } from './readingOf';

/** What is said to the worker: once what to read with, then a file at a time. */
export type Said = { readonly is: 'agreed'; readonly agreed: Agreed } | ({ readonly is: 'task'; readonly number: number } & Task);

export interface Heard {
  readonly number: number;
  readonly answer: Answer;
}

export function startWorker(): Helper {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'file' });
  let told: Agreed | undefined;
  let number = 0;
  return {
    read: (task, agreed) =>
      new Promise((answered, failed) => {
        number += 1;
        const asked = number;
        worker.onmessage = ({ data }: MessageEvent<Heard>) => {
          if (data.number === asked) answered(data.answer);
        };
        const broken = (event: Event): void => {
          event.preventDefault();
          failed(new Error(event.type));
        };
        worker.onerror = broken;
        worker.onmessageerror = broken;
        const say = (said: Said) => worker.postMessage(said);
        if (told !== agreed) say({ is: 'agreed', agreed });
        told = agreed;
        say({ is: 'task', number: asked, ...task });
      }),
    end: () => worker.terminate(),
  };
}

/** One place of the machine is left to the pane and Excel. Some browsers do not say how many there are. */
export function helpersAtATime(): number {
  return Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 1) - 1));
}
