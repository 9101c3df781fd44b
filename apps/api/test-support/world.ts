import { endpoints } from '@lianluo/contract/api';
import { dayOf } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Role } from '@lianluo/domain/permission';
import type { UnitView } from '@lianluo/contract/unit';
import { partsOf } from '@lianluo/schemes/demo/parts';
import type { Hono } from 'hono';
import { createApp } from '../src/entries/app';
import { cityKey } from '../src/floor/committee/cities';
import { committeeRow, countyKey } from '../src/floor/committee/committee.store';
import type { Answered, Dependencies } from '../src/floor/context';
import { accountWrites, demoPassword } from '../src/entries/demo/accounts';
import { loadDemo } from '../src/entries/demo/load-demo';
import type { Env } from '../src/floor/http/env';
import { sortedIds } from '../src/floor/ids';
import { followed } from '../src/entries/local/followed';
import { noReceivers } from '../src/floor/receivers';
import { runJob } from '../src/entries/run-job';
import { eventConsumer, eventsName } from '../src/engine/event/sequence';
import { scorecardConsumer, scorecardsName } from '../src/engine/scorecard/consume';
import { tellingWebhooks } from '../src/engine/webhook/telling-webhooks';
import { scryptPasswords } from '../src/floor/account/passwords';
import { inPlace } from '../src/floor/sheet/sheet-work';
import { openApiDocument } from '../src/features/openapi/document';
import { judged } from './answers/judged';
import { openMemory } from '../src/floor/storage/memory';
import type { EmbeddedStorage } from '../src/floor/storage/embedded-table';
import type { OperatorTables } from '../src/floor/storage/operator-tables';
import type { Storage, Write } from '../src/floor/storage/table';
import { tableUploads } from '../src/floor/upload/table-uploads';
import { clientOf, type Client } from './client';
import { memoryFiles } from './memory-files';

export interface WorldOptions {
  /** Opens the tables; in memory without. */
  storage?: (options: { clock: () => number }) => Promise<Storage>;
  /** With the parts of the demo world that these committees are in, until `now`, instead of committees that have nothing yet. */
  demo?: readonly string[];
  now?: string;
}

/** Committees, users and a clock to test the API with. Everything goes through the app; nobody shares a world. */
export interface World {
  app: Hono<Env>;
  deps: Dependencies;
  storage: Storage;
  /** Signs in with the first call. */
  as: (username: string) => Client;
  /** Somebody who is not signed in. */
  stranger: () => Client;
  /** Sets the clock, to an instant or by so many milliseconds. */
  setClock: (to: string | number) => void;
  /** When every job that was left for later is through. */
  idle: () => Promise<void>;
  /** The unit of `demo.qindu.unit`; without the demo world only. */
  unit: string;
  /** What was logged. */
  logged: Record<string, unknown>[];
  /** What an access log would hold. */
  answered: Answered[];
}

/** A log of every change, for the consumers that only the cloud has. */
export const keepingEveryChange = ({ clock }: { clock: () => number }) => openMemory({ clock });
/** Its log keeps what is followed, as a data folder's does. */
const inMemory = ({ clock }: { clock: () => number }) => openMemory({ clock, ...followed });

/** Who is there without the demo world; with it, the same names and more. All have `demoPassword`. */
const accounts: readonly (readonly [username: string, committee: string, role: Role])[] = [
  ['demo.city', 'demo-city', 'city-administrator'],
  ['demo.qindu', 'qindu', 'county-administrator'],
  ['demo.qindu.clerk', 'qindu', 'county-clerk'],
  ['demo.qindu.unit', 'qindu', 'unit-operator'],
  ['demo.xincheng', 'xincheng', 'county-administrator'],
  ['demo.security', 'demo-city', 'security-administrator'],
  ['demo.audit', 'demo-city', 'audit-administrator'],
];

const committees: readonly Pick<Committee, 'id' | 'name' | 'level' | 'parent' | 'regionCode'>[] = [
  { id: 'demo-city', name: '政协示范市委员会', level: 'city', regionCode: '610400' },
  { id: 'qindu', name: '政协秦都区委员会', level: 'county', parent: 'demo-city', regionCode: '610402' },
  { id: 'xincheng', name: '政协新城区委员会', level: 'county', parent: 'demo-city', regionCode: '610102' },
];

