import type { ListOf } from '@lianluo/contract/common';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules } from '@lianluo/schemes/rules/base';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import {
  layingDown,
  plenaryFor,
  schemePath,
  type LayingDown,
  type SchemeAnswer,
} from '../../../test-support/scheme/laying-down';
import { openStorages } from '../../../test-support/storage/testing';
import { writtenIn } from '../../engine/scheme/own-schemes';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let desk: LayingDown;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  desk = layingDown(office);
});

describe('presets', () => {
  test('are listed page by page, and each is read whole', async () => {
    const first = await office.get<ListOf<Scheme>>('/schemes?limit=15');
    const rest = await office.get<ListOf<Scheme>>(`/schemes?limit=15&cursor=${first.body.nextCursor}`);

    expect([first.body.total, first.body.items.length, rest.body.items.length]).toEqual([21, 15, 6]);
    expect(rest.body.nextCursor).toBeNull();
    expect([...first.body.items, ...rest.body.items].map(({ id }) => id).sort()).toEqual(
      presetSchemes.map(({ id }) => id).sort(),
    );
    for (const preset of presetSchemes) expect((await office.get(`/schemes/${preset.id}`)).body).toEqual(preset);
    expect((await office.get('/schemes/nowhere')).status).toBe(404);
    expect((await world.stranger().get('/schemes')).status).toBe(401);
  });

  test.each(presetSchemes.map((preset) => [preset.id, preset] as const))(
    '%s is begun from and put in force',
    async (id, preset) => {
      const begun = await desk.change({ from: { preset: id } });
      const published = await desk.publish('2026-05-01');

      const { rules } = writtenIn(preset);
      const isOurs = ['qindu', 'xianyang'].includes(id);
      const here = isOurs ? rules : { ...rules, words: baseRules.words, phrases: baseRules.phrases };
      const written = { name: '政协秦都区委员会考核办法', source: preset.source, rules: here };
      expect(begun.body.draft).toMatchObject(written);
      expect(begun.body.draft?.faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
      expect(published.body).toMatchObject({
        current: { ...here, id: 'qindu', name: written.name, version: 1, effectiveFrom: '2026-05-01' },
        versions: [{ version: 1, name: written.name, effectiveFrom: '2026-05-01' }],
        draft: null,
        version: 2,
      });
      expect(published.body.current?.system).toBe(preset.system);
      expect(await desk.read()).toEqual(published.body);
    },
  );
});

test('brands and phrases come with a scheme of the own place or city, and with none of another', async () => {
  const xincheng = layingDown(world.as('demo.xincheng'), '/committees/xincheng/scheme');
  const begun = async (preset: string) => {
    const { name, rules } = (await xincheng.change({ from: { preset } })).body.draft ?? {};
    return [name, rules?.words.platform, rules?.words.consultation];
  };
  const name = '政协新城区委员会考核办法';

  expect(await begun('xincheng')).toEqual([name, '委员工作室', '委员在身边·协商在一线']);
  // 610102 is a district of 610100.
  expect(await begun('xian')).toEqual([name, '委员工作室', '基层协商']);
  expect(await begun('qindu')).toEqual([name, '“1+3”平台', '基层协商']);
  expect((await xincheng.read()).draft?.rules.phrases).toEqual(baseRules.phrases);
});

test('a committee keeps what it is called and made of under the rules of another place', async () => {
  await desk.change({ from: { preset: 'qindu' } });
  const { words, phrases, sectors, categories, unitTypes } = (await desk.publish('2026-05-01')).body.current!;
  expect([words.consultation, unitTypes]).toEqual(['秦商量', ['liaison-group', 'special-committee']]);

  // 杨陵 has its work done by stations, and neither knows the brands nor the groups of 秦都.
  const rules = (await desk.change({ from: { preset: 'yangling' } })).body.draft?.rules;
  expect(rules).toMatchObject({ words, phrases, sectors, categories });
  expect(rules?.unitTypes).toEqual(expect.arrayContaining([...unitTypes, 'liaison-station']));
});

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  test('a scheme is begun, changed, put in force, replaced and read as it was written', async () => {
    world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
    office = world.as('demo.qindu');
    desk = layingDown(office);
    const today = world.deps.now().toISOString().slice(0, 10);
    const year = Number(today.slice(0, 4));

    const twins = await Promise.all(
      ['甲', '乙'].map((name) =>
        office.patch<SchemeAnswer>(schemePath, { from: { preset: 'yangling' }, name }, { version: 0 }),
      ),
    );
    expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([200, 412]));
    await desk.publish(`${year}-01-01`);
    await desk.inForce(plenaryFor(8), `${year + 1}-01-01`);
    await desk.inForce(plenaryFor(9), `${year + 1}-01-01`);
    await desk.change({ name: '草稿' });

    expect(await desk.read()).toMatchObject({
      current: { version: 1, effectiveFrom: `${year}-01-01` },
      versions: [{ version: 3 }, { version: 1 }],
      draft: { name: '草稿', rules: plenaryFor(9) },
    });
    expect((await desk.act('discard')).body.draft).toBeNull();
  }, 60_000);
});
