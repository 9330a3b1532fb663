import { readFileSync } from 'node:fs';
import { parseRulePack } from '../../src/plan/load';
import { createInbox, type Inbox } from '../../src/taskpane/group/inbox';
import { readingOf } from '../../src/taskpane/group/readingOf';
import type { WorkerPool } from '../../src/taskpane/group/workerPool';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { fileOf } from './groupFiles';

const rules = parseRulePack(JSON.parse(readFileSync('plans/rules-2024.json', 'utf8')));
if (!rules.ok) throw new Error('the rules are broken');
const rulePacks = [rules.value];

/** An inbox whose workers and whose showing wait for the test. */
function stepwise(contents: ReadonlyMap<string, Uint8Array>) {
  const begun: { readonly name: string; readonly finish: () => void }[] = [];
  const shows: (() => void)[] = [];
  const pool: WorkerPool = {
    read: ({ name, own }, agreed) => {
      const used = agreed();
      return new Promise((done) => {
        const bytes = contents.get(name) ?? new Uint8Array();
        begun.push({ name, finish: () => done({ is: 'read', reading: readingOf(bytes, name, own, used) }) });
      });
    },
    stop: () => undefined,
  };
  const inbox = createInbox({
    pool,
    plans: () => GROUP,
    rulePacks,
    addPlan: () => undefined,
    readPlanFile: () => Promise.reject(new Error('no plan')),
    now: () => 0,
    today: () => '2024-09-01',
    soon: (show) => shows.push(show),
  });
  return {
    inbox,
    /** The worker that has had this file longest answers; nothing is shown of it yet. */
    finish: async (name: string) => {
      const index = begun.findIndex((one) => one.name === name);
      begun.splice(index, 1)[0]?.finish();
      await new Promise((done) => setTimeout(done));
    },
    show: () => shows.splice(0).forEach((show) => show()),
    /** Files that a worker has. */
    open: () => begun.map(({ name }) => name),
  };
}

const states = (inbox: Inbox) =>
  inbox.state().files.map(({ answer }) => (answer?.is === 'read' ? answer.reading.submission.state : 'unread'));

async function twoAlike() {
  const [one, two] = GROUP;
  if (!one || !two) throw new Error('no group');
  const contents = new Map([
    ['a.xlsx', await guessedWorkbook(one, 'UO2', { column: true })],
    ['b.xlsx', await guessedWorkbook(two, 'UO2', { column: true })],
  ]);
  const steps = stepwise(contents);
  await steps.inbox.add([...contents].map(([name, bytes]) => ({ path: name, file: fileOf(name, bytes) })));
  return steps;
}

function answerFirst(inbox: Inbox): void {
  const [first] = inbox.state().files;
  if (first?.answer?.is !== 'read') throw new Error('not read');
  const [asked] = first.answer.reading.asked;
  if (!asked) throw new Error('nothing is asked');
  inbox.answer(first.id, [{ asked, value: asked.question.options[0]?.value ?? '' }]);
}

describe('an answer about files made alike', () => {
  it('counts for a file that has been read with the answers before it, but is not shown yet', async () => {
    const { inbox, finish, show, open } = await twoAlike();
    await finish('a.xlsx');
    show();
    await finish('b.xlsx');
    answerFirst(inbox);
    show();
    expect(open()).toEqual(['a.xlsx', 'b.xlsx']);
    await finish('a.xlsx');
    await finish('b.xlsx');
    show();
    expect(states(inbox)).toEqual(['checked', 'checked']);
    expect(inbox.state().progress).toBeUndefined();
  });

  it('counts for a file that a worker has', async () => {
    const { inbox, finish, show, open } = await twoAlike();
    await finish('a.xlsx');
    show();
    answerFirst(inbox);
    await finish('b.xlsx');
    show();
    expect(open()).toEqual(['a.xlsx', 'b.xlsx']);
    await finish('a.xlsx');
    await finish('b.xlsx');
    show();
    expect(states(inbox)).toEqual(['checked', 'checked']);
  });
});

it('a file chosen again does not get what the file before it in its row was answered', async () => {
  const { inbox, finish, show } = await twoAlike();
  await finish('a.xlsx');
  const [first] = inbox.state().files;
  if (!first) throw new Error('no file');
  await inbox.add([{ path: 'a.xlsx', file: first.file }]);
  show();
  expect(states(inbox)).toEqual(['unread', 'unread']);
  await finish('a.xlsx');
  show();
  expect(states(inbox)).toEqual(['guessed', 'unread']);
});
