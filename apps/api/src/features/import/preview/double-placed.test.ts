import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';
import { addStreets, commit, csv, rowsOf, upload } from '../../../../test-support/import/importing';

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

const header = ['姓名', '界别', '手机号', '所在联络组', '编组依据'];
const row = (group: string, basis: string, phone = '19900000001') => ['张一', '教育界', phone, group, basis];
const messagesOf = async (id: string) => (await rowsOf(office, id)).flatMap(({ messages }) => messages);

test('a new member in two liaison groups is warned of, with their names', async () => {
  const { id, totals } = await upload(world, office, 'members', csv([header, row('古渡街道、渭滨街道', '')]));

  expect(totals).toMatchObject({ new: 1, warning: 1, error: 0 });
  const [message = ''] = await messagesOf(id);
  expect(message).toMatch(/^第2行 D列“所在联络组”：导入后将同时编入2个联络组/);
  expect([message.includes('古渡'), message.includes('渭滨')]).toEqual([true, true]);
});

test('so is somebody whom the sheet places in a second one, and not who is in both already', async () => {
  await commit(world, office, (await upload(world, office, 'members', csv([header, row('古渡街道', '界别')]))).id);

  const second = await upload(world, office, 'members', csv([header, row('渭滨街道', '工作地')]));
  expect(second.totals).toMatchObject({ update: 1, warning: 1 });
  expect((await messagesOf(second.id))[0]).toContain('同时编入2个联络组');
  await commit(world, office, second.id);

  const both = row('古渡街道、渭滨街道', '');
  const again = await upload(world, office, 'members', csv([header, both]));
  expect(again.totals).toMatchObject({ unchanged: 1, warning: 0 });
  const post = await upload(
    world,
    office,
    'members',
    csv([
      [...header, '单位及职务'],
      [...both, '教师'],
    ]),
  );
  expect(post.totals).toMatchObject({ update: 1, warning: 0 });
});

test('nor who changes from one to the other', async () => {
  await commit(world, office, (await upload(world, office, 'members', csv([header, row('古渡街道', '工作地')]))).id);

  const moved = await upload(world, office, 'members', csv([header, row('渭滨街道', '工作地')]));
  expect(moved.totals).toMatchObject({ update: 1, warning: 0 });
});
