import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../entries/app';
import { committeeRow } from '../../floor/committee/committee.store';
import { accountWrites, demoPassword } from '../../entries/demo/accounts';
import { background } from '../../entries/local/background';
import { localDependencies } from '../../entries/local/dependencies';
import { folderFiles } from '../../floor/files/folder-files';
import { listen, type Listening } from '../../entries/local/listen';
import { inPlace } from '../../floor/sheet/sheet-work';
import { openClassic } from '../../floor/storage/classic';
import type { Storage } from '../../floor/storage/table';

/** The goal of the issue: another caller's reads take less than 20 times what they take when all is quiet. */
const slowerAtMost = 20;
const username = 'qindu.office';

let folder: string;
let storage: Storage;
let server: Listening;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-sign-in-'));
  storage = await openClassic(folder);
  const deps = localDependencies(storage, {
    secret: 'the secret of a test',
    run: background(() => undefined).run,
    deliver: () => undefined,
    log: () => undefined,
    sheets: inPlace,
    files: async () => folderFiles(join(folder, 'files')),
  });
  const committee = {
    id: 'qindu',
    name: '政协秦都区委员会',
    level: 'county',
    regionCode: '610402',
    demo: false,
    pendingBatches: [],
    version: 1,
  } as const;
  const user = {
    id: 'u1',
    committee: 'qindu',
    username,
    name: '经办人',
    roles: ['county-clerk'],
    active: true,
    mustChangePassword: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
  } as const;
  await storage.write([
    { table: 'platforms', put: committeeRow(committee) },
    ...accountWrites(user, await deps.passwords.hash(demoPassword)),
  ]);
  const app = createApp(deps);
  server = await listen(0, (request, address) => app.fetch(request, { address, secure: false }));
}, 30_000);

afterAll(async () => {
  await server.stop();
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

test(
  'while sixty strangers sign in at once, a read of another caller is as good as undisturbed',
  { timeout: 60_000 },
  async () => {
    const signedIn = await signIn(username, demoPassword);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const quiet = p95(await readsWhile(cookie, new Promise((resolve) => setTimeout(resolve, 2000))));

    const strangers = Promise.all(Array.from({ length: 60 }, (_, index) => signIn(`nobody.${index}`, 'a wrong one')));
    const busy = p95(await readsWhile(cookie, strangers));

    expect(signedIn.status).toBe(201);
    expect(busy / quiet).toBeLessThan(slowerAtMost);
    const answers = await strangers;
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 401).length + refused.length).toBe(60);
    // Those the queue has no place for are told when to come again.
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    // And a colleague at the same address gets in.
    expect((await signIn(username, demoPassword)).status).toBe(201);
  },
);

const url = (path: string) => `http://127.0.0.1:${server.port}/api/v1${path}`;

const signIn = (name: string, password: string) =>
  fetch(url('/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: name, password }),
  });

/** How long each read took, one after another, for as long as something goes on. */
async function readsWhile(cookie: string, going: Promise<unknown>): Promise<number[]> {
  let over = false;
  void going.finally(() => (over = true));
  const took: number[] = [];
  while (!over) {
    const asked = performance.now();
    const { status } = await fetch(url('/session'), { headers: { cookie } });
    took.push(performance.now() - asked);
    expect(status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return took;
}

const p95 = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;
