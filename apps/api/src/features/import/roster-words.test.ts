import type { CommitteeView } from '@lianluo/contract/committee';
import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { addStreets, commit, committee, csv, rowsOf, upload } from '../../../test-support/import/importing';
import { members, zhang } from '../../../test-support/import/small-sheets';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;

beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

const committed = async (kind: string, file: File) =>
  commit(world, office, (await upload(world, office, kind, file)).id);

const memberNamed = async (name: string): Promise<MemberView | undefined> =>
  (await office.get<ListOf<MemberView>>(`${committee}/members?q=${name}`)).body.items[0];

test('a roster with a 政治面貌 outside the list keeps it, says so, and leaves open whether it is the Party', async () => {
  const sheet = (party: string) =>
    csv([
      ['姓名', '界别', '手机', '政治面貌'],
      ['张一', '教育界', '19900000001', party],
    ]);
  await committed('members', sheet('中共党员'));
  const preview = await upload(world, office, 'members', sheet('爱国人士'));
  const [row] = await rowsOf(office, preview.id, 'update');

  expect(row?.cells.at(-1)).toMatchObject({ field: 'party', state: 'warning', before: '中共党员' });
  await commit(world, office, preview.id);
  expect(await memberNamed('张一')).toMatchObject({ party: '爱国人士', partyMember: true });
  await committed('members', sheet('民盟盟员'));
  expect(await memberNamed('张一')).toMatchObject({ party: '民盟盟员', partyMember: false });
});

test('a roster is read in the sectors of the committee: what they merge is theirs, in long and short names', async () => {
  await committed('members', members(zhang));
  const sectors = [
    { name: '中共', merges: ['中国共产党'] },
    { name: '科教文卫', merges: ['教育界', '医药卫生界'] },
  ];
  // The import before has turned the committee's version.
  const { version } = (await office.get<CommitteeView>(committee)).body;
  expect((await world.as('demo.qindu').patch(committee, { sectors }, { version })).status).toBe(200);
  const [, ...rest] = zhang;

  const preview = await upload(
    world,
    office,
    'members',
    members(
      ['张一', '科教文卫', ...rest.slice(1)],
      ['周五', '医卫界', '某医院', '19900000005', '西兰路街道'],
      ['吴六', '中国共产党', '某局', '19900000006', '西兰路街道'],
    ),
  );
  expect(preview.totals).toMatchObject({ rows: 3, new: 2, unchanged: 1, warning: 0, error: 0 });
  await commit(world, office, preview.id);
  expect([(await memberNamed('周五'))?.sector, (await memberNamed('吴六'))?.sector]).toEqual(['科教文卫', '中共']);
});
