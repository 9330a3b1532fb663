/** The frame with the add-in's own, unmodified page, and the messages to and from it. */
import { answerAgave, FRAME_NAME, type Document } from './agave';

interface FromPane {
  readonly maalstatusHost: 'agave' | 'richApi' | 'undoGroup';
  readonly text: string;
}

function isFromPane(data: unknown): data is FromPane {
  return typeof data === 'object' && data !== null && 'maalstatusHost' in data && 'text' in data && typeof data.text === 'string';
}

export interface Pane {
  /** Hands a message of the workbook to the add-in. */
  send(text: string): void;
  close(): void;
}

/** Loads the pane anew; what it kept for the session belongs to the workbook that was open before. */
export function openPane(
  container: HTMLElement,
  options: {
    readonly url: string;
    readonly title: string;
    readonly document: Document;
    readonly receive: (text: string) => void;
    /** The pane begins or ends a group of writes that is to be one step of undo. */
    readonly undoGroup: (on: boolean) => void;
  },
): Pane {
  for (const key of Object.keys(sessionStorage)) if (/hostInfoValue|^_Office/.test(key)) sessionStorage.removeItem(key);
  const frame = document.createElement('iframe');
  frame.name = FRAME_NAME;
  frame.title = options.title;
  frame.src = options.url;
  // The add-in may be served from elsewhere than this page, as it is when it is deployed.
  const { origin: home } = new URL(options.url, window.location.href);
  const post = (message: object): void => frame.contentWindow?.postMessage(message, home);
  const listen = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || origin !== home || !isFromPane(data)) return;
    if (data.maalstatusHost === 'richApi') {
      options.receive(data.text);
      return;
    }
    if (data.maalstatusHost === 'undoGroup') {
      options.undoGroup(data.text === 'on');
      return;
    }
    const answer = answerAgave(data.text, options.document);
    if (answer) post({ maalstatusHost: 'agave', ...answer });
  };
  window.addEventListener('message', listen);
  container.replaceChildren(frame);
  return {
    send: (text) => post({ maalstatusHost: 'richApi', text }),
    close: () => {
      window.removeEventListener('message', listen);
      frame.remove();
    },
  };
}
