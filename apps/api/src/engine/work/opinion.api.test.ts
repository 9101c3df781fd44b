import type { OpinionView } from '@lianluo/contract/opinion';
import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aDraft, deskOf, type Desk } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const sole = { mode: 'sole', handlingUnits: [{ name: '城管局' }] };

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
    number: '〔2026〕1号',
    issuedOn: '2026-05-20',
    recipients: ['区委办'],
    mode: 'sole',
    feedback: '已告知作者',
    handlingUnits: [{ name: '城管局', lead: true, state: 'passed', reply: '已修好' }],
    allowedActions: [{ action: 'unarchive', label: '取消归档' }],
    version: 12,
  });
});

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

test('merging keeps every author and the text in the parent', async () => {
  const { desk } = await anOffice();
  const parent = await desk.record();
  const child = await desk.record({
    title: '路灯坏了',
    content: { situation: '三盏不亮', suggestion: '修' },
    authors: [{ name: '李红', kind: 'public' }, aDraft.authors[0]],
  });
  const draft = await desk.record();
  for (const { id } of [parent, child]) await desk.step(id, 'submit');

  expect(await desk.tries(child.id, 'merge', { into: child.id })).toBe('409 opinion.merge-itself');
  expect(await desk.tries(child.id, 'merge', { into: draft.id })).toBe('409 opinion.merge-target');
  expect(await desk.tries(child.id, 'merge', { into: 'none' })).toBe('422 request.invalid');
  expect(await desk.tries(child.id, 'merge', { into: `${parent.id}#content` })).toBe('422 request.invalid');
  const merged = await desk.step(child.id, 'merge', { into: parent.id });

  expect(merged).toMatchObject({ status: 'merged', mergedInto: parent.id, allowedActions: [] });
  expect(await desk.read(parent.id)).toMatchObject({
    status: 'submitted',
    authors: [{ name: '王建国' }, { name: '李红' }],
    content: { ...aDraft.content, references: [{ item: child.id, title: '路灯坏了', text: '三盏不亮\n修' }] },
  });
  expect((await desk.change(parent.id, { content: { situation: '改写' } })).content?.references).toHaveLength(1);
});

test('two merged into one at the same time are both in it', async () => {
  const { desk } = await anOffice();
  const [parent, ...children] = await Promise.all(
    [1, 2, 3, 4].map(async (count) => {
      const { id } = await desk.record({ title: `第${count}件` });
      return desk.step(id, 'submit');
    }),
  );

  await Promise.all(children.map(({ id }) => desk.step(id, 'merge', { into: parent!.id })));

  expect((await desk.read(parent!.id)).content?.references).toHaveLength(3);
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

  const numbers = issued.map(({ number }) => Number(/^〔2026〕(\d+)号$/.exec(number ?? '')?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(next.number).toBe('〔2027〕1号');
});

async function anOffice(): Promise<{ world: World; office: Client; desk: Desk }> {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  return { world, office, desk: deskOf(office) };
}

async function inHandling(desk: Desk, transfer: object) {
  const { id } = await desk.record();
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { handlingUnits } = await desk.step(id, 'transfer', transfer);
  return { id, handlingUnits, handlingUnit: handlingUnits[0]!.id };
}
