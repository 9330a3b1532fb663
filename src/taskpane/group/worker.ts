/** Reads files beside the pane. It has nobody to talk to but the pane: what could ask the network is taken away before any file is opened. */
import { PlanIndex } from '../../recognition/planIndex';
import { LIMITS } from '../../xlsx';
import type { Answer } from './workerPool';
import type { Heard, Said } from './workerClient';
import { readingOf, type Agreed } from './readingOf';

const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'BroadcastChannel',
];

for (const name of WAYS_OUT) Object.defineProperty(globalThis, name, { value: undefined });

let agreed: { readonly agreed: Agreed; readonly index: PlanIndex } | undefined;

addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (data.is === 'agreed') agreed = { agreed: data.agreed, index: new PlanIndex(data.agreed.plans) };
  else void answer(data);
});

type Asked = Extract<Said, { is: 'task' }>;

async function answer(asked: Asked): Promise<void> {
  const heard: Heard = { number: asked.number, answer: await answerTo(asked) };
  postMessage(heard);
}

async function answerTo({ file, name, own }: Asked): Promise<Answer> {
  let bytes: Uint8Array;
  try {
    // One byte past the limit is enough to be refused by it.
    bytes = new Uint8Array(await file.slice(0, LIMITS.input + 1).arrayBuffer());
  } catch {
    return { is: 'gone' };
  }
  try {
    return agreed ? { is: 'read', reading: readingOf(bytes, name, own, agreed.agreed, agreed.index) } : { is: 'broken' };
  } catch {
    return { is: 'broken' };
  }
}
