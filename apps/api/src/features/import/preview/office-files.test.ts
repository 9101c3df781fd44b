import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { MemberView } from '@lianluo/contract/member';
import type { ListOf } from '@lianluo/contract/common';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';
import {
  addStreets,
  commit,
  committee,
  figures,
  imports,
  ledger,
  roster,
  totalOf,
  undo,
  upload,
} from '../../../../test-support/import/importing';

describe('the two files of the office, as they are', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await openWorld({ now: '2026-11-22T10:00:00+08:00' });
    office = world.as('demo.qindu.clerk');
    await addStreets(world.as('demo.qindu'));
  }, 30_000);

  test('the roster is previewed, committed and counted', async () => {
    const preview = await upload(world, office, 'members', await roster());
    expect(preview).toMatchObject({
      status: 'ready',
      totals: { rows: 255, new: 255, update: 0, unchanged: 0, warning: 0, error: 0 },
    });
    expect(await totalOf(office, 'members')).toBe(0);

    const committed = await commit(world, office, preview.id);
    expect(committed).toMatchObject({ status: 'committed', done: 255 });
    expect(await totalOf(office, 'members')).toBe(255);
    expect(await figures(office)).toMatchObject({ members: 255 });
    const { body } = await office.get<ListOf<MemberView>>(`${committee}/members?q=陆文涵`);
    expect(body.items[0]).toMatchObject({ phone: '199****1019', level: 'standing', sector: '宗教界' });
    expect(world.logged).toEqual([]);
  }, 30_000);

  test('the ledger becomes 308 archived opinions, 5 adopted by the province and 32 by the city', async () => {
    const preview = await upload(world, office, 'opinions', await ledger());
    expect(preview).toMatchObject({ status: 'ready', totals: { rows: 308, new: 308, warning: 0, error: 0 } });

    expect(await commit(world, office, preview.id)).toMatchObject({ status: 'committed' });
    expect(await totalOf(office, 'opinions')).toBe(308);
    expect(await totalOf(office, 'opinions?adoptedBy=province')).toBe(5);
    expect(await totalOf(office, 'opinions?adoptedBy=city')).toBe(32);
    const years = [await figures(office, 2022), await figures(office, 2023)];
    const sum = (key: string) => years.reduce((total, each) => total + (each[key] ?? 0), 0);
    expect([sum('opinions.submitted'), sum('opinions.adopted.province'), sum('opinions.adopted.city')]).toEqual([
      308, 5, 32,
    ]);
  }, 30_000);

  test('the same files again change nothing', async () => {
    expect((await upload(world, office, 'members', await roster())).totals).toMatchObject({
      unchanged: 255,
      new: 0,
      update: 0,
    });
    const again = await upload(world, office, 'opinions', await ledger());
    expect(again.totals).toMatchObject({ unchanged: 308, new: 0, update: 0 });
    expect(await commit(world, office, again.id)).toMatchObject({ status: 'committed' });
    expect(await totalOf(office, 'opinions')).toBe(308);
  }, 30_000);

  test('both taken back, they leave nothing behind', async () => {
    const { body } = await office.get<ListOf<ImportView>>(imports);
    const written = body.items.filter(({ status, totals }) => status === 'committed' && totals.new > 0);
    for (const { id } of written) expect(await undo(world, office, id)).toMatchObject({ status: 'undone', kept: [] });

    expect([await totalOf(office, 'members'), await totalOf(office, 'opinions')]).toEqual([0, 0]);
    expect(await totalOf(office, 'opinions?adoptedBy=city')).toBe(0);
    expect(await figures(office, 2022)).toMatchObject({
      members: 0,
      'opinions.submitted': 0,
      'opinions.adopted.city': 0,
    });
    expect(world.logged).toEqual([]);
  }, 30_000);
});
