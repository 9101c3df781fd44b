import { dayOf } from '@lianluo/domain/calendar/day';
import { historyAfter, historyOf, requireHistory, type ToldHistory } from '@lianluo/domain/member/history';
import type { Member } from '@lianluo/domain/member/member';
import { profileOf } from '@lianluo/domain/scheme/profile';
import { isWho } from '@lianluo/domain/scheme/person';
import type { Who } from '@lianluo/domain/scheme/language';
import { expect, test } from 'vitest';
import { inOrder } from '../call';
import { ankang } from './ankang';

/** The roster of Ankang as the domain's own rules lead to it, by the name each is saved under. */
function rosterOf(today: string): Member[] {
  const roster = new Map<string, Member>();
  for (const { at, method, path, body, save, touch } of inOrder(ankang(today))) {
    if (!/\/members(\/|$)/.test(path)) continue;
    const told = body as ToldHistory & Partial<Member>;
    const name = save ?? touch ?? '';
    const before = roster.get(name);
    if (!before && method !== 'POST') throw new Error(`${name} is not on the roster`);
    const day = dayOf(at);
    const history = before
      ? historyAfter(before, told, day)
      : historyOf({ level: 'member', status: 'active', ...told }, day);
    const member = { ...before, id: name, ...told, ...history } as Member;
    requireHistory(member, told, day);
    roster.set(name, member);
  }
  return [...roster.values()];
}

const counted = (roster: readonly Member[], who: Who, on: string) =>
  roster.filter((member) => isWho(profileOf(member), who, on)).length;

test.each([
  ['2026-02-02', 2025],
  ['2026-11-23', 2026],
  ['2027-05-06', 2027],
])('with today %s one was suspended in March, one rose and one joined in the year %i', (today, year) => {
  const roster = rosterOf(today);
  const suspended = (day: string) => counted(roster, 'status:suspended', `${year}-${day}`);
  const standing = (day: string) => counted(roster, 'level:standing', `${year}-${day}`);

  expect([suspended('03-09'), suspended('03-10'), suspended('03-31')]).toEqual([0, 1, 1]);
  expect(standing('02-20') - standing('02-19')).toBe(1);
  expect(counted(roster, 'joined', `${year}-12-31`)).toBe(1);
  expect(counted(roster, 'invited', `${year}-12-31`)).toBe(1);
});
