import { retryPlan } from '@lianluo/domain/webhook/retry-plan';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manners, type Manner } from '../../../test-support/receiver';
import { hooked, openRehearsal, type Hooked } from '../../../test-support/webhook.examples';
import type { World } from '../../../test-support/world';
import { deliver } from './deliver';
import { dispatch } from './dispatch';
import { eventConsumer, eventsName } from '../event/sequence';
import { headAddress } from '../event/feed-row';
import { entryOf } from '../../floor/journal/journal';
import type { DeliverJob, Job } from '../../floor/job';
import { dueBy, mostTogether, takeDue } from './due.store';
import { sendAllDue, sendDue } from './send-due';

let world: World;
let one: Hooked;
let told: number;

beforeEach(async () => {
  world = await openRehearsal();
  one = await hooked(world);
  told = 0;
});
afterEach(() => one.receiver.stop());

/** So many topics, or informants, are entered in the journal, from which the feed tells of them. */
async function enter(count: number, kind = 'topics'): Promise<void> {
  const scope = { actor: { id: 'u1', name: '王', role: 'county-clerk' }, instant: world.deps.now().toISOString() };
  const entries = Array.from({ length: count }, (_, n) =>
    entryOf({ ...scope, committee: { id: 'qindu' } }, { kind, id: `${kind}${told + n}`, version: 1 }, 'create', {
      set: {},
      unset: [],
      texts: {},
    }),
  );
  told += count;
  for (let start = 0; start < count; start += 100) await world.storage.write(entries.slice(start, start + 100));
}

const happen = async (count: number, kind?: string) => {
  await enter(count, kind);
  await world.deps.sequenced();
  await world.idle();
};

/** The next process numbers what happened and is killed before it sends anything. */
const sequencedByOneThatDies = async () => {
  const dying = { ...world.deps, later: async () => undefined };
  await world.storage.changes.drain(eventConsumer(dying), eventsName);
  await dispatch(dying, 'qindu');
};

const ids = () => one.receiver.received.map(({ headers }) => headers['webhook-id'] ?? '');
const subjects = () =>
  one.receiver.received.map(({ body }) => (JSON.parse(body) as { data: { subject: { id: string } } }).data.subject.id);
const minute = async () => {
  world.setClock(60_000);
  await sendAllDue(world.deps);
  await world.idle();
};
const states = async () => (await one.log()).map(({ state }) => state);

describe('what comes to the feed', () => {
  test('is delivered once to each webhook that wants it, however often and by how many it is dispatched', async () => {
    const other = await hooked(world, ['informant.*']);
    await enter(100);
    await enter(50, 'informants');

    await world.deps.sequenced();
    await Promise.all([1, 2, 3].map(() => dispatch(world.deps, 'qindu')));
    await world.idle();
    await other.receiver.stop();

    expect(subjects().toSorted()).toEqual(
      Array.from({ length: 150 }, (_, n) => `${n < 100 ? 'topics' : 'informants'}${n}`).toSorted(),
    );
    expect(new Set(ids()).size).toBe(150);
    expect(other.receiver.received).toHaveLength(50);
  });

  test('before there was a webhook is not sent, nor what happens while it is off', async () => {
    await one.office().patch(one.path, { active: false }, { version: 1 });
    await happen(2);
    await one.office().patch(one.path, { active: true }, { version: 2 });
    await happen(1);
    expect(subjects()).toEqual(['topics2']);
  });

  test('is sent after a process that was killed before it could: the next one finds it due', async () => {
    await enter(2);
    await sequencedByOneThatDies();
    expect(ids()).toEqual([]);

    await minute();

    expect(subjects().toSorted()).toEqual(['topics0', 'topics1']);
    await minute();
    expect(ids()).toHaveLength(2);
  });

  test('is sent again, under the same id, after a process that was killed while it sent', async () => {
    await enter(1);
    await sequencedByOneThatDies();
    const [due] = await dueBy(world.storage, 'qindu', world.deps.now().toISOString());
    const name = `${due?.at}#${due?.webhook}#${due?.ids[0]}`;
    expect(await takeDue(world.deps, 'qindu', name)).toBeDefined();
    // Taken by one, it is nobody else's till its lease is over.
    expect(await takeDue(world.deps, 'qindu', name)).toBeUndefined();
    await minute();
    expect(ids()).toEqual([]);
    await minute();
    expect(subjects()).toEqual(['topics0']);
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
    expect(new Set(ids()).size).toBe(1);
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
    expect(subjects()).toEqual(['topics0']);
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
  await enter(1);
  const jobs: DeliverJob[] = [];
  const keeping = async (job: Job) => void (job.task === 'deliver' && jobs.push(job));
  await world.storage.changes.drain(eventConsumer(world.deps), eventsName);
  await dispatch({ ...world.deps, later: keeping }, 'qindu');

  for (const job of jobs) {
    await Promise.all([deliver(world.deps, job), deliver(world.deps, job)]);
    await deliver(world.deps, job);
  }

  expect(subjects()).toEqual(['topics0']);
});

test('what nobody was told to dispatch is found by the clock, and a feed that was begun anew is dispatched from its beginning', async () => {
  await enter(3);
  await world.storage.changes.drain(eventConsumer(world.deps), eventsName);
  expect(ids()).toEqual([]);
  await minute();
  expect(subjects()).toHaveLength(3);

  const [head] = await world.storage.get([headAddress('qindu')]);
  await world.storage.write([{ table: 'ephemeral', remove: headAddress('qindu').key }]);
  expect(head).toBeDefined();
  await happen(2);
  expect(subjects().toSorted()).toEqual(['topics0', 'topics1', 'topics2', 'topics3', 'topics4']);
});

test('a range of the feed is sent once more, each event under its own id', async () => {
  world.setClock(3_600_000);
  await happen(3);
  world.setClock(3_600_000);
  await happen(2);
  const first = ids();
  const at = (hours: number) => new Date(Date.parse('2026-05-20T10:00:00+08:00') + hours * 3_600_000).toISOString();
  const replay = (after: number, before: number) =>
    one.office().post<{ events: number }>(`${one.path}/actions/replay`, { after: at(after), before: at(before) });

  const answers = [await replay(1.5, 3), await replay(0.5, 1.5), await replay(3, 4)];
  await world.idle();
  const backwards = await replay(1, 0);

  expect(answers.map(({ status, body }) => [status, body.events])).toEqual([
    [202, 2],
    [202, 3],
    [202, 0],
  ]);
  expect(backwards.status).toBe(422);
  expect(ids()).toHaveLength(10);
  expect(new Set(ids())).toEqual(new Set(first));
});
