import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aMember } from '../../test-support/member/member.examples';
import { addDays } from '../calendar/day';
import { hasLeft } from '../member/leaving';
import { historyAfter, type ToldHistory } from '../member/history';
import { memberLevels, memberStatuses, type Member } from '../member/member';
import type { Who } from './language';
import { isWho } from './person';
import { profileOf } from './profile';

const today = '2026-11-28';
const after = (member: Member, told: ToldHistory): Member => ({ ...member, ...historyAfter(member, told, today) });

test('who is not told more of was always what the roster says', () => {
  expect(profileOf(aMember())).toEqual({
    id: 'm1',
    levels: [{ is: 'member' }],
    statuses: [{ is: 'active' }],
    posts: ['委员'],
    sector: '教育界',
  });
});

test('posts are told apart as they are written', () => {
  const posts = (office: string) => profileOf(aMember({ level: 'standing', office })).posts;

  expect(posts('提案委员会主任、机关党组成员')).toEqual(['常委', '提案委员会主任', '机关党组成员']);
});

test('the Party, an invitation and the days are told where they are known', () => {
  const member = aMember({ partyMember: false, invited: true, joinedOn: '2026-02-20' });
  const left = after(member, { status: 'resigned', leftOn: '2026-05-31' });

  expect(profileOf(left)).toMatchObject({ party: false, invited: true, joinedOn: '2026-02-20', leftOn: '2026-05-31' });
});

test('a standing member on leave in March, back in June, was so on the days of the facts', () => {
  const course: ToldHistory[] = [
    { level: 'standing', levelFrom: '2026-02-01' },
    { status: 'suspended', statusFrom: '2026-03-10' },
    { status: 'active', statusFrom: '2026-06-01' },
  ];
  const profile = profileOf(course.reduce(after, aMember()));
  const was = (on: string) =>
    (['level:member', 'level:standing', 'status:active', 'status:suspended'] as const).filter((who) =>
      isWho(profile, who, on),
    );

  expect(['2026-01-31', '2026-03-09', '2026-03-10', '2026-06-01'].map(was)).toEqual([
    ['level:member', 'status:active'],
    ['level:standing', 'status:active'],
    ['level:standing', 'status:suspended'],
    ['level:standing', 'status:active'],
  ]);
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days));

/** Changes in the order of their days, each of another day and to something else than before. */
const coursesOf = <Is>(all: readonly Is[], first: Is) =>
  fc
    .uniqueArray(fc.record({ is: fc.constantFrom(...all), from: day }), { selector: ({ from }) => from, maxLength: 8 })
    .map((drawn) => drawn.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    .map((sorted) => sorted.filter(({ is }, index) => is !== (sorted[index - 1]?.is ?? first)));

const on = (course: readonly { is: string; from: string }[], date: string, first: string) =>
  course.findLast(({ from }) => from <= date)?.is ?? first;

test('on any day the profile says the last change until then, and today what the fields say', () => {
  const drawn = { levels: coursesOf(memberLevels, 'member'), statuses: coursesOf(memberStatuses, 'active') };
  fc.assert(
    fc.property(fc.record(drawn), day, ({ levels, statuses }, date) => {
      let member = aMember();
      for (const { is: level, from: levelFrom } of levels) member = after(member, { level, levelFrom });
      for (const { is: status, from } of statuses) {
        const leaves = hasLeft(status) && !hasLeft(member.status);
        member = after(member, { status, ...(leaves ? { leftOn: addDays(from, -1) } : { statusFrom: from }) });
      }
      const profile = profileOf(member);

      expect(isWho(profile, `level:${on(levels, date, 'member')}` as Who, date)).toBe(true);
      expect(isWho(profile, `status:${on(statuses, date, 'active')}` as Who, date)).toBe(true);
      expect([member.level, member.status]).toEqual([on(levels, today, 'member'), on(statuses, today, 'active')]);
      expect(profile.leftOn !== undefined).toBe(hasLeft(member.status));
    }),
  );
});
