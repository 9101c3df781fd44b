import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { sole, anOffice } from '../../../test-support/opinion-desk';

test('an opinion goes from draft to archive, and waits for somebody all the way', async () => {
  const { desk } = await anOffice();
  const { id } = await desk.record();
  const seen: (string | undefined)[][] = [];
  const step = async (action: string, input?: object) => {
    const { status, waitingFor, dueOn } = await desk.step(id, action, input);
    seen.push([action, status, waitingFor?.holder, waitingFor?.action, dueOn ?? undefined]);
  };

  await step('submit');
  await step('edit', { title: '关于人民路路灯的建议' });
  await step('review', { comment: '同意' });
  await step('sign');
  await step('issue', { recipients: ['区委办'] });
  await step('transfer', sole);
  const handlingUnit = (await desk.read(id)).handlingUnits[0]!.id;
  await step('sign-for', { handlingUnit });
  await step('reply', { handlingUnit, text: '已修好' });
  await step('check-reply', { handlingUnit, pass: true });
  await step('feedback', { text: '已告知作者' });
  await step('archive');

  expect(seen).toEqual([
    ['submit', 'submitted', '办公室', 'edit', '2026-05-25'],
    ['edit', 'edited', '审核人', 'review', '2026-05-22'],
    ['review', 'reviewed', '签发人', 'sign', '2026-05-22'],
    ['sign', 'signed', '办公室', 'issue', '2026-05-22'],
    ['issue', 'issued', '办公室', 'feedback', '2026-06-03'],
    ['transfer', 'in-handling', '城管局', 'sign-for', '2026-05-25'],
    ['sign-for', 'in-handling', '城管局', 'reply', '2026-06-10'],
    ['reply', 'in-handling', '办公室', 'check-reply', '2026-05-25'],
    ['check-reply', 'handled', '办公室', 'feedback', '2026-06-03'],
    ['feedback', 'fed-back', undefined, undefined, undefined],
    ['archive', 'archived', undefined, undefined, undefined],
  ]);
  expect(await desk.read(id)).toMatchObject({
    title: '关于人民路路灯的建议',
    number: '第1期（总第1期）',
    issuedOn: '2026-05-20',
    recipients: ['区委办'],
    mode: 'sole',
    feedback: '已告知作者',
    handlingUnits: [{ name: '城管局', lead: true, state: 'passed', reply: '已修好' }],
    allowedActions: [{ action: 'unarchive', label: '取消归档' }],
    version: 12,
  });
});

test('only the fast lane is passed on before it is signed', async () => {
  const { desk } = await anOffice();
  const [slow, fast] = [await desk.record(), await desk.record({ fastLane: true })];
  for (const { id } of [slow, fast]) await desk.step(id, 'submit');

  expect(await desk.tries(slow.id, 'transfer', sole)).toBe('409 opinion.not-fast-lane');
  expect(await desk.tries(fast.id, 'transfer', sole)).toBe('200');
});

test('a street settles its own matter, and only its own', async () => {
  const { world, desk } = await anOffice();
  const street = deskOf(world.as('demo.qindu.unit'));
  const { id } = await street.record();
  const elsewhere = await desk.record();

  await street.step(id, 'submit');
  const handled = await street.step(id, 'handle-locally', { text: '当天修好' });

  expect(handled).toMatchObject({ status: 'handled', unit: world.unit, localHandling: '当天修好' });
  expect(await street.tries(elsewhere.id, 'submit')).toBe('404 not-found');
  expect(await street.tries(id, 'feedback', { text: '好' })).toBe('403 permission.missing');
});

test('thirty issued at once get thirty numbers without a gap, in each year from one', async () => {
  const { world, desk } = await anOffice();
  const signed = async () => {
    const { id } = await desk.record();
    return desk.walk(id, 'submit', 'edit', 'review', 'sign');
  };
  const items: OpinionView[] = [];
  for (let count = 0; count < 30; count++) items.push(await signed());

  const issued = await Promise.all(items.map(({ id }) => desk.step(id, 'issue')));
  world.setClock('2027-01-01T00:10:00+08:00');
  const office = deskOf(world.as('demo.qindu'));
  const next = await office.step(
    (await office.walk((await office.record()).id, 'submit', 'edit', 'review', 'sign')).id,
    'issue',
  );

  const numbers = issued.map(({ number }) => Number(/^第(\d+)期/.exec(number ?? '')?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(next.number).toMatch(/^第1期（总第\d+期）$/);
});
