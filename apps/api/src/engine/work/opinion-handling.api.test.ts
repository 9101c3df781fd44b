import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import { sole, anOffice, inHandling } from '../../../test-support/opinion-desk';

test('a joint handling has one lead and is handled when every unit has passed', async () => {
  const { desk } = await anOffice();
  const { id } = await desk.record();
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { handlingUnits } = await desk.step(id, 'transfer', {
    mode: 'joint',
    handlingUnits: [{ name: '城管局' }, { name: '住建局', lead: true }],
  });
  const [first, second] = handlingUnits.map((unit) => unit.id);

  for (const handlingUnit of [first, second]) await desk.step(id, 'sign-for', { handlingUnit });
  await desk.step(id, 'reply', { handlingUnit: first, text: '一' });
  await desk.step(id, 'reply', { handlingUnit: second, text: '二' });
  const half = await desk.step(id, 'check-reply', { handlingUnit: first, pass: true });
  const whole = await desk.step(id, 'check-reply', { handlingUnit: second, pass: true });

  expect(handlingUnits.map(({ lead }) => lead)).toEqual([false, true]);
  expect([half.status, whole.status]).toEqual(['in-handling', 'handled']);
  expect(whole.handlingUnits.map(({ reply }) => reply)).toEqual(['一', '二']);
});

test('what goes out before it is signed says who was asked and when, beside the transfer in its course', async () => {
  const { office, desk } = await anOffice();
  const { id } = await desk.record({ fastLane: true });
  await desk.step(id, 'submit');
  await desk.step(id, 'transfer', { ...sole, consulted: '11月20日上午电话请示秘书长同意' });
  const { body } = await office.get<TimelineView>(`${desk.path}/${id}/timeline`);

  expect(body.items.find(({ action }) => action === 'transfer')?.note).toBe('11月20日上午电话请示秘书长同意');
});

test('all units of a transfer sign in one go, each once; neither one nor several is refused at the field', async () => {
  const { office, desk } = await anOffice();
  const { id, handlingUnits } = await inHandling(desk, {
    mode: 'joint',
    handlingUnits: [{ name: '城管局' }, { name: '住建局' }, { name: '水务局' }],
  });
  const ids = handlingUnits.map((unit) => unit.id);
  const { version } = await desk.read(id);
  const pointerOf = async (body: object) => {
    const answer = await office.post(`${desk.path}/${id}/actions/sign-for`, body, { version });
    return [answer.status, answer.body.errors?.[0]?.pointer];
  };

  expect(await pointerOf({})).toEqual([422, '/handlingUnit']);
  expect(await pointerOf({ handlingUnit: ids[0], handlingUnits: ids })).toEqual([422, '/handlingUnits']);
  expect(await pointerOf({ handlingUnits: [ids[0], ids[0]] })).toEqual([422, '/handlingUnits']);
  const signed = await desk.step(id, 'sign-for', { handlingUnits: ids });

  expect(signed.handlingUnits.map(({ state }) => state)).toEqual(['signed-for', 'signed-for', 'signed-for']);
  expect(signed.version).toBe(version + 1);
});

test('a unit may ask to be let off: refused it stays, or another takes its place', async () => {
  const { desk } = await anOffice();
  const { id } = await desk.record({ fastLane: true });
  await desk.step(id, 'submit');
  const { handlingUnits } = await desk.step(id, 'transfer', {
    mode: 'split',
    handlingUnits: [{ name: '城管局' }, { name: '住建局' }],
  });
  const handlingUnit = handlingUnits[0]!.id;
  const other = handlingUnits[1]!.id;

  await desk.step(id, 'request-return', { handlingUnit, reason: '不属本局' });
  const refused = await desk.step(id, 'resolve-return', {
    handlingUnit,
    decision: 'refuse',
    reason: '属市政管护，由你局办理',
  });
  await desk.step(id, 'request-return', { handlingUnit, reason: '确不属本局' });
  const taken = await desk.tries(id, 'resolve-return', { handlingUnit, decision: 'change', to: '住建局' });
  const nobody = await desk.tries(id, 'resolve-return', { handlingUnit, decision: 'change' });
  const changed = await desk.step(id, 'resolve-return', { handlingUnit, decision: 'change', to: '供电局' });

  expect(handlingUnits.every(({ lead }) => !lead)).toBe(true);
  expect(refused.handlingUnits[0]).toMatchObject({ state: 'assigned', returnRefusal: '属市政管护，由你局办理' });
  expect([taken, nobody]).toEqual(['409 handling-unit.already-there', '422 request.invalid']);
  expect(changed.handlingUnits.map(({ name, state }) => [name, state])).toEqual([
    ['城管局', 'replaced'],
    ['供电局', 'assigned'],
    ['住建局', 'assigned'],
  ]);
  for (const unit of [changed.handlingUnits[1]!.id, other]) {
    await desk.step(id, 'sign-for', { handlingUnit: unit });
    await desk.step(id, 'reply', { handlingUnit: unit, text: '办结' });
    await desk.step(id, 'check-reply', { handlingUnit: unit, pass: true });
  }
  expect((await desk.read(id)).status).toBe('handled');
});

