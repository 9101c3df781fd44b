import type { DryRunView } from '@lianluo/contract/scheme-trial';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld } from '../../../test-support/world';

const path = '/committees/qindu/scores';
let office: Client;
let left: string;

beforeAll(async () => {
  const world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  left = await work.member('白明远', { joinedOn: '2021-12-06', status: 'resigned', leftOn: '2024-06-30' });
  await work.member('石泽清', { joinedOn: '2026-02-01' });
  await work.member('汤永若', { joinedOn: '2021-12-06' });
  await work.inForce('jinan', '2024-01-01');
});

const standing = async (year: number) =>
  (await office.get<AnswerOf<typeof contract.listPoints>>(`${path}/points?period=${year}`)).body.items.map(
    ({ subject, value, grade, absent }) => [subject.name, value, absent ?? grade?.name],
  );

// 济南 2015 (schemes.md 3): everybody begins with 70 points, and 60 to 84 are 称职.
test('who was not there on any day of a year is counted, and not graded', async () => {
  expect(await standing(2024)).toEqual([
    ['白明远', 70, '称职'],
    ['石泽清', 70, 'joined'],
    ['汤永若', 70, '称职'],
  ]);
  expect(await standing(2025)).toEqual([
    ['白明远', 70, 'left'],
    ['石泽清', 70, 'joined'],
    ['汤永若', 70, '称职'],
  ]);
  expect((await standing(2026)).map(([, , is]) => is)).toEqual(['left', '称职', '称职']);
});

test('an explanation says so too, and a trial does not look at them', async () => {
  const { body } = await office.get<AnswerOf<typeof contract.explainPoints>>(`${path}/points/${left}?period=2025`);
  expect([body.absent, body.grade, body.follow]).toEqual(['left', undefined, undefined]);

  const scheme = '/committees/qindu/scheme';
  const { version } = await office.get(scheme);
  await office.patch(scheme, { from: { preset: 'anqing' } }, { version });
  const trial = await office.post<DryRunView>(`${scheme}/actions/dry-run`, { year: 2025 });
  expect(trial.body.looked).toBe(1);
});
