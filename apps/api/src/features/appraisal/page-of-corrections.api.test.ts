import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import { expect, test } from 'vitest';
import { metered } from '../../../test-support/metered';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld } from '../../../test-support/world';
import { openMemory } from '../../floor/storage/memory';

test('a page of corrections is read in the same calls, however many of them there are', async () => {
  let meter: ReturnType<typeof metered> | undefined;
  const world = await openWorld({
    now: '2026-12-10T10:00:00+08:00',
    storage: async ({ clock }) => {
      meter = metered(await openMemory({ clock }));
      return meter.storage;
    },
  });
  const work = workOf(world, world.as('demo.qindu'));
  const members = [];
  for (let number = 1; number <= 20; number++) members.push(await work.member(`委员${number}`));
  await work.inForce('minhang');
  await lockYear(world, 2026);
  const clerk = workOf(world, world.as('demo.qindu.clerk'));
  for (const member of members) await clerk.opinion(member, '2026-12-08');
  // Somebody is kept out of one of them, so that what is closed has to be looked for.
  const office = world.as('demo.qindu');
  const opinions = '/committees/qindu/opinions';
  const [item] = (await office.get<{ items: { id: string; version: number }[] }>(`${opinions}?member=${members[0]}`))
    .body.items;
  await office.put(`${opinions}/${item?.id}/access`, { closed: true, users: [] }, { version: item?.version ?? 0 });
  await world.idle();
  const client = world.as('demo.qindu.clerk');
  const page = async (limit: number) => {
    meter?.take();
    const { body } = await client.get<{ items: CorrectionView[] }>(
      `/committees/qindu/appraisals/2026/corrections?limit=${limit}`,
    );
    const { calls = 0 } = meter?.take() ?? {};
    return { calls, shown: body.items };
  };

  // Whoever asks first signs in.
  await page(1);
  const [few, many] = [await page(2), await page(20)];

  expect([few.shown.length, many.shown.length]).toEqual([2, 20]);
  expect(many.calls).toBe(few.calls);
  const hidden = many.shown.filter(({ fact }) => fact.item === undefined);
  expect(hidden.map(({ subject }) => subject.id)).toEqual([members[0]]);
}, 60_000);
