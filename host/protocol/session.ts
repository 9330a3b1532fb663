/**
 * One add-in talking to one workbook: takes office.js's messages as text, gives its answers, sends its events. The limits and moods of
 * Excel that concern every request stand here: 5 MB each way, and refusing while a cell is being edited.
 */
import { HostError, type ErrorCode } from './errors';
import { Interpreter, type HostRoot } from './interpreter';
import { EVENT_CATEGORY, MESSAGE, type BatchResponse, type HostRequest } from './messages';

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const SLICE_MS = 50;
const ACTION_CATEGORY = 2;
const ACTION_PRESSED = 1000;

export interface SessionRoot extends HostRoot {
  readonly editing: boolean;
  /** Around one request, so that changes in it count as the add-in's own. */
  enter(): void;
  leave(): void;
}

export interface Counters {
  /** Syncs. What office.js sends by itself afterwards to let go of ranges is not counted. */
  requests: number;
  actions: number;
  largestRequest: number;
  largestResponse: number;
}

function refusal(code: ErrorCode, message: string): BatchResponse {
  const error = new HostError(code, message);
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: error.status } };
}

/** Only letting go of ranges, as office.js does at the end of `Excel.run`. */
function isRelease(request: HostRequest): boolean {
  const { Actions } = request.message.body;
  return (
    Actions.some((action) => action.Name === '_RemoveReference') &&
    Actions.every((action) => action.Name === '' || action.Name === '_RemoveReference')
  );
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

export class Session {
  readonly counters: Counters = { requests: 0, actions: 0, largestRequest: 0, largestResponse: 0 };
  payloadLimit = PAYLOAD_LIMIT;
  /** Milliseconds before each answer, as from a large workbook or a slow line. May be changed while one waits. */
  slowness = 0;
  private readonly interpreter: Interpreter;
  private queue: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly root: SessionRoot,
    private readonly send: (text: string) => void,
  ) {
    this.interpreter = new Interpreter(root);
  }

  resetCounters(): void {
    Object.assign(this.counters, { requests: 0, actions: 0, largestRequest: 0, largestResponse: 0 });
  }

  /** What goes wrong, action by action, as a test has it; undefined: nothing. */
  set fault(fault: Interpreter['fault']) {
    this.interpreter.fault = fault;
  }

  /** Requests are answered one after another, in the order they came. */
  receive(text: string): Promise<void> {
    this.queue = this.queue.then(() => this.answer(text));
    return this.queue;
  }

  /** The workbook closes: what is being answered comes to its end, what waits is answered no more. */
  end(): Promise<void> {
    this.ended = true;
    return this.queue;
  }

  private async answer(text: string): Promise<void> {
    if (this.ended) return;
    const request = JSON.parse(text) as HostRequest;
    if (request.type !== MESSAGE.request) return;
    const size = bytes(text);
    if (!isRelease(request)) {
      this.counters.requests += 1;
      this.counters.actions += request.message.body.Actions.length;
    }
    this.counters.largestRequest = Math.max(this.counters.largestRequest, size);
    if (!(await this.takesTime())) return;
    const body = await this.bodyFor(request, size);
    this.send(JSON.stringify({ id: request.id, type: MESSAGE.response, message: { statusCode: 200, headers: {}, body } }));
  }

  /** False when the workbook was closed meanwhile. */
  private async takesTime(): Promise<boolean> {
    const from = Date.now();
    while (!this.ended && Date.now() - from < this.slowness) await new Promise((resolve) => setTimeout(resolve, SLICE_MS));
    return !this.ended;
  }

  private async bodyFor(request: HostRequest, size: number): Promise<BatchResponse> {
    if (size > this.payloadLimit)
      return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    if (this.root.editing)
      return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.');
    this.root.enter();
    let body: BatchResponse;
    try {
      body = await this.interpreter.run(request.message.body);
    } finally {
      this.root.leave();
    }
    const answered = bytes(JSON.stringify(body));
    this.counters.largestResponse = Math.max(this.counters.largestResponse, answered);
    if (answered > this.payloadLimit)
      return refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return body;
  }

  /** `target` is a sheet's id or "Workbook". */
  notify(type: number, target: string, details: object): void {
    const entries = [[EVENT_CATEGORY, type, target, JSON.stringify(details), null]];
    this.send(JSON.stringify({ type: MESSAGE.event, message: { entries } }));
  }

  /** A button of the add-in in the ribbon was pressed. */
  press(action: string): void {
    const entry = { messageCategory: ACTION_CATEGORY, messageType: ACTION_PRESSED, targetId: '', message: [action, '{}'] };
    this.send(JSON.stringify({ type: MESSAGE.event, message: { entries: [entry] } }));
  }
}