export async function openWorld({ storage: open = inMemory, demo, now }: WorldOptions = {}): Promise<World> {
  let time = Date.parse(now ?? '2026-05-20T10:00:00+08:00');
  const storage = await open({ clock: () => time });
  const consumer = scorecardConsumer(storage, undefined, () => new Date(time));
  const grown = tellingWebhooks((job) => deps.later(job));
  const events = eventConsumer({ storage, now: () => new Date(time), grown });
  const jobs: Promise<void>[] = [];
  const files = memoryFiles();
  const logged: Record<string, unknown>[] = [];
  const answered: Answered[] = [];
  const deps: Dependencies = {
    storage,
    now: () => new Date(time),
    newId: sortedIds(() => new Date(time)),
    calendar: officialCalendar,
    passwords: scryptPasswords({ N: 2, r: 1, p: 1 }),
    secret: 'the secret of a test',
    settled: () => storage.changes.drain(consumer, scorecardsName),
    sequenced: () => storage.changes.drain(events, eventsName),
    later: async (job) => void jobs.push(runJob(deps, job)),
    // No test asks the world for a name.
    receivers: { ...noReceivers, resolve: async () => [] },
    sheets: inPlace,
    uploads: async () => tableUploads(storage, () => new Date(time)),
    files: async () => files,
    log: (line) => void logged.push(line),
    answered: (request) => void answered.push(request),
  };
  const app = judged(
    createApp(deps, async () => openApiDocument(endpoints)),
    (requestId) => answered.findLast((request) => request.requestId === requestId),
  );

  const signIn = (username: string) => async (client: Client) => {
    const { status } = await client.post('/session', { username, password: demoPassword });
    if (status !== 201) throw new Error(`${username} cannot sign in: ${status}.`);
  };
  const world: World = {
    app,
    deps,
    storage,
    as: (username) => clientOf(app, signIn(username)),
    stranger: () => clientOf(app),
    setClock: (to) => {
      time = typeof to === 'string' ? Date.parse(to) : time + to;
    },
    idle: async () => {
      while (jobs.length > 0) await jobs.shift();
    },
    unit: '',
    logged,
    answered,
  };

  if (demo) await loadDemo(deps, { today: dayOf(deps.now()), parts: partsOf(demo) });
  else world.unit = await settle(world);
  return world;
}

/** The tables of a world in memory as an operator sees them. */
export const tablesOf = ({ storage }: World): OperatorTables =>
  // Only worlds on DynamoDB are opened on anything else, and none of their tests asks this.
  ({ storage, everyRow: (storage as EmbeddedStorage).everyRow });

/** The committees, their users, and one unit for the operator. */
async function settle({ deps, storage, as }: World): Promise<string> {
  const hash = await deps.passwords.hash(demoPassword);
  const writesOf = (those: typeof accounts, unit?: string): Write[] =>
    those.flatMap(([username, committee, role]) =>
      accountWrites(
        {
          id: deps.newId(),
          committee,
          username,
          name: username,
          roles: [role],
          ...(unit !== undefined && { unit }),
          active: true,
          mustChangePassword: false,
          createdAt: deps.now().toISOString(),
          version: 1,
        },
        hash,
      ),
    );
  const isOperator = ([, , role]: (typeof accounts)[number]) => role === 'unit-operator';

  await storage.write([
    ...committees.map((committee): Write => ({
      table: 'platforms',
      put: committeeRow({ ...committee, demo: true, pendingBatches: [], version: 1 }),
    })),
    ...committees.map(({ id, parent }): Write => ({
      table: 'platforms',
      put: { ...(parent === undefined ? cityKey(id) : countyKey(parent, id)), version: 1 },
    })),
    ...writesOf(accounts.filter((each) => !isOperator(each))),
  ]);
  const { body } = await as('demo.qindu').post<UnitView>('/committees/qindu/units', {
    name: '人民路街道政协联络组',
    type: 'liaison-group',
  });
  await storage.write(writesOf(accounts.filter(isOperator), body.id));
  return body.id;
}
