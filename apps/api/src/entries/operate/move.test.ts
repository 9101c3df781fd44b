import { endpoints } from '@lianluo/contract/api';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app';
import { folderArchive } from '../../floor/archive/folder-archive';
import type { Dependencies } from '../../floor/context';
import { demoPassword } from '../demo/accounts';
import { openPartition } from '../../floor/storage/partitions';
import { takeOverOnce } from '../../engine/take-over-once';
import { openApiDocument } from '../../features/openapi/document';
import { scorecardsName } from '../../engine/scorecard/consume';
import { openClassic } from '../../floor/storage/classic';
import { openMemory } from '../../floor/storage/memory';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Storage } from '../../floor/storage/table';
import { attach, lyingIn, newStore } from '../../../test-support/attached';
import type { FileStore } from '../../floor/files/file-store';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { activityIn, seededMoves } from '../../../test-support/activity';
import { clientOf, type Client } from '../../../test-support/client';
import type { PathSample } from '../../../test-support/path-sample';
import { pathOf } from '../../../test-support/samples';
import { plantTenants } from '../../../test-support/tenants';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { OperatorFault } from './command';
import { moveTables, requireMovable } from './move';
import { move } from './move-command';
import { openTables } from './tables';

let folder: string;
let world: World;
const said: string[] = [];
const stage = `move-${crypto.randomUUID().slice(0, 8)}`;
const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '';

const moving = async (options: Record<string, string>) =>
  move.run({ tables: await openMemory().then((storage) => ({ storage, everyRow: storage.everyRow })), options, say });
const say = (line: string) => void said.push(line);

/** A data folder in which offices have worked, and whose service was stopped. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-move-'));
  process.env['DATA_DIR'] = folder;
  world = await openWorld({
    storage: () => openClassic(join(folder, 'tables'), { durable: false, consumers: [scorecardsName] }),
    now: new Date().toISOString(),
  });
  await plantTenants(world, true);
  await (await activityIn(world)).perform(seededMoves(400, 20));
  await world.idle();
  await takeOverOnce(world.deps);
  await world.storage.close();
}, 120_000);
afterAll(async () => {
  delete process.env['DATA_DIR'];
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!canRunDynamoDb)('from the folder of one machine to DynamoDB', () => {
  test('everything that lasts is there, everybody signs in, and every read answers as before', async () => {
    await moving({ to: 'dynamodb', stage, endpoint });

    expect(said.filter((line) => line.includes('两边一致'))).toHaveLength(5);
    expect(said.join('\n')).toContain('不随行');
    expect(said.join('\n')).not.toContain('来源的统计');
    // The export between them is gone once both were compared.
    expect(await readdir(folder)).not.toContain('moving');
    const [was, is] = [await openTables({}), await openTables({ stage, endpoint })];
    const [before, after] = [await answersOn(was.storage), await answersOn(is.storage)];
    for (const { storage } of [was, is]) await storage.close();
    expect(before.size).toBeGreaterThan(400);
    const [kept, previews] = [new Map(before), [...after].filter(([read]) => isPreview.test(read))];
    for (const [read] of previews) for (const each of [kept, after]) each.delete(read);
    expect([...kept].filter(([, { status }]) => status === 200).length).toBeGreaterThan(200);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(kept));
    // What does not come along is told as what it is.
    const told = previews.flatMap(([, { body }]) => (body as { code?: string }).code ?? []);
    expect([...new Set(told)].sort()).toEqual(['import.file-expired', 'not-found']);
  }, 180_000);
});

const users = ['demo.city', 'demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit', 'demo.audit', 'demo.security'];
const mostOfEach = 4;
/** What an import has read passes with its preview, what was sent out and what was laid out for fetching after some weeks. */
const isPreview = /\/imports\/\w+\/(rows|error-workbook)$|\/drops\/\w+\/(runs|files)\b|\/webhooks\/\w+\/deliveries\b/;

interface Answer {
  status: number;
  body: unknown;
}

/** What every user is told by every GET of the contract, lists first and then some of what they list. */
async function answersOn(storage: Storage): Promise<Map<string, Answer>> {
  let count = 0;
  const deps: Dependencies = {
    ...world.deps,
    storage,
    // What reading leaves behind has the same names on both sides; the key of cursors is one that does not come along.
    newId: () => `read${String((count += 1)).padStart(8, '0')}`,
    secret: `the secret of ${crypto.randomUUID()}`,
    settled: async () => undefined,
    answered: () => undefined,
  };
  const app = createApp(deps, async () => openApiDocument(endpoints));
  const answers = new Map<string, Answer>();
  for (const username of users) {
    const client = clientOf(app, async (self) => {
      const { status } = await self.post('/session', { username, password: demoPassword });
      expect([username, status]).toEqual([username, 201]);
    });
    for (const committee of ['demo-city', 'qindu']) await readAll(client, committee, username, answers);
  }
  return answers;
}

