import type { Overview } from '@lianluo/contract/overview';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import { dayOf } from '@lianluo/domain/calendar/day';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStorages } from '../../test-support/storage/testing';
import type { Client } from '../../test-support/client';
import { openWorld, type World } from '../../test-support/world';

const base = '/committees/qindu';
const roster = join(import.meta.dirname, '../../test-support/sheet/fixtures/qindu-roster.xlsx');

// The main story of a county office, on every kind of table there is.
describe.each(openStorages())('a county office on the %s table', (_name, open) => {
  test('goes from the roster in Excel to an adoption by the province, and sees its desk change', async () => {
    // DynamoDB Local removes by its own clock what has expired, so the story is told today.
    const world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
    const today = dayOf(world.deps.now());
    const [administrator, clerk] = [world.as('demo.qindu'), world.as('demo.qindu.clerk')];

    const unit = await aPlatformForEachStreet(clerk);
    await importRoster(world, clerk);
    const roll = await clerk.get<ListOf<MemberView>>(`${base}/members`);
    expect(roll.body.total).toBe(255);
    const before = await figures(clerk);

    const item = await register(clerk, unit, roll.body.items[0]?.id ?? '');
    const step = stepping(item);
    await step(clerk, 'submit');
    await step(clerk, 'edit', { title: '关于规范西兰路早市管理的建议' });
    await step(administrator, 'review', { comment: '内容属实，同意。' });
    await step(administrator, 'sign');
    const issued = await step(clerk, 'issue', { recipients: ['区委办', '区政府办'] });
    expect(issued.number).toBe('第1期（总第1期）');
    const transferred = await step(clerk, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区城市管理局' }] });
    const handlingUnit = transferred.handlingUnits[0]?.id;
    await step(clerk, 'sign-for', { handlingUnit });
    await step(clerk, 'reply', { handlingUnit, text: '已划定临时摊位六十个。' });
    const handled = await step(clerk, 'check-reply', { handlingUnit, pass: true });
    expect(handled.status).toBe('handled');
    await step(clerk, 'feedback', { text: '已向作者反馈办理结果。' });
    await adopt(clerk, item.id, 'city', today);
    await adopt(clerk, item.id, 'province', today);

    const after = await figures(clerk);
    for (const key of ['opinions.submitted', 'opinions.issued', 'opinions.adopted.city', 'opinions.adopted.province'])
      expect([key, (after.get(key) ?? 0) - (before.get(key) ?? 0)]).toEqual([key, 1]);
    const { body } = await clerk.get<{ items: { action: string }[] }>(`${base}/opinions/${item.id}/timeline`);
    expect(body.items.map(({ action }) => action)).toEqual(
      'record submit edit review sign issue transfer sign-for reply check-reply feedback adopt adopt'.split(' '),
    );
  }, 60_000);
});

/** The ten streets that the roster's placement columns name; answers the id of 西兰路街道. */
async function aPlatformForEachStreet(clerk: Client): Promise<string> {
  const ids = new Map<string, string>();
  for (const street of '西兰路 吴家堡 渭阳西路 陈杨寨 古渡 沣东 钓台 马泉 渭滨'.split(' ')) {
    const station = { brand: '秦商量', inCharge: '站长', rhythm: { every: 'two-months' } };
    const stations = { reading: station, consultation: station, opinion: station };
    const name = `${street}街道政协联络组`;
    const { status, body } = await clerk.post<{ id: string }>(`${base}/units`, {
      name,
      type: 'liaison-group',
      stations,
    });
    expect(status).toBe(201);
    ids.set(street, body.id);
  }
  return ids.get('西兰路') ?? '';
}

async function importRoster(world: World, clerk: Client): Promise<void> {
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new File([await readFile(roster)], 'qindu-roster.xlsx'));
  const { status, body } = await clerk.post<ImportView>(`${base}/imports`, form);
  expect(status).toBe(202);
  await world.idle();

  const { body: ready } = await clerk.get<ImportView>(`${base}/imports/${body.id}`);
  expect(ready).toMatchObject({ status: 'ready', totals: { new: 255, error: 0 } });
  await clerk.post(`${base}/imports/${body.id}/actions/commit`, { mode: 'none-if-any-error' });
  await world.idle();
  const { body: committed } = await clerk.get<ImportView>(`${base}/imports/${body.id}`);
  expect(committed.status).toBe('committed');
}

async function register(clerk: Client, unit: string, member: string): Promise<OpinionView> {
  const { status, body } = await clerk.post<OpinionView>(`${base}/opinions`, {
    title: '关于规范西兰路早市的建议',
    content: { situation: '早市占用非机动车道。', analysis: '周边缺少菜市场。', suggestion: '划定临时摊位。' },
    unit,
    authors: [{ member }],
  });
  expect(status).toBe(201);
  return body;
}

/** Takes steps on one item, each with the version the last one answered. */
function stepping({ id, version }: OpinionView) {
  let seen = version;
  return async (who: Client, action: string, body: object = {}): Promise<OpinionView> => {
    const answer = await who.post<OpinionView>(`${base}/opinions/${id}/actions/${action}`, body, { version: seen });
    expect([action, answer.status, answer.body]).toMatchObject([action, 200, { id }]);
    seen = answer.version;
    return answer.body;
  };
}

async function adopt(clerk: Client, id: string, level: string, adoptedOn: string): Promise<void> {
  const body = { level, outlet: '《社情民意》第 61 期', adoptedOn };
  expect((await clerk.post(`${base}/opinions/${id}/adoptions`, body)).status).toBe(201);
}

async function figures(clerk: Client): Promise<Map<string, number>> {
  const { body } = await clerk.get<Overview>(`${base}/overview`);
  return new Map(body.figures.map(({ key, value }) => [key, value]));
}
