import { retryPlan } from '@lianluo/domain/webhook/retry-plan';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPushing, type Pushing } from '../../../test-support/pushing';
import { manners, type Manner } from '../../../test-support/receiver';
import { mostTogether } from './due.store';
import { sendDue } from './send-due';

let at: Pushing;
beforeEach(async () => {
  at = await openPushing();
});
afterEach(() => at.one.receiver.stop());

describe('a receiver that fails', () => {
  test.each<[string, Manner]>([
    ['answers 500', 500],
    ['redirects', manners.redirects],
    ['closes midway', manners['closes midway']],
    ['is no HTTP', manners['is no HTTP']],
  ])('and %s gets it again until it takes it', async (_, manner) => {
    at.one.receiver.answers = manner;
    await at.happen(1);
    expect(await at.one.log()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await at.minute();
    expect(await at.one.log()).toMatchObject([{ state: 'waiting', attempts: 2 }]);
    expect((await at.one.now()).failingSince).not.toBeNull();

    at.one.receiver.answers = 200;
    for (let n = 0; n < 6; n++) await at.minute();

    expect(await at.one.log()).toMatchObject([{ state: 'delivered', attempts: 3, nextAt: null }]);
    expect(await at.one.now()).toMatchObject({ failingSince: null, active: true });
    expect(new Set(at.ids()).size).toBe(1);
  });

  test('by the plan is given up after three days, and the webhook after five', async () => {
    at.one.receiver.answers = 500;
    await at.happen(1);
    for (const seconds of retryPlan) {
      at.world.setClock(seconds * 1100 + 1000);
      await sendDue(at.world.deps, 'qindu');
      await at.world.idle();
    }
    expect(await at.one.log()).toMatchObject([{ state: 'failed', attempts: retryPlan.length + 1 }]);
    expect((await at.one.now()).active).toBe(true);

    at.world.setClock(2 * 24 * 3_600_000);
    await at.happen(1);
    await at.minute();

    expect(await at.one.now()).toMatchObject({ active: false, off: { reason: 'failing' } });
    const { rows } = await at.world.storage.list({
      table: 'journal',
      pk: `qindu#webhooks#${at.one.webhook.id}`,
      limit: 10,
    });
    expect(rows.map(({ action }) => action)).toEqual(['create', 'switch-off']);
    at.world.setClock(3_600_000);
    await sendDue(at.world.deps, 'qindu');
    await at.world.idle();
    expect(await at.states()).toEqual(['dropped', 'failed']);
  });

  test('with 410 is switched off at once, and told nothing more', async () => {
    at.one.receiver.answers = 410;
    await at.happen(1);
    await at.happen(3);
    expect(await at.one.now()).toMatchObject({ active: false, off: { reason: 'gone' }, version: 2 });
    expect(at.subjects()).toEqual(['topics0']);
    expect(await at.states()).toEqual(['failed']);
  });

  test('because it is busy is waited for as long as it asks', async () => {
    at.one.receiver.answers = manners['is busy'];
    await at.happen(1);
    const [{ nextAt, last } = {}] = await at.one.log();
    expect(Date.parse(nextAt ?? '') - Date.parse(last?.at ?? '')).toBeGreaterThanOrEqual(600_000);
    for (let n = 0; n < 9; n++) await at.minute();
    expect(at.ids()).toHaveLength(1);
    await at.minute();
    await at.minute();
    expect(at.ids()).toHaveLength(2);
  });

  test('by saying nothing is asked once a round, and by one round a minute from then on', async () => {
    at.one.receiver.answers = manners['says nothing'];
    const rounds = Math.ceil(90 / mostTogether);
    await at.happen(90);
    expect(at.one.receiver.received).toHaveLength(rounds);
    await at.happen(5);
    expect(at.one.receiver.received).toHaveLength(rounds);
    await at.minute();
    expect(at.one.receiver.received).toHaveLength(rounds + 1);

    at.one.receiver.answers = 204;
    for (let n = 0; n < 40 && (await at.states()).includes('waiting'); n++) await at.minute();
    expect(new Set(at.ids()).size).toBe(95);
    expect(new Set(await at.states())).toEqual(new Set(['delivered']));
  });
});