test('who refuses a return says why: without a reason it is refused at the field', async () => {
  const { office, desk } = await anOffice();
  const { id, handlingUnit } = await inHandling(desk, sole);
  await desk.step(id, 'request-return', { handlingUnit, reason: '不属本局' });
  const { version } = await desk.read(id);

  const { status, body } = await office.post(
    `${desk.path}/${id}/actions/resolve-return`,
    { handlingUnit, decision: 'refuse' },
    { version },
  );
  await desk.step(id, 'resolve-return', { handlingUnit, decision: 'refuse', reason: '属市政管护' });

  expect([status, body.errors?.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, ['/reason']]);
  const timeline = await office.get<TimelineView>(`${desk.path}/${id}/timeline`);
  expect(timeline.body.items.at(-1)).toMatchObject({ action: 'resolve-return', note: '属市政管护' });
});

test('a co-handler with nothing to do is released, and the item is handled when the others have passed', async () => {
  const { desk } = await anOffice();
  const {
    id,
    handlingUnit: lead,
    handlingUnits,
  } = await inHandling(desk, {
    mode: 'joint',
    handlingUnits: [{ name: '城管局' }, { name: '住建局' }],
  });
  const reason = '经核实与该单位无关';

  const refused = await desk.tries(id, 'release', { handlingUnit: lead, reason });
  await desk.step(id, 'sign-for', { handlingUnit: lead });
  await desk.step(id, 'reply', { handlingUnit: lead, text: '已修好' });
  await desk.step(id, 'check-reply', { handlingUnit: lead, pass: true });
  const released = await desk.step(id, 'release', { handlingUnit: handlingUnits[1]!.id, reason });

  expect(refused).toBe('409 handling-unit.needed');
  expect(released).toMatchObject({ status: 'handled', waitingFor: { action: 'feedback' } });
  expect(released.handlingUnits[1]).toMatchObject({ state: 'released', releaseReason: reason });
});

test('a reply that does not pass goes back to the unit, and its next one counts', async () => {
  const { desk } = await anOffice();
  const { id } = await desk.record();
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { handlingUnits } = await desk.step(id, 'transfer', sole);
  const handlingUnit = handlingUnits[0]!.id;

  const early = await desk.tries(id, 'reply', { handlingUnit, text: '未签收' });
  const nobody = await desk.tries(id, 'sign-for', { handlingUnit: 'none' });
  await desk.step(id, 'sign-for', { handlingUnit });
  await desk.step(id, 'reply', { handlingUnit, text: '空话' });
  const failed = await desk.step(id, 'check-reply', { handlingUnit, pass: false, comment: '请说明措施' });
  await desk.step(id, 'reply', { handlingUnit, text: '实话' });
  const passed = await desk.step(id, 'check-reply', { handlingUnit, pass: true });

  expect([early, nobody]).toEqual(['409 handling-unit.not-now', '422 handling-unit.unknown']);
  expect(failed).toMatchObject({ status: 'in-handling', handlingUnits: [{ state: 'signed-for' }] });
  expect(passed).toMatchObject({ status: 'handled', handlingUnits: [{ state: 'passed', reply: '实话' }] });
});
