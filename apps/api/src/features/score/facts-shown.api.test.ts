import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type Told = AnswerOf<typeof contract.explainQuotas>;

let world: World;
let office: Client;
let shi: string;

const told = async (subject: string, query = '', by = office) =>
  (await by.get<Told>(`/committees/qindu/scores/quotas/${subject}?${query}`)).body;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  shi = await work.member('石泽清', { placements: [{ group: world.unit, basis: 'work', from: '2024-01-01' }] });
  await work.opinion(shi, '2026-05-06', { unit: world.unit });
  await work.activity('survey', '2026-04-02', [[shi, 'present']]);
  await work.inForce('shache');
});

test('an operator is told what a member came to, and not by which items, which may be of other units', async () => {
  const unit = world.as('demo.qindu.unit');
  const [own, whole] = [await told(shi, '', unit), await told(shi)];

  expect(own.rules.map(({ done }) => done)).toEqual(whole.rules.map(({ done }) => done));
  expect(whole.rules.flatMap(({ facts }) => facts).length).toBeGreaterThan(0);
  expect(own.rules.flatMap(({ facts }) => facts)).toEqual([]);
  expect((await told(world.unit, '', unit)).rules.flatMap(({ facts }) => facts).length).toBeGreaterThan(0);
});

test('what is closed to somebody counts, and is not told to them', async () => {
  const clerk = world.as('demo.qindu.clerk');
  const opinions = '/committees/qindu/opinions';
  const asked = `member=${shi}`;
  const { body: list } = await office.get<{ items: { id: string; version: number }[] }>(`${opinions}?${asked}`);
  const [item] = list.items;
  const opinion = async (by?: Client) =>
    (await told(shi, 'period=2026-05', by)).rules.find(({ rule }) => rule === 'opinion');
  const before = await opinion(clerk);
  await office.put(`${opinions}/${item?.id}/access`, { closed: true, users: [] }, { version: item?.version ?? 0 });
  await world.deps.settled();

  const [mine, theirs] = [await opinion(), await opinion(clerk)];

  expect(before?.facts.length).toBe(1);
  expect([mine?.done, theirs?.done]).toEqual([before?.done, before?.done]);
  expect([mine?.facts.length, theirs?.facts]).toEqual([1, []]);
});
