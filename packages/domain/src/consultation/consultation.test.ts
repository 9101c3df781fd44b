import { describe, expect, test } from 'vitest';
import { anActor, clerk } from '../../test-support/permission.examples';
import { answer } from '../../test-support/refusal.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { aConsultation } from '../../test-support/consultation/consultation.examples';
import { facetsOf } from '../work/facets';
import { allowedSteps, take } from '../work/lifecycle';
import type { Consultation } from './consultation';
import { consultationKind } from './consultation.kind';
import { chainPresets, type ChainLink } from './outcome-chain';

type Taken = readonly [action: string, input: object, now?: string];
const monday = '2026-03-09T09:00:00+08:00';
const held: Taken = ['hold', { heldOn: '2026-03-09', attendance: [], record: '谈成三件事' }];

const by = (chain?: readonly ChainLink[]) => ({
  ...anActor('county-clerk'),
  rules: { apart: false, secrecyReview: false, ...(chain && { consultations: { chain } }) },
});
const walked = (item: Consultation, chain: readonly ChainLink[] | undefined, ...taken: readonly Taken[]) =>
  taken.reduce(
    (so, [action, input, now = monday]) =>
      take(consultationKind, so, action, input, {
        ...aMoment(now),
        newId: () => `p${so.points.length + 1}`,
        actor: by(chain),
      }),
    item,
  );
const preset = (id: string) => chainPresets.find((each) => each.id === id)!.chain;
const linksOpen = (item: Consultation) =>
  allowedSteps(consultationKind, item, clerk).flatMap(({ action }) =>
    preset('five-steps').some(({ link }) => link === action) || action === 'hear' || action === 'look-back'
      ? [action]
      : [],
  );

