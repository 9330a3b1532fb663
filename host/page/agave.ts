/** The older half of office.js's talk with its host: who am I, settings of the document, ribbon commands. */

/** The name the pane's frame must have when it is made: office.js reads from it which Excel it stands in. */
export const FRAME_NAME = JSON.stringify({ hostInfo: 'Excel$Mac$16.01$da-DK$telemetry$$disableLogging$0' });

const REQUIREMENTS = { SharedRuntime: '1.1', RibbonApi: '1.2', DialogApi: '1.2', RichApiRuntime: '1.2' };

const METHOD = { registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const SUCCESS = 0;
const NOT_SUPPORTED = 5001;

interface AgaveMessage {
  readonly methodId: number;
  readonly callbackId?: string;
  readonly params?: { readonly keys?: readonly string[]; readonly values?: readonly string[] };
}

export interface Document {
  /** Of ExcelApi. */
  readonly excelApi: string;
  readonly url: string;
  readonly readOnly: boolean;
  /** Settings of the add-in in this document, by key, as JSON. */
  readonly settings: Map<string, string>;
}

/** In the order of office.js's `AppContextProperties`. */
function context(document: Document): unknown[] {
  const settings = [[...document.settings.keys()], [...document.settings.values()]];
  const [excel, major, minor, mode, activation] = [1, 16, 90, document.readOnly ? 1 : 0, 1];
  return [
    settings,
    'maalstatus',
    excel,
    major,
    minor,
    0,
    0,
    mode,
    'da-DK',
    'da-DK',
    0,
    document.url,
    activation,
    0,
    '',
    1,
    'correlation',
    'instance',
    false,
    false,
    JSON.stringify({ ...REQUIREMENTS, ExcelApi: document.excelApi }),
    '',
    '16.90.0.0',
    2,
  ];
}

/** The answer to a message, undefined when none is wanted. */
export function answerAgave(
  text: string,
  document: Document,
): { readonly callbackId: string; readonly params: unknown[] } | undefined {
  const message = JSON.parse(text) as AgaveMessage;
  const { callbackId } = message;
  if (callbackId === undefined) return undefined;
  switch (message.methodId) {
    case METHOD.getContext:
      return { callbackId, params: context(document) };
    case METHOD.writeSettings: {
      const { keys = [], values = [] } = message.params ?? {};
      document.settings.clear();
      keys.forEach((key, position) => document.settings.set(key, values[position] ?? 'null'));
      return { callbackId, params: [SUCCESS] };
    }
    case METHOD.registerEvent:
    case METHOD.unregisterEvent:
      return { callbackId, params: [SUCCESS] };
    default:
      return { callbackId, params: [NOT_SUPPORTED] };
  }
}
