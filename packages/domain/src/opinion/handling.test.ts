import { describe, expect, test } from 'vitest';
import { Refusal, refusedField } from '../refusal';
import { answer } from '../../test-support/refusal.examples';
import { settle } from '../work/lifecycle';
import { aMoment } from '../../test-support/work/work.examples';
import type { HandlingState, HandlingUnit } from '../handling/handling-unit';
import { aHandlingUnit, after, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { opinionKind } from './opinion.kind';

const handledBy = (...handlingUnits: HandlingUnit[]) => anOpinionIn('in-handling', { mode: 'split', handlingUnits });
const statesOf = (item: { handlingUnits: readonly HandlingUnit[] }) =>
  item.handlingUnits.map(({ name, state }) => `${name} ${state}`);

describe('transferring', () => {
  const leadsOf = (mode: 'sole' | 'joint' | 'split', handlingUnits: { name: string; lead?: boolean }[]) =>
    after(anOpinionIn('issued'), 'transfer', { mode, handlingUnits }).handlingUnits.map(({ lead }) => lead);

  test('a sole unit leads', () => {
    expect(leadsOf('sole', [{ name: '住建局' }])).toEqual([true]);
  });

  test('the first of a joint handling leads unless another was named', () => {
    expect(leadsOf('joint', [{ name: '住建局' }, { name: '城管局' }])).toEqual([true, false]);
    expect(
      leadsOf('joint', [
        { name: '住建局', lead: false },
        { name: '城管局', lead: false },
      ]),
    ).toEqual([true, false]);
    expect(leadsOf('joint', [{ name: '住建局' }, { name: '城管局', lead: true }])).toEqual([false, true]);
  });

  test('nobody leads a split one', () => {
    expect(leadsOf('split', [{ name: '住建局', lead: true }, { name: '城管局' }])).toEqual([false, false]);
  });
});

/** The sub-states of the contract: a step is allowed in the states named here and refused in all others. */
const lawful = [
  ['sign-for', ['assigned'], 'signed-for', {}],
  ['reply', ['signed-for'], 'replied', { text: '已修复' }],
  ['check-reply', ['replied'], 'passed', { pass: true }],
  ['check-reply', ['replied'], 'signed-for', { pass: false }],
  ['request-return', ['assigned', 'signed-for'], 'return-requested', { reason: '不属职责' }],
  ['resolve-return', ['return-requested'], 'assigned', { decision: 'refuse' }],
  ['resolve-return', ['return-requested'], 'replaced', { decision: 'change', to: '水务局' }],
  ['release', ['assigned', 'signed-for', 'return-requested'], 'released', { reason: '与该单位无关' }],
] as const;
const states: HandlingState[] = [
  'assigned',
  'signed-for',
  'return-requested',
  'replied',
  'passed',
  'replaced',
  'released',
];

test.each(lawful)('%s takes a unit from %j to %s', (action, from, to, input) => {
  for (const state of states) {
    // The other unit keeps the step open, so that it is this unit that refuses.
    const item = handledBy(aHandlingUnit('住建局', state), aHandlingUnit('城管局', from[0]));
    const take = () => after(item, action, { handlingUnit: '住建局', ...input } as never);

    const isLawful = (from as readonly string[]).includes(state);
    expect(answer(() => statesOf(take())[0])).toBe(isLawful ? `住建局 ${to}` : 'handling-unit.not-now');
  }
});

test('a step no unit could take is not offered', () => {
  expect(() => after(handledBy(aHandlingUnit('住建局')), 'reply', { handlingUnit: '住建局', text: '' })).toThrow(
    new Refusal('handling-unit.not-now'),
  );
});

test('several units that did the same are entered at once, or not at all', () => {
  const item = handledBy(aHandlingUnit('住建局'), aHandlingUnit('城管局'), aHandlingUnit('水务局'));
  const two = { handlingUnits: ['住建局', '水务局'] };

  const signed = after(item, 'sign-for', two);
  const replied = after(signed, 'reply', { ...two, text: '已联合整治' });
  const checked = after(replied, 'check-reply', { ...two, pass: true });

  expect(statesOf(checked)).toEqual(['住建局 passed', '城管局 assigned', '水务局 passed']);
  expect(replied.handlingUnits.map(({ reply }) => reply)).toEqual(['已联合整治', undefined, '已联合整治']);
  expect(signed.waitingFor).toMatchObject({ holder: '城管局', action: 'sign-for' });
  expect(() => after(signed, 'reply', { handlingUnits: ['住建局', '城管局'], text: '' })).toThrow(
    new Refusal('handling-unit.not-now'),
  );
});

test('a unit that is not there is refused where it was named', () => {
  const item = handledBy(aHandlingUnit('住建局'));
  const refusedAt = (pointer: string) => refusedField(pointer, 'handling-unit.unknown');

  expect(() => after(item, 'sign-for', { handlingUnit: '气象局' })).toThrow(refusedAt('/handlingUnit'));
  expect(() => after(item, 'sign-for', { handlingUnits: ['住建局', '气象局'] })).toThrow(refusedAt('/handlingUnits/1'));
});

describe('a return request', () => {
  const asked = handledBy(aHandlingUnit('住建局', 'return-requested', true), aHandlingUnit('城管局'));

  test('refused, it leaves the unit assigned and tells it why', () => {
    const reason = '路灯属住建局职责';
    const resolved = after(asked, 'resolve-return', { handlingUnit: '住建局', decision: 'refuse', reason });

    expect(statesOf(resolved)).toEqual(['住建局 assigned', '城管局 assigned']);
    expect(resolved.handlingUnits[0]?.returnRefusal).toBe(reason);
  });

  test('granted, another unit takes its place and its lead, and the old one stays on the record', () => {
    const resolved = after(asked, 'resolve-return', { handlingUnit: '住建局', decision: 'change', to: '水务局' });

    expect(statesOf(resolved)).toEqual(['住建局 replaced', '水务局 assigned', '城管局 assigned']);
    expect(resolved.handlingUnits[1]).toMatchObject({ name: '水务局', lead: true });
    expect(new Set(resolved.handlingUnits.map(({ id }) => id)).size).toBe(3);
  });

  test.each(['城管局', '住建局'])('cannot be granted to %s, which is handling it already', (to) => {
    expect(() => after(asked, 'resolve-return', { handlingUnit: '住建局', decision: 'change', to })).toThrow(
      new Refusal('handling-unit.already-there'),
    );
  });

  test('may bring back a unit that was replaced before', () => {
    const item = handledBy(aHandlingUnit('住建局', 'replaced'), aHandlingUnit('水务局', 'return-requested'));

    const resolved = after(item, 'resolve-return', { handlingUnit: '水务局', decision: 'change', to: '住建局' });

    expect(statesOf(resolved)).toEqual(['住建局 replaced', '水务局 replaced', '住建局 assigned']);
  });
});

describe('releasing a unit that has nothing to do', () => {
  const reason = '经核实与该单位无关';
  const release = (handlingUnit: string, ...units: HandlingUnit[]) =>
    after(handledBy(...units), 'release', { handlingUnit, reason });

  test('leaves the others in charge, and the unit on the record with the reason', () => {
    const released = release('城管局', aHandlingUnit('住建局', 'signed-for', true), aHandlingUnit('城管局'));

    expect(statesOf(released)).toEqual(['住建局 signed-for', '城管局 released']);
    expect(released.handlingUnits[1]?.releaseReason).toBe(reason);
    expect(released).toMatchObject({ status: 'in-handling', waitingFor: { holder: '住建局', action: 'reply' } });
  });

  test('the item is handled when all that remain have passed', () => {
    const released = release('城管局', aHandlingUnit('住建局', 'passed', true), aHandlingUnit('城管局', 'assigned'));

    expect(released).toMatchObject({ status: 'handled', waitingFor: { action: 'feedback' } });
  });

  test('answers its request to return', () => {
    const units = [aHandlingUnit('住建局', 'assigned', true), aHandlingUnit('城管局', 'return-requested')];

    expect(statesOf(release('城管局', ...units))).toEqual(['住建局 assigned', '城管局 released']);
  });

  test('is not for the lead, nor for the last one in charge', () => {
    const needed = new Refusal('handling-unit.needed');

    expect(() => release('住建局', aHandlingUnit('住建局', 'assigned', true), aHandlingUnit('城管局'))).toThrow(needed);
    expect(() => release('住建局', aHandlingUnit('住建局'), aHandlingUnit('城管局', 'replaced'))).toThrow(
      new Refusal('handling-unit.not-now'),
    );
  });

  test('it may be brought in again in place of another', () => {
    const item = handledBy(aHandlingUnit('住建局', 'return-requested', true), aHandlingUnit('城管局', 'released'));

    const changed = after(item, 'resolve-return', { handlingUnit: '住建局', decision: 'change', to: '城管局' });

    expect(statesOf(changed)).toEqual(['住建局 replaced', '城管局 assigned', '城管局 released']);
  });
});

describe('checking replies', () => {
  test('the item is handled when the last unit has passed, whoever was replaced', () => {
    const item = handledBy(
      aHandlingUnit('住建局', 'replied'),
      aHandlingUnit('城管局', 'replied'),
      aHandlingUnit('水务局', 'replaced'),
    );

    const first = after(item, 'check-reply', { handlingUnit: '住建局', pass: true });
    const last = after(first, 'check-reply', { handlingUnit: '城管局', pass: true });

    expect(first.status).toBe('in-handling');
    expect(last).toMatchObject({ status: 'handled', waitingFor: { holder: '办公室', action: 'feedback' } });
  });

  test('a reply that fails goes back to the unit, which owes a new one', () => {
    const item = handledBy(aHandlingUnit('住建局', 'replied'));

    const failed = after(item, 'check-reply', { handlingUnit: '住建局', pass: false, comment: '请写明时限' });

    expect(failed).toMatchObject({ status: 'in-handling', waitingFor: { holder: '住建局', action: 'reply' } });
  });
});

test.each([
  [['return-requested', 'replied', 'assigned', 'signed-for'], '办公室', 'resolve-return'],
  [['replied', 'assigned', 'signed-for'], '办公室', 'check-reply'],
  [['assigned', 'signed-for', 'assigned'], '第0单位、第2单位', 'sign-for'],
  [['passed', 'signed-for'], '第1单位', 'reply'],
] as const)('with units %j the item waits for %s to %s', (unitStates, holder, action) => {
  const units = unitStates.map((state, index) => aHandlingUnit(`第${index}单位`, state));

  expect(opinionKind.waits(handledBy(...units))).toMatchObject({ holder, action });
});

test('the clock of a unit goes on while the same unit owes the same', () => {
  const signed = after(handledBy(aHandlingUnit('住建局')), 'sign-for', { handlingUnit: '住建局' });

  const corrected = settle(opinionKind, signed, { ...signed, title: '改正' }, aMoment('2026-03-13T09:00:00+08:00'));

  expect(signed).toMatchObject({ waitingFor: { since: '2026-03-09T09:00:00+08:00' }, dueOn: '2026-03-30' });
  expect(corrected).toMatchObject({ waitingFor: signed.waitingFor, dueOn: signed.dueOn });
});

test('beyond the calendar the deadline is open and blocks nothing', () => {
  const item = settle(opinionKind, undefined, anOpinionIn('submitted'), aMoment('2026-12-30T09:00:00+08:00'));

  expect(item).toMatchObject({ dueOn: null, waitingFor: { holder: '办公室', action: 'edit' } });
});

test('a unit that has not signed keeps its day when another one signs', () => {
  const first = aHandlingUnit('住建局', 'assigned');
  const item = handledBy({ ...first, since: '2026-03-02T09:00:00+08:00' }, aHandlingUnit('城管局', 'assigned'));
  const settled = settle(opinionKind, undefined, item, aMoment());
  const signed = settle(opinionKind, settled, after(settled, 'sign-for', { handlingUnit: '城管局' }), aMoment());

  expect(settled.waitingFor).toMatchObject({ holder: '住建局、城管局', since: '2026-03-02T09:00:00+08:00' });
  expect(signed.waitingFor).toMatchObject({ holder: '住建局', since: '2026-03-02T09:00:00+08:00' });
  expect(signed.dueOn).toBe(settled.dueOn);
});
