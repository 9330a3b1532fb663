/**
 * The stand-in's server: the page with the spreadsheet, the add-in's built pane beside it, the examples, and office.js from the installed
 * package at an address of our own. For `npm start` and for browser tests; nothing of it is deployed.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bundlePage } from './page/bundle';
import { pageHtml } from './page/page';
import { hostWords, type HostWords } from './page/words';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '..');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const FIRST_EXAMPLE = 'status-uo2-2024.xlsx';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ServerOptions {
  /** 0 finds a free one. */
  readonly port?: number;
  /** The pane as built; dist/ unless said otherwise. */
  readonly pane?: string;
  readonly examples?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The example with ordinary mistakes comes first: it is the one to start with. */
function examplesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx') && !file.startsWith('~$'));
  return files.sort((a, b) => Number(b === FIRST_EXAMPLE) - Number(a === FIRST_EXAMPLE) || a.localeCompare(b, 'da'));
}

function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}

function sendFile(response: ServerResponse, folder: string, path: string): void {
  const file = resolve(folder, `.${sep}${path}`);
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    sendText(response, 404, 'text/plain; charset=utf-8', '404');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
  // A reader that goes away, or a file that does, ends this answer and nothing else.
  pipeline(createReadStream(file), response, (error) => {
    if (error) response.destroy();
  });
}

/** A page of the add-in as built, except that office.js comes from here and finds its host. */
function paneHtml(folder: string, page: string, { language, text }: HostWords): string {
  const file = join(folder, page);
  if (!existsSync(file))
    return `<!doctype html><html lang="${language}"><meta charset="utf-8" /><p>${text('notBuilt')}</p></html>`;
  const built = readFileSync(file, 'utf8');
  return built.replace(CDN, '/office-js/office.js').replace(/<script/, '<script src="/host/bootstrap.js"></script><script');
}

type Folders = Required<Omit<ServerOptions, 'port'>>;

interface Asked {
  readonly path: string;
  readonly search: string;
}

/** Undefined for an address that is none. */
function askedFor(url: string): Asked | undefined {
  try {
    const { pathname, search } = new URL(`http://localhost${url}`);
    const path = decodeURIComponent(pathname);
    return url.startsWith('/') && !path.includes('\u0000') ? { path, search } : undefined;
  } catch {
    return undefined;
  }
}

/** A bad request is answered as one; whatever goes wrong with it, the next one finds a server. */
function answerSafely(request: IncomingMessage, response: ServerResponse, folders: Folders): void {
  request.resume();
  const asked = askedFor(request.url ?? '');
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') sendText(response, 405, 'text/plain; charset=utf-8', '405');
    else if (asked === undefined) sendText(response, 400, 'text/plain; charset=utf-8', '400');
    else answer(asked, response, folders);
  } catch {
    if (response.headersSent) response.destroy();
    else sendText(response, 500, 'text/plain; charset=utf-8', '500');
  }
}

function answer({ path, search }: Asked, response: ServerResponse, folders: Folders): void {
  const words = hostWords(search);
  const [, area = '', ...rest] = path.split('/');
  const file = rest.join('/');
  if (path === '/') sendText(response, 200, TYPES['.html'] ?? '', pageHtml(examplesIn(folders.examples), words));
  else if (/^\/pane\/\w+\.html$/.test(path)) sendText(response, 200, TYPES['.html'] ?? '', paneHtml(folders.pane, file, words));
  else if (area === 'pane') sendFile(response, folders.pane, file);
  else if (area === 'examples') sendFile(response, folders.examples, file);
  else if (area === 'office-js') sendFile(response, join(ROOT, 'node_modules/@microsoft/office-js/dist'), file);
  else if (path === '/host/bootstrap.js' || path === '/host/frame.css') sendFile(response, join(HERE, 'page'), file);
  else if (area === 'host') sendFile(response, join(ROOT, 'node_modules/.cache/maalstatus/page'), file);
  else sendText(response, 404, 'text/plain; charset=utf-8', '404');
}

/** Not yet listening. */
export function serverOf(folders: Folders): Server {
  return createServer((request, response) => {
    answerSafely(request, response, folders);
  });
}

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folders = {
    pane: resolve(options.pane ?? join(ROOT, 'dist')),
    examples: resolve(options.examples ?? join(ROOT, 'examples')),
  };
  await bundlePage(ROOT);
  const server = serverOf(folders);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const WANTED_PORT = 3100;

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void startServer({ port: WANTED_PORT })
    .catch(() => startServer())
    .then(({ url }) => console.log(url));
}
