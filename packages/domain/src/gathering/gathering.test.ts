import { expect, test } from 'vitest';
import type { Reading } from '../reading/reading';
import { readingKind } from '../reading/reading.kind';
import { consultationKind } from '../consultation/consultation.kind';
import { operator } from '../../test-support/permission.examples';
import { Refusal } from '../refusal';
import { factsOf, facetsOf } from '../work/facets';
import { take } from '../work/lifecycle';
import { aMoment } from '../../test-support/work/work.examples';
import { aConsultation } from '../../test-support/consultation/consultation.examples';
import { aReading } from '../../test-support/reading/reading.examples';
import type { GatheringStatus } from './gathering';
import { gatheringStatuses } from './gathering';

const attendance = [
  { member: 'm1', name: '陆文涵', state: 'present' },
  { member: 'm2', name: '李伟', state: 'leave' },
  { member: 'm3', name: '王芳', state: 'absent' },
] as const;
const steps = (item: Reading, ...taken: readonly (readonly [string, object])[]) =>
  taken.reduce((so, [action, input]) => take(readingKind, so, action, input, { ...aMoment(), actor: operator }), item);
const held = ['hold', { heldOn: '2026-03-08', attendance, record: '领读第三章' }] as const;

test('a reading is planned, announced, held and closed by the unit that organises it', () => {
  const closed = steps(aReading(), ['announce', {}], held, ['close', { outcome: '荐书三本' }]);

  expect(closed).toMatchObject({ status: 'closed', heldOn: '2026-03-08', record: '领读第三章', outcome: '荐书三本' });
});

test('it waits for its planned day, then ten working days for its outcome', () => {
  const announced = steps(aReading(), ['announce', {}]);

  expect(announced).toMatchObject({ waitingFor: { holder: '组织单位', action: 'hold' }, dueOn: '2026-03-20' });
  expect(steps(announced, held)).toMatchObject({ waitingFor: { action: 'close' }, dueOn: '2026-03-23' });
  expect(steps(announced, held, ['close', { outcome: '' }])).toMatchObject({ waitingFor: null, dueOn: null });
});

test('the ledger sorts it under the planned day, and under the held day once there is one', () => {
  expect(aReading().reportedOn).toBe('2026-03-20');
  expect(steps(aReading(), ['announce', {}], held).reportedOn).toBe('2026-03-08');
});

test('it cannot have been held tomorrow', () => {
  const tomorrow = ['hold', { heldOn: '2026-03-10', attendance: [], record: '' }] as const;

  expect(() => steps(aReading(), ['announce', {}], tomorrow)).toThrow(new Refusal('gathering.held-in-future'));
});

test('it counts for the unit and those present once it was held', () => {
  const item = steps(aReading(), ['announce', {}], held);

  expect(readingKind.facts(steps(aReading(), ['announce', {}]))).toEqual([]);
  expect(readingKind.facts(item)).toEqual(
    ['committee', 'unit#weiyang'].map((subject) => ({ key: 'readings.held', on: '2026-03-08', subject })),
  );
  expect(readingKind.beside.attendance.facts(item)).toEqual(
    [
      { subject: 'member#m1', state: 'present', stay: 'full' },
      { subject: 'member#m2', state: 'leave' },
      { subject: 'member#m3', state: 'absent' },
    ].map((fact) => ({ key: 'readings.attended', on: '2026-03-08', ...fact })),
  );
  expect(factsOf(readingKind, item)).toHaveLength(5);
  expect(facetsOf(readingKind, item)).toEqual([
    'status=held',
    'unit=weiyang',
    'stage=held',
    'member=m1',
    'missed=m2',
    'missed=m3',
  ]);
});

test('who took part beside the members is kept and counted, and proves nothing', () => {
  const participants = [
    { kind: 'department', name: '区住建局', count: 2, sittingIn: true },
    { kind: 'public', count: 20 },
  ];
  const item = steps(
    aReading(),
    ['announce', {}],
    ['hold', { heldOn: '2026-03-08', attendance, host: '王芳', participants, record: '领读第三章' }],
  );

  expect(item).toMatchObject({ host: '王芳', participants, people: 1 + 2 + 20 });
  expect(readingKind.facts(item)).toEqual(readingKind.facts(steps(aReading(), ['announce', {}], held)));
  expect(steps(aReading(), ['announce', {}], held)).toMatchObject({ participants: [], people: 1 });
  expect(readingKind.changed?.(item, { ...item, participants: [] }, operator)).toMatchObject({ people: 1 });
});

test('what was held is corrected as it turns out, and moves to its day', () => {
  const item = steps(aReading(), ['announce', {}], held, ['correct', { heldOn: '2026-03-07', host: '王芳' }]);

  expect(item).toMatchObject({ status: 'held', heldOn: '2026-03-07', reportedOn: '2026-03-07', host: '王芳' });
  expect(item).toMatchObject({ record: '领读第三章', attendance: [{}, {}, {}], came: 1, onLeave: 1, away: 1 });
  expect(() => steps(item, ['correct', { heldOn: '2026-03-10' }])).toThrow(new Refusal('gathering.held-in-future'));
});

test('one that was registered by mistake is announced again, without what was told of it', () => {
  const announced = steps(aReading(), ['announce', {}]);
  const back = steps(announced, held, ['unhold', { reason: '登记错了' }]);

  expect(back).toMatchObject({ status: 'announced', reportedOn: announced.reportedOn, attendance: [] });
  expect([back.heldOn, back.record, back.came, back.people]).toEqual([undefined, undefined, undefined, undefined]);
  expect(factsOf(readingKind, back)).toEqual([]);
  expect(() => steps(announced, held, ['correct', {}], ['unhold', { reason: '' }])).toThrow('action.followed');
});

test('a cancelled one counts nothing and keeps the reason', () => {
  const cancelled = steps(aReading(), ['cancel', { reason: '会场停电' }]);

  expect(cancelled).toMatchObject({ status: 'cancelled', reason: '会场停电', waitingFor: null });
  expect(readingKind.facts(cancelled)).toEqual([]);
});

test('its plan changes until it is held', () => {
  const open = (Object.keys(gatheringStatuses) as GatheringStatus[]).filter(
    (status) => !readingKind.changeRefusal(aReading({ status }), operator),
  );

  expect(open).toEqual(['draft', 'announced']);
});

test('a consultation goes the same way under its own name', () => {
  const { close } = readingKind.steps;

  expect([close.label, consultationKind.steps.close.label]).toEqual(['结束归档', '办结']);
  expect(Object.keys(consultationKind.steps)).toEqual(
    expect.arrayContaining(Object.keys(readingKind.steps).filter((action) => action !== 'unhold')),
  );
  expect(consultationKind.facts(aConsultation({ status: 'held' }))[0]?.key).toBe('consultations.held');
});
