import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../calendar/day';
import type { Quota } from '../language';
import type { Profile, RuleFact } from '../subject';
import type { QuotaSubject } from './duty';
import { statesOfPlan, type Asked } from './every-member';
import { quotaStates, type QuotaState } from './state';
import { aMember, fact, on, quota } from '../../../test-support/scheme/quota.examples';

const day = fc.integer({ min: -40, max: 420 }).map((days) => addDays('2026-01-01', days));
const facts: fc.Arbitrary<RuleFact[]> = fc.array(
  fc
    .record({
      key: fc.constantFrom('deeds.done', 'opinions.submitted', 'readings.held'),
      on: day,
      tag: fc.constantFrom('type:road' as const, 'type:school' as const),
      item: fc.option(fc.constantFrom('i1', 'i2', 'i3'), { nil: undefined }),
      amount: fc.option(fc.constantFrom(0.1, 0.2, 3), { nil: undefined }),
    })
    .map(({ key, on: when, tag, item, amount }) =>
      fact(key, when, { tags: [tag], ...(item !== undefined && { item }), ...(amount !== undefined && { amount }) }),
    ),
  { maxLength: 20 },
);
const quotas: fc.Arbitrary<Quota> = fc
  .record({
    every: fc.constantFrom<Quota['every']>(
      'month',
      'two-months',
      'quarter',
      'half-year',
      'year',
      'term',
      { day: 21 },
      { day: 31, orNextWorkingDay: true },
    ),
    atLeast: fc.integer({ min: 1, max: 5 }),
    count: fc.constantFrom('facts' as const, 'items' as const, 'amount' as const),
    of: fc.constantFrom<Quota['of']>(
      [{ key: 'deeds.done' }],
      [{ key: 'deeds.done', tags: ['type:road'] }, { key: 'opinions.submitted' }],
    ),
    isProRata: fc.boolean(),
    isSpread: fc.boolean(),
    isForParty: fc.boolean(),
  })
  .map(({ isProRata, isSpread, isForParty, ...rest }) =>
    quota({
      ...rest,
      ...(isProRata && { proRata: true as const }),
      ...(isSpread && { spread: 'every-member' as const }),
      ...(isForParty && { who: ['party' as const] }),
    }),
  );
const profiles: fc.Arbitrary<Profile> = fc
  .record({
    party: fc.boolean(),
    joinedOn: fc.option(day, { nil: undefined }),
    leftOn: fc.option(day, { nil: undefined }),
    changes: fc.array(
      fc.record({ from: day, is: fc.constantFrom('active' as const, 'suspended' as const, 'resigned' as const) }),
      { maxLength: 3 },
    ),
  })
  .map(({ party, joinedOn, leftOn, changes }) => ({
    id: 'm',
    levels: [],
    posts: [],
    party,
    statuses: [{ is: 'active' as const }, ...changes],
    ...(joinedOn !== undefined && { joinedOn }),
    ...(leftOn !== undefined && { leftOn }),
  }));
const members = profiles.map((profile): QuotaSubject => ({ kind: 'member', profile }));
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({ subject: members, facts }),
  fc.record({
    subject: fc.constant<QuotaSubject>({ kind: 'unit' }),
    facts,
    members: fc.array(fc.record({ id: fc.constantFrom('a', 'b'), subject: members, facts }), { maxLength: 3 }),
  }),
);
const frame = (today: string) => on(today, { term: { from: '2025-12-01', to: '2026-12-31' } });
const periodsOf = (one: Quota, whose: Asked, today: string) =>
  statesOfPlan({ id: 'p', name: '计划', quotas: [one] }, whose, frame(today)).flatMap(({ periods }) => periods);

/** From worse to better; an exemption is neither. */
const rank: Readonly<Record<QuotaState, number>> = {
  missed: 0,
  'at-risk': 1,
  'on-track': 2,
  met: 3,
  exempt: 2,
  none: 2,
};

test('one more fact never makes a quota worse', () => {
  fc.assert(
    fc.property(quotas, asked, facts, day, (one, whose, more, today) => {
      const before = periodsOf(one, whose, today);
      const after = periodsOf(
        one,
        {
          ...whose,
          facts: [...whose.facts, ...more],
          ...(whose.members && {
            members: whose.members.map((each) => ({ ...each, facts: [...each.facts, ...more] })),
          }),
        },
        today,
      );
      before.forEach(({ state, done, forecast }, index) => {
        expect(rank[after[index]?.state ?? 'missed']).toBeGreaterThanOrEqual(rank[state]);
        expect(after[index]?.done).toBeGreaterThanOrEqual(done);
        expect(after[index]?.forecast).toBeGreaterThanOrEqual(forecast);
      });
    }),
  );
});

/** Joined after the month's first working day: its share of one is nothing, and what was done before counts all the same. */
const nothingOwed = { ...quota({ every: 'month', atLeast: 1, of: [{ key: 'deeds.done' }] }), proRata: true as const };
const joinedLater = { subject: aMember({ joinedOn: '2026-01-05' }), facts: [fact('deeds.done', '2026-01-01')] };

test('a subject has one state in each period, and the numbers agree with it', () => {
  const open: readonly QuotaState[] = ['on-track', 'at-risk'];
  fc.assert(
    fc.property(quotas, asked, day, (one, whose, today) => {
      const periods = periodsOf(one, whose, today);
      expect(new Set(periods.map(({ period }) => period)).size).toBe(periods.length);
      for (const { state, done, needed, to, next, elapsed, left, workingDays } of periods) {
        expect(Object.keys(quotaStates)).toContain(state);
        const isOwed = state !== 'exempt' && state !== 'none';
        expect(needed > 0).toBe(isOwed);
        expect(state === 'met').toBe(isOwed && done >= needed);
        expect(state === 'missed').toBe(isOwed && done < needed && today > to);
        const { more, by } = next ?? {};
        expect([more, by]).toEqual(open.includes(state) ? [needed - done, to] : [undefined, undefined]);
        expect(elapsed + left).toBe(workingDays);
      }
    }),
    { examples: [[nothingOwed, joinedLater, '2026-01-01']] },
  );
});

test('what was met stays met when the period ends, and what was missed stays missed', () => {
  fc.assert(
    fc.property(quotas, asked, day, fc.nat(400), (one, whose, today, days) => {
      const later = periodsOf(one, whose, addDays(today, days));
      const settled = periodsOf(one, whose, today)
        .map(({ state }, index) => [state, later[index]?.state])
        .filter(([state]) => state === 'met' || state === 'missed');
      expect(settled.map(([, then]) => then)).toEqual(settled.map(([state]) => state));
    }),
  );
});
