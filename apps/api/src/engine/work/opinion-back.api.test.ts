import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../test-support/desk';
import { sole, anOffice, inHandling } from '../../../test-support/opinion-desk';

test('a wrong transfer and a wrong archive are taken back in list and item while nothing followed', async () => {
  const { office, desk } = await anOffice();
  const { id, handlingUnit } = await inHandling(desk, sole);
  const listed = async () => {
    const { body } = await office.get<{ items: OpinionView[] }>(desk.path);
    return body.items[0]?.allowedActions.map(({ action }) => action);
  };

  expect(await listed()).toContain('recall');
  const recalled = await desk.step(id, 'recall', { reason: '选错了单位' });
  expect(recalled).toMatchObject({ status: 'signed', handlingUnits: [], waitingFor: { action: 'issue' } });
  const again = await desk.step(id, 'transfer', { mode: 'sole', handlingUnits: [{ name: '住建局' }] });
  await desk.step(id, 'sign-for', { handlingUnit: again.handlingUnits[0]!.id });
  expect(handlingUnit).not.toBe(again.handlingUnits[0]!.id);
  expect(await desk.tries(id, 'recall', { reason: '晚了' })).toBe('409 action.followed');
  expect(await listed()).not.toContain('recall');

  const issued = await desk.record();
  await desk.walk(issued.id, 'submit', 'edit', 'review', 'sign', 'issue', 'archive');
  expect(await listed()).toEqual(['unarchive']);
  const back = await desk.step(issued.id, 'unarchive', { reason: '还要转办' });
  expect(back).toMatchObject({ status: 'issued', waitingFor: { action: 'feedback' } });
  expect(await desk.tries(issued.id, 'unarchive', { reason: '再来' })).toBe('409 action.not-now');
});

test('what was turned down may be told to its author and put away, and counts as never issued', async () => {
  const { world, desk } = await anOffice();
  const { id } = await desk.record();
  await desk.step(id, 'submit');

  const rejected = await desk.step(id, 'reject', { reason: '不属本会职责' });
  const archived = await desk.walk(id, 'archive');

  expect(rejected).toMatchObject({ status: 'rejected', reason: '不属本会职责' });
  expect(archived.status).toBe('archived');
  expect((await world.as('demo.city').get(`${desk.path}/${id}`)).status).toBe(404);
});

test('the submitter may take it back as long as nobody has touched it', async () => {
  const { world, desk } = await anOffice();
  const street = deskOf(world.as('demo.qindu.unit'));
  const submitted = async () => street.step((await street.record()).id, 'submit');
  const [free, edited, changed, adopted] = [await submitted(), await submitted(), await submitted(), await submitted()];

  expect(await desk.tries(free.id, 'withdraw')).toBe('409 work.not-submitter');
  const withdrawn = await street.step(free.id, 'withdraw');
  await desk.step(edited.id, 'edit');
  await desk.change(changed.id, { title: '办公室改过' });
  await desk.adopt(adopted.id, 'county');

  expect(withdrawn.status).toBe('draft');
  expect(await street.tries(edited.id, 'withdraw')).toBe('409 action.not-now');
  expect(await street.tries(changed.id, 'withdraw')).toBe('409 work.acted-on');
  expect(await street.tries(adopted.id, 'withdraw')).toBe('409 work.acted-on');
});

test('each return goes one step back, by who may do the next step', async () => {
  const { world, desk } = await anOffice();
  const clerk = deskOf(world.as('demo.qindu.clerk'));
  const { id } = await desk.record();
  const reason = { reason: '请补充' };
  const seen: string[] = [];
  const back = async (by: Desk) => seen.push((await by.step(id, 'return', reason)).status);

  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  await back(clerk);
  seen.push(await clerk.tries(id, 'return', reason));
  await back(desk);
  seen.push(await clerk.tries(id, 'return', reason));
  await back(desk);
  await back(clerk);
  seen.push(await clerk.tries(id, 'return', reason));

  expect(seen).toEqual([
    'reviewed',
    '403 permission.missing',
    'edited',
    '403 permission.missing',
    'submitted',
    'returned',
    '409 action.not-now',
  ]);
  expect((await desk.read(id)).reason).toBe('请补充');
});
