import { retryPlan } from '@lianluo/domain/webhook/retry-plan';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manners, type Manner } from '../../../test-support/receiver';
import { hooked, openRehearsal, type Hooked } from '../../../test-support/webhook.examples';
import type { World } from '../../../test-support/world';
import { deliver } from './deliver';
import { dispatch, type ReadFeed } from './dispatch';
import { dueBy, mostTogether, takeDue } from './due.store';
import type { PushedEvent } from './pushed-event';
import { sendAllDue, sendDue } from './send-due';

let world: World;
let one: Hooked;
let feed: PushedEvent[];

/** A feed that is a list. */
const readFeed: ReadFeed = async (_storage, _committee, { after, limit }) => {
  const start = Number(after ?? 0);
  const events = feed.slice(start, start + limit);
  return { events, next: String(start + events.length) };
};

const event = (n: number, type = 'opinion.issued'): PushedEvent => ({
  id: `e${n}`,
  type,
  at: '2026-05-20T10:00:00.000+08:00',
  committee: 'qindu',
  subject: { kind: 'opinions', id: `o${n}`, version: 3 },
  by: { id: 'u1', name: '王' },
});

beforeEach(async () => {
  world = await openRehearsal();
  one = await hooked(world);
  feed = [];
});
afterEach(() => one.receiver.stop());

const happen = async (count: number, type?: string) => {
  feed.push(...Array.from({ length: count }, (_, n) => event(feed.length + n, type)));
  await dispatch(world.deps, readFeed, 'qindu');
  await world.idle();
};
const ids = () => one.receiver.received.map(({ headers }) => headers['webhook-id'] ?? '');
const minute = async () => {
  world.setClock(60_000);
  await sendAllDue(world.deps, readFeed);
  await world.idle();
};
const states = async () => (await one.log()).map(({ state }) => state);

describe('what comes to the feed', () => {
  test('is delivered once to each webhook that wants it, however often and by how many it is dispatched', async () => {
    const other = await hooked(world, ['member.*']);
    feed.push(...Array.from({ length: 150 }, (_, n) => event(n, n % 3 === 0 ? 'member.changed' : undefined)));

    await Promise.all([1, 2, 3].map(() => dispatch(world.deps, readFeed, 'qindu')));
    await world.idle();
    await other.receiver.stop();

    expect(ids().toSorted()).toEqual(feed.map(({ id }) => id).toSorted());
    expect(other.receiver.received).toHaveLength(50);
    expect(one.receiver.received).toHaveLength(150);
  });

  test('before there was a webhook is not sent, nor what happens while it is off', async () => {
    await one.office().patch(one.path, { active: false }, { version: 1 });
    await happen(2);
    await one.office().patch(one.path, { active: true }, { version: 2 });
    await happen(1);
    expect(ids()).toEqual(['e2']);
  });

  test('is sent after a process that was killed before it could: the next one finds it due', async () => {
    feed.push(event(0), event(1));
    await dispatch({ ...world.deps, later: async () => undefined }, readFeed, 'qindu');
    expect(ids()).toEqual([]);

    await minute();

    expect(ids().toSorted()).toEqual(['e0', 'e1']);
    await minute();
    expect(ids()).toHaveLength(2);
  });

  test('is sent again, under the same id, after a process that was killed while it sent', async () => {
    feed.push(event(0));
    await dispatch({ ...world.deps, later: async () => undefined }, readFeed, 'qindu');
    const [due] = await dueBy(world.storage, 'qindu', world.deps.now().toISOString());
    const name = `${due?.at}#${due?.webhook}#${due?.ids[0]}`;
    expect(await takeDue(world.deps, 'qindu', name)).toBeDefined();
    // Taken by one, it is nobody else's till its lease is over.
    expect(await takeDue(world.deps, 'qindu', name)).toBeUndefined();
    await minute();
    expect(ids()).toEqual([]);
    await minute();
    expect(ids()).toEqual(['e0']);
    expect(await states()).toEqual(['delivered']);
  });
});