describe('the chain of its outcome', () => {
  test('is the committee’s own: five steps, one after the other, minutes due in seven working days', () => {
    const five = preset('five-steps');
    let item = walked(aConsultation(), five, ['announce', {}], held);
    const seen: unknown[] = [[item.waitingFor?.action, item.dueOn]];
    for (const { link } of five) {
      expect(linksOpen(item)).toEqual([link]);
      expect(answer(() => walked(item, five, ['close', { outcome: '三条' }]))).toBe('consultation.chain-open');
      item = walked(item, five, [link, { on: '2026-03-10', ...(link === 'feed-back' && { adopted: true }) }]);
      seen.push([item.waitingFor?.action, item.dueOn]);
    }

    // Monday, 9 March 2026, and seven working days; then no day is set, until it is closed within ten.
    expect(seen).toEqual([
      ['report', '2026-03-18'],
      ['receive', null],
      ['supervise', null],
      ['feed-back', null],
      ['evaluate', null],
      ['close', '2026-03-23'],
    ]);
    expect(facetsOf(consultationKind, item)).toEqual(expect.arrayContaining(['outcome=reported', 'outcome=adopted']));
    expect(consultationKind.facts(item).map(({ key, subject }) => [key, subject])).toEqual(
      expect.arrayContaining([
        ['consultations.outcome-reported', 'committee'],
        ['consultations.outcome-adopted', 'unit#weiyang'],
      ]),
    );
  });

  test('of another committee has other links, and refuses those it has not', () => {
    const item = walked(aConsultation(), preset('heard'), ['announce', {}], held);

    expect(linksOpen(item)).toEqual(['supervise']);
    expect(answer(() => walked(item, undefined, ['report', { on: '2026-03-09' }]))).toBe('consultation.not-in-chain');
    expect(answer(() => walked(item, undefined, ['hear', { on: '2026-03-09' }]))).toBe('consultation.not-next');
  });

  test('stays as it was when the meeting was held, whatever the committee lays down later', () => {
    const item = walked(aConsultation(), preset('heard'), ['announce', {}], held);

    expect(linksOpen(walked(item, preset('five-steps'), ['supervise', { on: '2026-03-09' }]))).toEqual(['feed-back']);
  });

  test('is none without a setting, nor for 微协商: it is held from its draft and closed', () => {
    const simple = walked(aConsultation(), undefined, ['announce', {}], held);
    const micro = walked(aConsultation({ form: 'micro' }), preset('five-steps'), held);

    expect([simple.waitingFor?.action, micro.waitingFor?.action]).toEqual(['close', 'close']);
    expect(answer(() => walked(aConsultation(), undefined, held))).toBe('action.not-now');
    expect(walked(simple, undefined, ['close', { outcome: '三条' }])).toMatchObject({ status: 'closed', dueOn: null });
  });

  test('takes no day before the link it follows', () => {
    const item = walked(aConsultation(), preset('heard'), ['announce', {}], held);

    expect(answer(() => walked(item, undefined, ['supervise', { on: '2026-03-08' }]))).toBe('request.invalid');
  });

  test('leaves 回头看 for later: it is taken after the consultation was closed', () => {
    const now = '2026-06-09T09:00:00+08:00';
    const closed = walked(
      aConsultation(),
      preset('looked-back'),
      ['announce', {}],
      held,
      ['report', { on: '2026-03-09', form: 'minutes' }],
      ['supervise', { on: '2026-03-09' }],
      ['feed-back', { on: '2026-03-09', adopted: false }],
      ['close', { outcome: '纪要一份' }],
    );

    expect(closed).toMatchObject({ outcomeForm: 'minutes', waitingFor: { action: 'look-back' } });
    const looked = walked(closed, undefined, ['look-back', { on: '2026-06-09' }, now]);
    expect([looked.status, looked.waitingFor]).toEqual(['closed', null]);
    expect(facetsOf(consultationKind, looked)).toContain('outcome=looked-back');
  });

  test('is credited to those who worked on its topic, their leader first, on the day each link was taken', () => {
    const team = [{ member: 'm1', name: '李红' }, { member: 'm2', name: '王军', lead: true }, { name: '专家' }];
    const item = walked(aConsultation({ team, claimed: true, form: 'micro' }), preset('looked-back'), held);
    const reported = {
      ...item,
      outcomeSteps: [{ link: 'report', on: '2026-03-12', since: '2026-03-09', by: '办公室' }],
    } as const;
    const own = consultationKind.facts(reported).filter(({ subject }) => subject.startsWith('member#'));

    expect(own.map(({ key, subject, role, among, on, of, type }) => [key, subject, role, among, on, of, type])).toEqual(
      [
        ['consultations.topic-claimed', 'member#m2', 'first', 2, '2026-03-09', undefined, 'micro'],
        ['consultations.topic-claimed', 'member#m1', 'joint', 2, '2026-03-09', undefined, 'micro'],
        ['consultations.outcome-reported', 'member#m2', 'first', 2, '2026-03-12', '2026-03-09', 'micro'],
        ['consultations.outcome-reported', 'member#m1', 'joint', 2, '2026-03-12', '2026-03-09', 'micro'],
      ],
    );
    expect(consultationKind.facts({ ...reported, status: 'cancelled' })).toEqual([]);
  });

  test('is not closed while 回头看 has links behind it', () => {
    const chain: ChainLink[] = [{ link: 'look-back' }, { link: 'evaluate' }];
    const item = walked(aConsultation(), chain, ['announce', {}], held);

    expect(answer(() => walked(item, chain, ['close', { outcome: '三条' }]))).toBe('consultation.chain-open');
  });
});

