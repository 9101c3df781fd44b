import type { SetUpAnswer } from '@lianluo/contract/setup';
import { functionRights, type FunctionName } from '@lianluo/tables/rights';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createApp } from '../app';
import { sealKeyOf } from '../../floor/journal/seal-keys';
import { verifyNight } from '../../floor/journal/verify-night';
import { sealChanges } from '../../floor/journal/seal';
import { addStreets, commit, ledger, roster, undo, upload } from '../../../test-support/import/importing';
import { resumeImports } from '../../features/import/resume-imports';
import type { Env } from '../../floor/http/env';
import { runJob } from '../run-job';
import { scorecardConsumer, scorecardsName } from '../../engine/scorecard/consume';
import { issueSetupToken } from '../../floor/account/setup-token';
import { activityIn, seededMoves } from '../../../test-support/activity';
import { clientOf } from '../../../test-support/client';
import { granted, NotGranted, usesOf, type Use } from '../../../test-support/granted';
import { demoPassword } from '../demo/accounts';
import { withKey } from '../../../test-support/key';
import { correctOne } from '../../../test-support/scheme/corrected';
import { openWorld, type World } from '../../../test-support/world';
import { cityIds } from '../../floor/committee/cities';
import { countiesOf } from '../../floor/committee/counties';
import type { Job } from '../../floor/job';
import { openMemory } from '../../floor/storage/memory';
import { readReceivers } from '../../floor/receivers';
import { eventConsumer, eventsName } from '../../engine/event/sequence';
import { sendAllDue } from '../../engine/webhook/send-due';
import { tellingWebhooks } from '../../engine/webhook/telling-webhooks';
import { goneReceiver } from '../../../test-support/webhook.examples';

const base = '/committees/qindu';
const sealKey = sealKeyOf('a secret for seals');

/** A deployment in which each function has the rights of its role, and no others. */
async function openGranted() {
  const world = await openWorld({
    storage: ({ clock }) => openMemory({ clock, consumers: [scorecardsName, eventsName] }),
  });
  const role = (name: FunctionName) => granted(world.storage, functionRights[name]);
  const roles = {
    http: role('http'),
    signIn: role('signIn'),
    jobs: role('jobs'),
    clock: role('clock'),
    scorecards: role('scorecards'),
    journal: role('journal'),
    events: role('events'),
    deliveries: role('deliveries'),
  };
  const queue: Job[] = [];
  const later = async (job: Job) => void queue.push(job);
  const figures = scorecardConsumer(roles.scorecards.storage, (released) =>
    runJob(partsOf('jobs'), { task: 'recount', ...released }),
  );
  const settled = () =>
    world.storage.changes.drain(async (changes, commit) => {
      await sealChanges({ storage: roles.journal.storage, key: sealKey, now: world.deps.now }, changes);
      await figures(changes, commit);
    }, scorecardsName);
  const receivers = readReceivers('127.0.0.1');
  const partsOf = (name: keyof typeof roles) => ({
    ...world.deps,
    storage: roles[name].storage,
    receivers,
    later,
    settled,
  });
  const isSent = ({ task }: Job) => task === 'dispatch' || task === 'deliver';

  // As the gateways route: one path and one verb to a function of its own.
  const [http, signIn] = [createApp(partsOf('http')), createApp(partsOf('signIn'))];
  const front = new Hono<Env>()
    .post('/api/v1/session', (c) => signIn.fetch(c.req.raw, c.env))
    .all('*', (c) => http.fetch(c.req.raw, c.env));
  const served: World = {
    ...world,
    app: front,
    as: (username) =>
      clientOf(front, async (client) => {
        const { status } = await client.post('/session', { username, password: demoPassword });
        if (status !== 201) throw new Error(`${username} cannot sign in: ${status}.`);
      }),
    stranger: () => clientOf(front),
    async idle() {
      for (let job = queue.shift(); job; job = queue.shift())
        await runJob(partsOf(isSent(job) ? 'deliveries' : 'jobs'), job);
    },
  };
  return {
    world: served,
    roles,
    health: async () => Promise.all([http, signIn].map(async (app) => (await app.request('/health')).status)),
    clock: () => partsOf('clock'),
    sequenced: () => {
      const { storage, now } = partsOf('events');
      return world.storage.changes.drain(eventConsumer({ storage, now, grown: tellingWebhooks(later) }), eventsName);
    },
  };
}

describe('each function, with the rights of its role alone', () => {
  let used: Record<string, ReadonlySet<Use>> = {};

  test('does its work', { timeout: 60_000 }, async () => {
    const { world, roles, health, clock, sequenced } = await openGranted();
    const { logged } = world;
    expect(await health()).toEqual([200, 200]);
    const receiver = await goneReceiver(world);
    await sequenced();
    await sendAllDue(clock());
    await world.idle();
    await receiver.stop();
    expect(receiver.received).toHaveLength(1);
    await refusedAtTheDoor(world);
    const activity = await activityIn(world);
    await activity.perform(seededMoves(120, 7));
    await foundCity(world);
    await importFiles(world, sequenced);
    await world.as('demo.city').get('/overview/counties');
    await network(world);
    await withKey(world, { scopes: ['units:read'] });
    await discardOne(world);
    await callAnotherNumber(world);
    await practise(world);
    await correctOne(world);

    await resumeImports(clock());
    const { storage, now } = clock();
    const committees: string[] = [];
    for (const city of await cityIds(storage))
      committees.push(city, ...(await countiesOf(clock(), city)).map(({ id }) => id));
    const night = { storage, keys: [sealKey], now, hasTime: () => true };
    for (const { faults } of await verifyNight(night, committees)) expect(faults).toEqual([]);
    used = Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, role.used]));
    expect(logged.filter((line) => JSON.stringify(line).includes(NotGranted.name))).toEqual([]);
  });

  test.each(['http', 'signIn', 'jobs', 'clock', 'scorecards', 'journal', 'events', 'deliveries'] as const)(
    '%s uses what it has',
    (name) => {
      // Whether one row or a hundred are read is for the amount of data to say.
      const kindsOf = (uses: Iterable<Use>) =>
        [...new Set([...uses].map((use) => use.replace(/ (?:GetItem|BatchGetItem|Query)$/, ' read')))].sort();

      expect(kindsOf(used[name] ?? [])).toEqual(kindsOf(usesOf(functionRights[name])));
    },
  );
});