describe('a receiver that fails', () => {
  test.each<[string, Manner]>([
    ['answers 500', 500],
    ['redirects', manners.redirects],
    ['closes midway', manners['closes midway']],
    ['is no HTTP', manners['is no HTTP']],
  ])('and %s gets it again until it takes it', async (_, manner) => {
    one.receiver.answers = manner;
    await happen(1);
    expect(await one.log()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await minute();
    expect(await one.log()).toMatchObject([{ state: 'waiting', attempts: 2 }]);
    expect((await one.now()).failingSince).not.toBeNull();

    one.receiver.answers = 200;
    for (let n = 0; n < 6; n++) await minute();

    expect(await one.log()).toMatchObject([{ state: 'delivered', attempts: 3, nextAt: null }]);
    expect(await one.now()).toMatchObject({ failingSince: null, active: true });
    expect(new Set(ids())).toEqual(new Set(['e0']));
  });

  test('by the plan is given up after three days, and the webhook after five', async () => {
    one.receiver.answers = 500;
    await happen(1);
    for (const seconds of retryPlan) {
      world.setClock(seconds * 1100 + 1000);
      await sendDue(world.deps, 'qindu');
      await world.idle();
    }
    expect(await one.log()).toMatchObject([{ state: 'failed', attempts: retryPlan.length + 1 }]);
    expect((await one.now()).active).toBe(true);

    world.setClock(2 * 24 * 3_600_000);
    await happen(1);
    await minute();

    expect(await one.now()).toMatchObject({ active: false, off: { reason: 'failing' } });
    const { rows } = await world.storage.list({
      table: 'journal',
      pk: `qindu#webhooks#${one.webhook.id}`,
      limit: 10,
    });
    expect(rows.map(({ action }) => action)).toEqual(['create', 'switch-off']);
    world.setClock(3_600_000);
    await sendDue(world.deps, 'qindu');
    await world.idle();
    expect(await states()).toEqual(['dropped', 'failed']);
  });

  test('with 410 is switched off at once, and told nothing more', async () => {
    one.receiver.answers = 410;
    await happen(1);
    await happen(3);
    expect(await one.now()).toMatchObject({ active: false, off: { reason: 'gone' }, version: 2 });
    expect(ids()).toEqual(['e0']);
    expect(await states()).toEqual(['failed']);
  });

  test('because it is busy is waited for as long as it asks', async () => {
    one.receiver.answers = manners['is busy'];
    await happen(1);
    const [{ nextAt, last } = {}] = await one.log();
    expect(Date.parse(nextAt ?? '') - Date.parse(last?.at ?? '')).toBeGreaterThanOrEqual(600_000);
    for (let n = 0; n < 9; n++) await minute();
    expect(ids()).toHaveLength(1);
    await minute();
    await minute();
    expect(ids()).toHaveLength(2);
  });

  test('by saying nothing is asked once a round, and by one round a minute from then on', async () => {
    one.receiver.answers = manners['says nothing'];
    const rounds = Math.ceil(90 / mostTogether);
    await happen(90);
    expect(one.receiver.received).toHaveLength(rounds);
    await happen(5);
    expect(one.receiver.received).toHaveLength(rounds);
    await minute();
    expect(one.receiver.received).toHaveLength(rounds + 1);

    one.receiver.answers = 204;
    for (let n = 0; n < 40 && (await states()).includes('waiting'); n++) await minute();
    expect(new Set(ids()).size).toBe(95);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });
});

test('a job that comes twice delivers once', async () => {
  feed.push(event(0));
  const jobs: Parameters<World['deps']['later']>[0][] = [];
  await dispatch({ ...world.deps, later: async (job) => void jobs.push(job) }, readFeed, 'qindu');
  const [job] = jobs;
  if (job?.task !== 'deliver') throw new Error('No delivery was left for later.');
  await Promise.all([deliver(world.deps, job), deliver(world.deps, job)]);
  await deliver(world.deps, job);
  expect(ids()).toEqual(['e0']);
});
