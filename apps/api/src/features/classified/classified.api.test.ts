import type { ClassifiedView } from '@lianluo/contract/classified';
import type { ListOf } from '@lianluo/contract/common';
import { expect, test } from 'vitest';
import type { OrRefused } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';

const path = '/committees/qindu/classified-matters';

test('a classified matter is a number and its days, and no field takes anything of what it is about', async () => {
  const office = (await openWorld()).as('demo.qindu.clerk');
  const { status, body } = await office.post<ClassifiedView>(path, { name: '密〔2026〕3号', receivedOn: '2026-03-02' });
  expect([status, body.status]).toEqual([201, 'registered']);

  for (const field of ['title', 'content', 'note', 'text']) {
    const said = { name: '密〔2026〕4号', [field]: '关于某事的情况' };
    expect((await office.post(path, said)).status).toBe(422);
    expect((await office.patch(`${path}/${body.id}`, { [field]: '情况' }, { version: 1 })).status).toBe(422);
  }
});

test('its course is on paper: received, handled and archived, one after the other', async () => {
  const office = (await openWorld()).as('demo.qindu.clerk');
  const { body } = await office.post<ClassifiedView>(path, { name: '密〔2026〕3号', receivedOn: '2026-03-02' });
  const change = async (days: object) => {
    const { version } = await office.get(`${path}/${body.id}`);
    return office.patch<OrRefused<ClassifiedView>>(`${path}/${body.id}`, days, { version });
  };
  const wrong = [{ handledOn: '2026-03-01' }, { archivedOn: '2026-03-03' }, { handledOn: '2099-01-01' }];
  for (const days of wrong) expect((await change(days)).body.errors?.[0]?.pointer).toBe(`/${Object.keys(days)[0]}`);

  expect((await change({ handledOn: '2026-03-03' })).body.status).toBe('handled');
  expect((await change({ archivedOn: '2026-03-03' })).body.status).toBe('archived');
  expect((await change({ archivedOn: null })).body.status).toBe('handled');
  const listed = (await office.get<ListOf<ClassifiedView>>(`${path}?status=handled`)).body;
  expect([listed.total, listed.items[0]?.id]).toEqual([1, body.id]);
});

test('the register is the office’s alone', async () => {
  const world = await openWorld();
  const { body } = await world.as('demo.qindu').post<ClassifiedView>(path, { name: '密〔2026〕3号' });
  for (const user of ['demo.qindu.unit', 'demo.city'])
    for (const at of [path, `${path}/${body.id}`]) expect((await world.as(user).get(at)).status).toBe(403);
});