/** A name that nobody has, a password that is wrong, and one that is right. */
async function refusedAtTheDoor({ stranger, as }: World): Promise<void> {
  for (const username of ['nobody', 'demo.qindu.clerk'])
    expect((await stranger().post('/session', { username, password: 'a wrong one' })).status).toBe(401);
  const clerk = as('demo.qindu.clerk');
  expect((await clerk.get('/session')).status).toBe(200);
  expect((await clerk.del('/session')).status).toBe(204);
}

/** A second city, by the token of the operator, whose administrator takes a password of their own. */
async function foundCity({ stranger, deps }: World): Promise<void> {
  const { status, body } = await stranger().post<SetUpAnswer>('/setup', {
    token: await issueSetupToken(deps),
    name: '政协临江市委员会',
    regionCode: '610900',
    administrator: { username: 'linjiang', name: '市政协办公室' },
    securityAdministrator: { username: 'linjiang.security', name: '安全管理员' },
    auditAdministrator: { username: 'linjiang.audit', name: '审计管理员' },
  });
  expect(status).toBe(201);
  const office = stranger();
  const { username, oneTimePassword } = body.administrator;
  expect((await office.post('/session', { username, password: oneTimePassword })).status).toBe(201);
  const passwords = { current: oneTimePassword, next: 'Riverside-2026-Office' };
  expect((await office.put('/session/password', passwords)).status).toBeLessThan(300);
}

/** 演练县: what somebody enters in it before its story is told is taken away. */
async function practise(world: World): Promise<void> {
  const administrator = { username: 'drill', name: '演练管理员' };
  const { status, body } = await world
    .as('demo.city')
    .post<{ id: string; administrator: { oneTimePassword: string } }>('/committees/demo-city/rehearsal', {
      administrator,
    });
  expect(status).toBe(201);
  const office = world.stranger();
  const { oneTimePassword: password } = body.administrator;
  await office.post('/session', { username: administrator.username, password });
  await office.put('/session/password', { current: password, next: 'Riverside-2026-Office' });
  const drill = `/committees/${body.id}`;
  const person = { name: '林知远', sector: '教育界', level: 'member', partyMember: false, placements: [] };
  const { body: member } = await office.post<{ id: string }>(`${drill}/members`, person);
  const { version } = await office.get(`${drill}/grid`);
  const targets = { targets: { 'level-5': 30 } };
  expect((await office.patch(`${drill}/grid`, targets, { version })).status).toBe(200);
  await world.idle();
  expect((await office.get(`${drill}/members/${member.id}`)).status).toBe(404);
}

/** A roster and a ledger are looked through, taken over, and taken back. */
async function importFiles(world: World, sequenced: () => Promise<void>): Promise<void> {
  const clerk = world.as('demo.qindu.clerk');
  await addStreets(clerk);
  for (const [kind, file] of [
    ['members', await roster()],
    ['opinions', await ledger()],
  ] as const) {
    const { id, status } = await upload(world, clerk, kind, file);
    expect([kind, status]).toEqual([kind, 'ready']);
    expect((await commit(world, clerk, id)).status).toBe('committed');
    // What it brought is told of as it stands.
    await sequenced();
    expect((await undo(world, clerk, id)).status).toBe('undone');
  }
}

/** The network of a county, built and kept. */
async function network({ as }: World): Promise<void> {
  const office = as('demo.qindu');
  const targets = { targets: { 'level-5': 30 } };
  const { version } = await office.get(`${base}/grid`);
  expect((await office.patch(`${base}/grid`, targets, { version })).status).toBe(200);
}

/** A draft is recorded, looked back on, and thrown away. */
async function discardOne({ as, unit }: World): Promise<void> {
  const clerk = as('demo.qindu.clerk');
  const { body, version } = await clerk.post<{ id: string }>(`${base}/opinions`, {
    title: '关于停车的建议',
    content: { situation: '车位不够。', suggestion: '划线。' },
    unit,
    authors: [{ name: '张三' }],
  });
  const path = `${base}/opinions/${body.id}`;
  expect((await clerk.get(`${path}/timeline`)).status).toBe(200);
  expect((await clerk.del(path, { version })).status).toBe(204);
}

/** A number that nobody has any more is free again. */
async function callAnotherNumber({ as }: World): Promise<void> {
  const clerk = as('demo.qindu.clerk');
  const person = { name: '马强', sector: '教育界', phone: '19900001000' };
  const { body, version } = await clerk.post<{ id: string }>(`${base}/members`, person);
  const changed = await clerk.patch(`${base}/members/${body.id}`, { phone: '19900002000' }, { version });
  expect(changed.status).toBe(200);
}
