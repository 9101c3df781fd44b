import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import type { DryRunView, TrialView } from '@lianluo/contract/scheme-trial';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { plenaryFor, schemePath } from '../../../test-support/scheme/laying-down';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

/** One more than a call waits for. */
const members = 501;
const path = '/committees/qindu/scheme/dry-runs';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2025-06-20T09:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  const first = await work.member('石泽清');
  for (let nth = 1; nth < members; nth++) await work.member(`试算委员${nth}`);
  await work.activity('plenary', '2025-03-10', [[first, 'present']], { halfDays: 6 });
  await drafted(5);
  const { version } = await office.get(schemePath);
  await office.post(`${schemePath}/actions/publish`, { effectiveFrom: '2025-01-01' }, { version });
  await drafted(4);
}, 120_000);

async function drafted(score: number) {
  const { version } = await office.get(schemePath);
  const body = { name: '办法', source: '本会规定', rules: plenaryFor(score) };
  expect((await office.patch<CommitteeSchemeView>(schemePath, body, { version })).status).toBe(200);
}
const begin = () => office.post<TrialView>(`${schemePath}/actions/dry-run`, { year: 2025 });
const look = (id: string, client = office) => client.get<TrialView>(`${path}/${id}`);

test('a large committee is tried beside the calls, and the result is its asker’s', async () => {
  const asked = await begin();
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({
    state: 'running',
    year: 2025,
    subject: 'member',
    done: 0,
    total: members,
    result: null,
  });
  expect(asked.headers.get('location')).toBe(`/api/v1${path}/${asked.body.id}`);
  await world.idle();

  const { body } = await look(asked.body.id);
  expect(body).toMatchObject({ state: 'done', done: members, total: members });
  // 6 half-days at 4 points in place of 5.
  expect(body.result).toMatchObject({ looked: members, changed: 1, up: 0, down: 1 } satisfies Partial<DryRunView>);
  expect(body.result?.items).toMatchObject([
    { subject: { name: '石泽清' }, before: { value: 30 }, after: { value: 24 } },
  ]);
  expect(
    await Promise.all(
      ['demo.qindu.clerk', 'demo.city', 'demo.xincheng'].map(
        async (name) => (await look(asked.body.id, world.as(name))).status,
      ),
    ),
  ).toEqual([404, 404, 404]);
});

test('how far it is can be seen while it goes on', async () => {
  const { later } = world.deps;
  world.deps.later = async () => undefined;
  const asked = await begin();
  world.deps.later = later;
  const { runDryRun } = await import('./run-dry-run');
  const seen: string[] = [];
  const { storage } = world.deps;
  const watched = {
    ...world.deps,
    storage: {
      ...storage,
      write: async (writes: Parameters<typeof storage.write>[0]) => {
        await storage.write(writes);
        const { body } = await look(asked.body.id);
        seen.push(`${body.state} ${body.done}/${body.total}`);
      },
    },
  };
  await runDryRun(watched, {
    task: 'dry-run',
    committee: 'qindu',
    user: asked.body.id && (await userOf()),
    id: asked.body.id,
  });

  expect(seen).toEqual(['running 200/501', 'running 400/501', 'running 501/501', 'done 501/501']);
});

test('who asks anew is told of that alone, and the earlier one ends', async () => {
  const first = await begin();
  const second = await begin();
  await world.idle();

  expect((await look(first.body.id)).status).toBe(404);
  expect((await look(second.body.id)).body.state).toBe('done');
});

test('a draft that is discarded meanwhile is told', async () => {
  const { later } = world.deps;
  const jobs: Parameters<typeof later>[0][] = [];
  world.deps.later = async (job) => void jobs.push(job);
  const asked = await begin();
  world.deps.later = later;
  const { version } = await office.get(schemePath);
  await office.post(`${schemePath}/actions/discard`, {}, { version });
  await later(jobs[0]!);
  await world.idle();

  expect((await look(asked.body.id)).body).toMatchObject({ state: 'failed', result: null });
});

const userOf = async (): Promise<string> => {
  const { body } = await office.get<{ user: { id: string } }>('/session');
  return body.user.id;
};