describe('what was agreed', () => {
  const agreed = (...more: readonly Taken[]) =>
    walked(
      aConsultation(),
      undefined,
      ['announce', {}],
      held,
      ['close', { outcome: '谈成两件' }],
      ['agree', { text: '装好电梯', owner: '区住建局', dueOn: '2026-06-30' }],
      ['agree', { text: '划定车位', owner: '区城管局', dueOn: '2026-04-30' }],
      ...more,
    );

  test('is followed line by line, the first day first, and counts once it is done', () => {
    const moved = agreed(
      ['progress', { point: 'p2', on: '2026-03-09', text: '已经招标' }],
      ['finish-point', { point: 'p2', on: '2026-03-09', evidence: '验收单' }],
    );

    expect([agreed().waitingFor?.action, agreed().dueOn]).toEqual(['progress', '2026-04-30']);
    expect(moved.dueOn).toBe('2026-06-09');
    expect(moved.points[1]).toMatchObject({
      state: 'done',
      evidence: '验收单',
      progress: [{ on: '2026-03-09', text: '已经招标' }],
    });
    expect(consultationKind.facts(moved)).toContainEqual({
      key: 'consultations.point-done',
      on: '2026-03-09',
      subject: 'committee',
      type: 'plan',
      amount: 1,
    });
    expect(answer(() => walked(moved, undefined, ['progress', { point: 'p2', on: '2026-03-09', text: '' }]))).toBe(
      'point.not-now',
    );
    expect(answer(() => walked(moved, undefined, ['progress', { point: 'p9', on: '2026-03-09', text: '' }]))).toBe(
      'point.unknown',
    );
  });

  test('is reviewed after 3, 6 and 12 months, on working days; what is not reviewed counts as open', () => {
    const later = '2027-03-09T09:00:00+08:00';
    const review = (point?: string): Taken => [
      'recheck',
      { on: '2027-03-09', result: 'done', text: '现场看过', ...(point && { point }) },
      later,
    ];
    const days = (item: Consultation) => item.follow?.reviewOn;
    const one = agreed(review('p1'));

    // 9 June and 9 September 2026 are a Tuesday and a Wednesday.
    expect(agreed().reviewDays.slice(0, 2)).toEqual(['2026-06-09', '2026-09-09']);
    expect([days(one), facetsOf(consultationKind, one).includes('points=open')]).toEqual(['2026-06-09', true]);
    expect(answer(() => walked(one, undefined, review('p1')))).toBe('point.reviewed');
    const first = walked(one, undefined, review('p2'));
    expect([days(first), first.follow?.open]).toEqual(['2026-09-09', 0]);
    const last = walked(first, undefined, review(), review());
    expect([days(last), last.waitingFor, last.reviews.map(({ months }) => months)]).toEqual([
      undefined,
      null,
      [3, 3, 6, 12],
    ]);
    expect(facetsOf(consultationKind, last)).not.toContain('points=open');
    expect(answer(() => walked(last, undefined, review()))).toBe('point.no-review');
  });
});

test('a point that is followed again is not asked for reviews that were held without it', () => {
  const on = '2027-03-09';
  const item = walked(
    aConsultation(),
    undefined,
    ['announce', {}],
    held,
    ['agree', { text: '装好电梯', owner: '区住建局' }],
    ['agree', { text: '划定车位', owner: '区城管局' }],
    ['drop-point', { point: 'p2', reason: '另行安排' }],
    ['recheck', { on, result: 'under-way', text: '现场看过' }, `${on}T09:00:00+08:00`],
    ['restore-point', { point: 'p2', reason: '仍须跟踪' }, `${on}T09:00:00+08:00`],
  );

  expect([item.points.map(({ reviewed }) => reviewed), item.follow?.reviewOn]).toEqual([[1, 1], '2026-09-09']);
});

test('papers and notice have their days, and what went out late stands in a list of its own', () => {
  const draft = aConsultation({ plannedOn: '2026-04-10', noticeDueOn: '2026-03-06', papersDueOn: '2026-03-13' });
  const announced = walked(draft, undefined, ['announce', {}]);

  expect([announced.waitingFor?.action, announced.dueOn]).toEqual(['send-papers', '2026-03-13']);
  expect(facetsOf(consultationKind, announced)).toContain('late=notice');
  const sent = walked(announced, undefined, ['send-papers', { on: '2026-03-12' }]);
  expect([sent.waitingFor?.action, facetsOf(consultationKind, sent).includes('late=papers')]).toEqual(['hold', false]);
});
