import type { ProposalView } from '@lianluo/contract/proposal';
import { expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { openWorld } from '../../../../test-support/world';

test('a proposal is read twice and filed under the next number', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const member = (await office.post<{ id: string }>('/committees/qindu/members', { name: '李红', sector: '教育界' }))
    .body.id;
  const path = '/committees/qindu/proposals';
  const numbers: unknown[] = [];
  for (const title of ['加装电梯', '增设路灯']) {
    const made = await office.post<ProposalView>(path, {
      title,
      proposers: [{ member }],
      content: { situation: '难' },
    });
    expect(made.status).toBe(201);
    const desk = deskOf(office, 'qindu', 'proposals');
    await desk.step(made.body.id, 'submit');
    await desk.step(made.body.id, 'read-first', { firstReading: 'file' });
    const filed = await desk.step(made.body.id, 'file', { category: '社会建设' });
    numbers.push([filed.status, (await office.get<ProposalView>(`${path}/${made.body.id}`)).body.number]);
  }

  expect(numbers).toEqual([
    ['filed', '平时第1号'],
    ['filed', '平时第2号'],
  ]);
});
