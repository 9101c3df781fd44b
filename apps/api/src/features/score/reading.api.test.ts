import { expect, test } from 'vitest';
import { metered } from '../../../test-support/metered';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld } from '../../../test-support/world';
import { openMemory } from '../../floor/storage/memory';

test('a page of thirty takes a call for each of what it is made of, however many they are', async () => {
  let meter: ReturnType<typeof metered> | undefined;
  const busy = await openWorld({
    now: '2026-05-20T10:00:00+08:00',
    storage: async ({ clock }) => {
      meter = metered(await openMemory({ clock }));
      return meter.storage;
    },
  });
  const client = busy.as('demo.qindu');
  const there = workOf(busy, client);
  for (let number = 1; number <= 30; number++) {
    const member = await there.member(`委员${number}`);
    await there.opinion(member, '2026-05-06');
  }

  // The names, the scheme, their cards, and how the year stands.
  for (const [preset, list] of [
    ['shache', 'quotas'],
    ['minhang', 'points'],
    ['yanchuan', 'stars'],
  ] as const) {
    await there.inForce(preset);
    // What a new version sets going is no part of a page.
    await busy.idle();
    meter?.take();
    const { status } = await client.get(`/committees/qindu/scores/${list}?limit=30`);
    const taken = meter?.take();
    // Thirty cards of half a unit each; the names and the rules take a few.
    expect([list, status, taken?.calls, (taken?.readUnits ?? 99) <= 20]).toEqual([list, 200, 4, true]);
  }
}, 60_000);
