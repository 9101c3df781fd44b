import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsIn, listed, operateCall, sectionOf, type Told } from './commands';
import { needsAccount, runsElsewhere, runsHere } from './known';
import { account, root, startPlace, type Place } from './place';

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const runbook = commandsIn(read('docs/operating.md'));
const readme = ['Deploying', 'Operating'].flatMap((heading) => commandsIn(sectionOf(read('README.md'), heading)));
const told = [...runbook, ...readme, ...commandsIn(read('README.zh-CN.md'))];
const nameOf = ({ text, heading }: Told) => [`${heading}: ${text}`] as const;

let place: Place;
let commands: ReturnType<typeof listed>;
beforeAll(async () => {
  place = await startPlace();
  commands = listed((await place.operate(['help'])).output);
});
afterAll(() => place.stop());

/** What stands in the text for something of the reader's own, and what it is here. */
const placeholders: readonly (readonly [RegExp, (told: Told) => string])[] = [
  [/<account>/, () => account],
  [/<user name>/, () => 'linjiang.security'],
  [/<new stage>/, () => 'cn-dev'],
  [/<base>|<export or state-at folder>/, () => `s3://lianluo-prod-archive-${account}/backup/2026-11-26`],
  [/<folder>|备份文件夹/, ({ text }) => join(place.folder, text.includes('state-at') ? 'state' : 'backup')],
  [/<url of [\w-]+>/, () => place.queue],
  [/s3:\/\/…/, () => `s3://lianluo-prod-archive-${account}`],
  [/(?<=--committee )(c610902|…)/, () => place.committee],
  [/(?<=--at )\S+/, ({ text }) => (text.includes('state-at') ? new Date().toISOString() : place.instant)],
  [/(?<=--endpoint )\S+/, () => place.endpoint],
  // What may be left out is said, and `prod` holds a city already when the move is told of.
  [/(?<= move .*--stage )prod/, () => 'dev'],
  [/[[\]]/g, () => ''],
];

const asTyped = (line: Told): string =>
  placeholders.reduce((text, [what, value]) => text.replace(what, () => value(line)), line.text);

describe('each command of the runbook and of the readmes', () => {
  test.each(told.map((each) => [...nameOf(each), each] as const))(
    '%s',
    async (_, line) => {
      const call = operateCall(line.text);
      if (!call) return requireKnown(line.text);

      const command = commands.get(call.name);
      expect(command, `operate has no command ${call.name}`).toBeDefined();
      const taken = [...(command?.needs ?? []), ...(command?.takes ?? []), 'stage', 'endpoint', 'yes'];
      expect(call.options.filter((option) => !taken.includes(option))).toEqual([]);
      const missing = command?.needs.filter((need) => !call.options.includes(need)) ?? [];
      // A sentence names a command; a block is typed as it stands.
      if (!line.isBlock && missing.length > 0) return;
      expect(missing).toEqual([]);
      if (
        runsElsewhere.some(([begins]) => begins.test(line.text)) ||
        needsAccount.some((begins) => begins.test(line.text))
      )
        return requireKnown(line.text);

      const says = runsHere[call.name];
      if (!says) throw new Error(`${call.name} is told of and never run: add it to known.ts.`);
      const typed = asTyped(line);
      expect(typed).not.toMatch(/[<>…]/);
      if (call.name === 'state-at') place.archiveChange();
      const { code, output } = await place.operate(
        operateCall(typed)?.args.length ? wordsOf(typed) : [call.name],
        shellOf(typed),
      );
      expect(output).toMatch(says);
      expect([code, output]).toEqual([0, output]);
    },
    60_000,
  );
});

const wordsOf = (typed: string): string[] => typed.replace(/^npm run operate -- /, '').split(/\s+/);

/** Where the text says that a folder is an empty one, or another than the one that is served. */
function shellOf(typed: string): Record<string, string> {
  const into = /--to folder|operate -- restore --from/.test(typed);
  return into ? { DATA_DIR: join(place.folder, `data-${crypto.randomUUID()}`) } : {};
}

function requireKnown(text: string): void {
  if (needsAccount.some((begins) => begins.test(text))) return;
  const [, file] = runsElsewhere.find(([begins]) => begins.test(text)) ?? [];
  if (file === undefined) throw new Error(`“${text}” is told of and known to no test: add it to known.ts.`);
  expect([file, existsSync(join(root, file))]).toEqual([file, true]);
}

test('a stage that is not one is refused with those there are', async () => {
  const { code, output } = await place.typed(['backup', '--stage', 'production', '--to', place.folder]);
  expect([code, output]).toEqual([1, expect.stringContaining('dev、prod、cn-dev、cn-prod')]);
});

test('what only an account can show is a list: what, what to look at, what right looks like', () => {
  const list = read('docs/operating.md').split('### What only a real account can show')[1] ?? '';
  const rows = list.split('\n').filter((line) => line.startsWith('| '));
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect([row, row.split('|').filter((cell) => cell.trim() !== '').length]).toEqual([row, 3]);
});
