import type { listAssessments } from '@lianluo/contract/assessments';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { UnitView } from '@lianluo/contract/unit';
import { beforeAll, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../../test-support/client';
import { lockYear } from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';
import { readSheet } from '../../../floor/sheet/read-sheet';

const units = '/committees/qindu/units';
const path = '/committees/qindu/scores/assessments';
let world: World;
let office: Client;
let closed = '';
let later = '';

const unit = async (name: string, more: object = {}) =>
  (await office.post<UnitView>(units, { name, type: 'liaison-group', foundedOn: '2020-01-01', ...more })).body.id;
const change = async (id: string, body: object) => {
  const { version } = await office.get(`${units}/${id}`);
  expect((await office.patch(`${units}/${id}`, body, { version })).status).toBe(200);
};
const list = async (query: string) => {
  const { body } = await office.get<AnswerOf<typeof listAssessments>>(`${path}?${query}`);
  return [body.total, ...body.items.map(({ subject }) => subject.name)];
};

beforeAll(async () => {
  world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  office = world.as('demo.qindu');
  await workOf(world, office).inForce('minhang', '2026-01-01', sheetRules);
  await unit('早已撤销', { dissolvedOn: '2025-06-30' });
  closed = await unit('后来撤销');
  await lockYear(world, 2026);
  office = world.as('demo.qindu');
  // What moves after the year was locked: a type, a day that was entered wrong, and somebody who comes.
  await change(world.unit, { type: 'studio' });
  await change(closed, { dissolvedOn: '2025-12-31' });
  later = await unit('后来成立');
});

test('a locked year lists the units that had a sheet in it, whatever they are since', async () => {
  expect(await list('period=2026')).toEqual([2, '后来撤销', '人民路街道政协联络组']);
  expect(await list('period=2026&sheet=group-sheet')).toEqual([2, '后来撤销', '人民路街道政协联络组']);
  expect(await list('period=2026&sheet=another')).toEqual([0]);
  // This year has those that are groups now.
  expect(await list('period=2027')).toEqual([1, '后来成立']);
});

test('and so does its sheet', async () => {
  const { body } = await office.post<Uint8Array>(`${path}/exports`, { period: '2026' });
  const { rows } = await readSheet(body, 'scores.xlsx');
  expect(rows.slice(4).map(([, name]) => name)).toEqual(['后来撤销', '人民路街道政协联络组']);
});

test('who had none then has none', async () => {
  const { status, body } = await office.get<OrRefused<object>>(`${path}/${later}?period=2026`);
  expect([status, body.code]).toEqual([409, 'assessment.no-sheet']);
  expect((await office.get(`${path}/${world.unit}?period=2026`)).status).toBe(200);
});
