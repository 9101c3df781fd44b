import type { ContactView } from '@lianluo/contract/grid-contact';
import { expect, test } from 'vitest';
import { built, grid } from '../../../test-support/grid/grid.examples';
import { aColleague } from '../../../test-support/named';
import { lockYear, userOf } from '../../../test-support/scheme/sheet-desk';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse } from '../../../test-support/scheme/year-course';

test('who recorded a contact, or voided it, does not decide what comes of it in a year that is locked', async () => {
  const { world, idOf } = await built();
  world.setClock('2026-12-31T10:00:00+08:00');
  await workOf(world, world.as('demo.qindu')).inForce('minhang');
  const contact = { to: idOf('委甲'), way: 'visit', on: '2026-12-15' };
  const early = await world.as('demo.qindu').post<ContactView>(`${grid}/contacts`, contact);
  await world.idle();
  await lockYear(world, 2026);
  const office = world.as('demo.qindu');
  const course = yearCourse(world, office);
  const about = async (change: string) =>
    (await course.corrections()).filter(
      ({ subject, ...each }) => subject.id === idOf('委甲') && each.change === change,
    );
  const me = await userOf(office);
  const { client: second } = await aColleague(world, '周文', { roles: ['county-administrator'] });

  expect((await office.post(`${grid}/contacts`, { ...contact, on: '2026-12-20' })).status).toBe(201);
  await world.idle();
  const added = await about('added');
  // For whom was visited it was held, and received.
  expect(new Set(added.map(({ fact, byId, mayDecide }) => `${fact.key} ${byId} ${mayDecide}`))).toEqual(
    new Set([`contacts.held ${me} false`, `contacts.received ${me} false`]),
  );
  const [first] = added;
  expect(first && (await course.decide(first, true)).status).toBe(422);
  expect(first && (await course.decide(first, true, second)).status).toBe(200);

  const voiding = await second.post(`${grid}/contacts/${early.body.id}/void`, { reason: '登记错了人。' });
  expect(voiding.status).toBe(200);
  await world.idle();
  const gone = await about('taken-back');
  expect(new Set(gone.map(({ by, mayDecide }) => `${by} ${mayDecide}`))).toEqual(new Set(['周文 true']));
  expect(gone[0] && (await course.decide(gone[0], true, second)).status).toBe(422);
});
