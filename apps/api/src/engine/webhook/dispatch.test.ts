import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPushing, type Pushing } from '../../../test-support/pushing';
import { hooked } from '../../../test-support/webhook.examples';
import type { DeliverJob, Job } from '../../floor/job';
import { headAddress } from '../event/feed-head';
import { eventConsumer, eventsName } from '../event/sequence';
import { deliver } from './deliver';
import { dispatch } from './dispatch';
import { dueBy, takeDue } from './due.store';

let at: Pushing;
beforeEach(async () => {
  at = await openPushing();
});
afterEach(() => at.one.receiver.stop());

describe('what comes to the feed', () => {
  test('is delivered once to each webhook that wants it, however often and by how many it is dispatched', async () => {
    const other = await hooked(at.world, ['informant.*']);
    await at.enter(100);
    await at.enter(50, 'informants');

    await at.world.deps.sequenced();
    await Promise.all([1, 2, 3].map(() => dispatch(at.world.deps, 'qindu')));
    await at.world.idle();
    await other.receiver.stop();

    expect(at.subjects().toSorted()).toEqual(
      Array.from({ length: 150 }, (_, n) => `${n < 100 ? 'topics' : 'informants'}${n}`).toSorted(),
    );
    expect(new Set(at.ids()).size).toBe(150);
    expect(other.receiver.received).toHaveLength(50);
  });

  test('before there was a webhook is not sent, nor what happens while it is off', async () => {
    await at.one.office().patch(at.one.path, { active: false }, { version: 1 });
    await at.happen(2);
    await at.one.office().patch(at.one.path, { active: true }, { version: 2 });
    await at.happen(1);
    expect(at.subjects()).toEqual(['topics2']);
  });

  test('is sent after a process that was killed before it could: the next one finds it due', async () => {
    await at.enter(2);
    await at.sequencedByOneThatDies();
    expect(at.ids()).toEqual([]);

    await at.minute();

    expect(at.subjects().toSorted()).toEqual(['topics0', 'topics1']);
    await at.minute();
    expect(at.ids()).toHaveLength(2);
  });

  test('is sent again, under the same id, after a process that was killed while it sent', async () => {
    await at.enter(1);
    await at.sequencedByOneThatDies();
    const [due] = await dueBy(at.world.storage, 'qindu', at.world.deps.now().toISOString());
    const name = `${due?.at}#${due?.webhook}#${due?.ids[0]}`;
    expect(await takeDue(at.world.deps, 'qindu', name)).toBeDefined();
    // Taken by one, it is nobody else's till its lease is over.
    expect(await takeDue(at.world.deps, 'qindu', name)).toBeUndefined();
    await at.minute();
    expect(at.ids()).toEqual([]);
    await at.minute();
    expect(at.subjects()).toEqual(['topics0']);
    expect(await at.states()).toEqual(['delivered']);
  });
});

test('a job that comes twice delivers once', async () => {
  await at.enter(1);
  const jobs: DeliverJob[] = [];
  const keeping = async (job: Job) => void (job.task === 'deliver' && jobs.push(job));
  await at.world.storage.changes.drain(eventConsumer(at.world.deps), eventsName);
  await dispatch({ ...at.world.deps, later: keeping }, 'qindu');

  for (const job of jobs) {
    await Promise.all([deliver(at.world.deps, job), deliver(at.world.deps, job)]);
    await deliver(at.world.deps, job);
  }

  expect(at.subjects()).toEqual(['topics0']);
});

test('what nobody was told to dispatch is found by the clock, and a feed that was begun anew is dispatched from its beginning', async () => {
  await at.enter(3);
  await at.world.storage.changes.drain(eventConsumer(at.world.deps), eventsName);
  expect(at.ids()).toEqual([]);
  await at.minute();
  expect(at.subjects()).toHaveLength(3);

  const [head] = await at.world.storage.get([headAddress('qindu')]);
  await at.world.storage.write([{ table: 'ephemeral', remove: headAddress('qindu').key }]);
  expect(head).toBeDefined();
  await at.happen(2);
  expect(at.subjects().toSorted()).toEqual(['topics0', 'topics1', 'topics2', 'topics3', 'topics4']);
});

test('a range of the feed is sent once more, each event under its own id', async () => {
  at.world.setClock(3_600_000);
  await at.happen(3);
  at.world.setClock(3_600_000);
  await at.happen(2);
  const first = at.ids();
  const instant = (hours: number) =>
    new Date(Date.parse('2026-05-20T10:00:00+08:00') + hours * 3_600_000).toISOString();
  const replay = (after: number, before: number) =>
    at.one
      .office()
      .post<{ events: number }>(`${at.one.path}/actions/replay`, { after: instant(after), before: instant(before) });

  const answers = [await replay(1.5, 3), await replay(0.5, 1.5), await replay(3, 4)];
  await at.world.idle();
  const backwards = await replay(1, 0);

  expect(answers.map(({ status, body }) => [status, body.events])).toEqual([
    [202, 2],
    [202, 3],
    [202, 0],
  ]);
  expect(backwards.status).toBe(422);
  expect(at.ids()).toHaveLength(10);
  expect(new Set(at.ids())).toEqual(new Set(first));
});