async function readAll(client: Client, committee: string, username: string, answers: Map<string, Answer>) {
  const ids: Record<string, string[]> = {};
  const ask = async (path: string) => {
    const { status, body } = await client.get<unknown>(path);
    answers.set(`${username} ${path}`, { status, body: comparable(body) });
    return body;
  };
  const reads = endpoints.filter(({ method, permission }) => method === 'get' && permission !== 'public');
  const [lists, single] = [
    reads.filter(({ path }) => !/\{(?!c\})/.test(path)),
    reads.filter(({ path }) => /\{(?!c\})/.test(path)),
  ];
  for (const endpoint of lists) {
    const path = pathOf(endpoint, committee, {});
    const { items = [] } = ((await ask(path)) ?? {}) as { items?: { id?: string }[] };
    ids[path.split('/').at(-1) ?? ''] = items.flatMap(({ id }) => id ?? []).slice(0, mostOfEach);
  }
  // Of a list with nothing in it the same path is asked for once.
  const paths = single.flatMap((endpoint) =>
    Array.from({ length: mostOfEach }, (_, index) => pathOf(endpoint, committee, sampleOf(ids, index))),
  );
  for (const path of new Set(paths)) await ask(path);
}

/** The so-manieth of each list, by the segment before it, wherever that stands (`units`, not `grid/units`). */
const sampleOf = (ids: Readonly<Record<string, string[]>>, index: number): PathSample =>
  new Proxy(
    {},
    { get: (_, name) => (String(name).includes('/') ? undefined : (ids[String(name)]?.[index] ?? 'none')) },
  );

/** Without what the secret of cursors signs, and what is new with each answer. */
function comparable(body: unknown): unknown {
  // A document is packed anew with each reading: when, and by a few bytes, differs.
  if (body instanceof Uint8Array) return body.byteLength > 500 ? 'a file' : body;
  return JSON.parse(
    JSON.stringify(body ?? null, (key, value: unknown) =>
      // How a receiver fares is found out anew.
      key === 'failingSince' || (typeof value === 'string' && (key === 'nextCursor' || key === 'requestId'))
        ? 'its own'
        : value,
    ),
  );
}

test('a folder that another process has open, or that holds nothing, is refused in a sentence', async () => {
  const held = await openTables({});
  await expect(moving({ to: 'dynamodb', endpoint })).rejects.toThrow('another process has it open');
  await held.storage.close();
  await expect(moving({ to: 'dynamodb' })).rejects.toThrow('缺少 --endpoint');
  await expect(moving({ to: 'the moon' })).rejects.toThrow(OperatorFault);
});

describe('between tables in memory', () => {
  const archive = () => folderArchive(join(folder, `moving-${crypto.randomUUID()}`));
  const now = () => new Date();

  test('one that was cut short goes on with the export it made, and done again it only compares', async () => {
    const small = await openWorld();
    const [from, target] = [tablesOf(small), await openMemory()];
    const kept = archive();
    let left = 2;
    const cut: OperatorTables = {
      everyRow: target.everyRow,
      storage: {
        ...target,
        async write(...args) {
          left -= 1;
          if (left < 0) throw new Error('cut short');
          await target.write(...args);
        },
      },
    };
    const files = { from: newStore(), to: newStore() };
    await attach({ storage: small.storage, store: files.from }, 'qindu', ['item-a', 'item-b']);
    let puts = 1;
    const cutFiles: FileStore = {
      ...files.to,
      async put(...args) {
        puts -= 1;
        if (puts < 0) throw new Error('the line is cut');
        await files.to.put(...args);
      },
    };
    const moving = { from, to: cut, archive: kept, now };
    await expect(moveTables({ ...moving, files: { ...files, to: cutFiles } })).rejects.toThrow('the line is cut');
    await expect(moveTables({ ...moving, files })).rejects.toThrow('cut short');
    expect(await lyingIn(files.to)).toEqual(await lyingIn(files.from));
    const manifest = await kept.get('manifest.json');

    const to = { storage: target, everyRow: target.everyRow };
    const moved = await moveTables({ from, to, files, archive: kept, now });

    expect([moved.committees, moved.figuresAgree, moved.files]).toEqual([
      3,
      true,
      { brought: 0, there: 2, missing: [] },
    ]);
    expect(await kept.get('manifest.json')).toEqual(manifest);
    expect(await moveTables({ from, to, files, archive: archive(), now })).toEqual(moved);
  });

  test('nothing, an import under way, and a demo world on its way to a stage are refused', async () => {
    const nothing = await openMemory();
    const refused = (tables: OperatorTables, why: string, toStage = false) =>
      expect(requireMovable(tables, { toStage })).rejects.toThrow(why);
    await refused({ storage: nothing, everyRow: nothing.everyRow }, '没有任何政协');

    const tables = tablesOf(await openWorld());
    const open = { pk: openPartition, sk: 'qindu#1' };
    await tables.storage.write([{ table: 'platforms', put: { ...open, version: 1 } }]);
    await refused(tables, '有导入正在进行');

    await tables.storage.write([{ table: 'platforms', remove: open }]);
    await refused(tables, '密码是公开的', true);
    await requireMovable(tables, { toStage: false });
  });
});
