import type { CoverageView } from '@lianluo/contract/grid-contact';
import { baseRules } from '@lianluo/schemes/rules/base';
import { expect, test } from 'vitest';
import { built, grid } from '../../../test-support/grid/grid.examples';
import { layingDown } from '../../../test-support/scheme/laying-down';

const duty = { source: '本会规定', of: 'leader', whom: 'member', every: 'year', atLeast: 1 } as const;
const contacts = [
  { ...duty, id: 'everyone', label: '联系委员', coverage: 30 },
  { ...duty, id: 'monthly', label: '每月联系委员', every: 'month' },
  { ...duty, id: 'by-committees', label: '专委会联系委员', of: 'committee', coverage: 100 },
  { ...duty, id: 'public', label: '联系群众', of: 'member', whom: 'public' },
] as const;

test('each duty of the scheme is told with who was contacted and who ought to be, by its own period', async () => {
  const { office, idOf } = await built();
  const covered = async (period = '') => (await office.get<CoverageView>(`${grid}/coverage${period}`)).body.duties;
  expect(await covered()).toEqual([]);
  await layingDown(office).inForce({ ...baseRules, contacts }, '2026-05-01');
  const { total } = (await office.get<{ total: number }>('/committees/qindu/members?status=active')).body;

  const { status } = await office.post(`${grid}/contacts`, { to: idOf('委甲'), way: 'visit', on: '2026-05-20' });
  expect(status).toBe(201);

  // 1 of all is less than 30 %, and a member went, no committee.
  const percent = expect.any(Number);
  expect(await covered()).toMatchObject([
    { id: 'everyone', covered: { from: '2026-01-01', to: '2026-12-31', reached: 1, total, percent, target: 30 } },
    { id: 'monthly', covered: { from: '2026-05-01', to: '2026-05-31', reached: 1, total, state: 'none' } },
    { id: 'by-committees', covered: { reached: 0, target: 100 } },
    { id: 'public', label: '联系群众' },
  ]);
  expect((await covered()).at(-1)).not.toHaveProperty('covered');
  expect((await covered('?period=2026-04'))[1]).toMatchObject({ covered: { from: '2026-04-01', reached: 0 } });
});
