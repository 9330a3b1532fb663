import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverOf } from '../../host/server';

jest.mock('../../host/page/bundle', () => ({ bundlePage: () => Promise.resolve() }));

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-server-'));
const server = serverOf({ pane: folder, examples: folder });

beforeAll(async () => {
  writeFileSync(join(folder, 'prøve.json'), '{"mål":1}');
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

/** What comes back when these bytes are sent as they are; `ends`: and then no more can come. */
function sent(bytes: string | Buffer, ends = true): Promise<string> {
  return new Promise((done) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', () => done(answer));
    socket.on('close', () => done(answer));
    if (ends) socket.end(bytes);
    else socket.write(bytes);
  });
}

const asked = (path: string, method = 'GET', headers = ''): Promise<string> =>
  sent(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`, false);
const statusOf = (answer: string): string => /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? answer;

describe('The server of the stand-in', () => {
  it('sends a file by its name, also a Danish one', async () => {
    const answer = await asked(`/examples/${encodeURIComponent('prøve.json')}?x=1`);
    expect(statusOf(answer)).toBe('200');
    expect(answer).toContain('{"mål":1}');
  });

  it.each([
    ['/examples/%E0%A4%A', '400'],
    ['/%', '400'],
    ['/%ff', '400'],
    ['/examples/a%00b', '400'],
    ['//', '404'],
    ['//[/', '404'],
    ['http://[', '400'],
    ['*', '400'],
    ['/examples/../package.json', '404'],
    ['/examples/..%2f..%2f..%2fetc%2fpasswd', '404'],
    ['/examples/%2e%2e/package.json', '404'],
    ['/examples/', '404'],
    ['/nej', '404'],
  ])('answers %s with %s', async (path, status) => {
    expect(statusOf(await asked(path))).toBe(status);
  });

  it('answers names longer than the disk can hold', async () => {
    expect(statusOf(await asked(`/examples/${'a'.repeat(5000)}`))).toBe('404');
  });

  it('refuses what is no question for a page', async () => {
    expect(statusOf(await asked('/', 'POST', 'Content-Length: 0\r\n'))).toBe('405');
    expect(statusOf(await sent('hej\r\n\r\n'))).toBe('400');
    expect(statusOf(await asked('/nej', 'GET', `X-Lang: ${'a'.repeat(100_000)}\r\n`))).toBe('431');
  });

  it('outlives bodies and questions that end in the middle', async () => {
    await sent('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc');
    await sent('GET /examples/pr');
    await sent(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0xff]));
    await new Promise<void>((done) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('GET /examples/pr%C3%B8ve.json HTTP/1.1\r\nHost: localhost\r\n\r\n', () => socket.destroy());
      });
      socket.on('close', () => done());
    });
    expect(statusOf(await asked('/examples/pr%C3%B8ve.json'))).toBe('200');
  });
});
