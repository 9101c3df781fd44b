import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../calendar/official';
import { Refusal } from '../refusal';
import { aRoster, drawnRoster } from '../../test-support/roster/roster.examples';
import { carriedFrom, sharesOf, turnOn, turnWords } from './explain';
import { shiftsOf } from './shifts';
import { swapped, type SwapAsked } from './swap';

const who = { at: '2026-03-01T10:00:00Z', by: '经办' };
const agreed = { on: '2026-03-01', how: 'by-phone' } as const;

test('a period has every time of every door, in the order of days', () => {
  const shifts = shiftsOf(aRoster(), officialCalendar);

  // Wednesdays and the second and fourth Tuesdays of March 2026, of which none is a holiday.
  expect(shifts.map(({ on, door }) => `${on} ${door}`)).toEqual([
    '2026-03-03 west',
    '2026-03-04 east',
    '2026-03-11 east',
    '2026-03-17 west',
    '2026-03-18 east',
    '2026-03-25 east',
    '2026-03-31 west',
  ]);
});

test('each turn is explained, and who has fewer is told why', () => {
  const roster = drawnRoster();
  const last = roster.shifts.findLast(({ members }) => members.includes('m0'))!;
  const turn = turnOn(roster, last, 'm0');

  expect(turn).toMatchObject({ turn: turn.of });
  expect(turnWords({ turn: 3, of: 4, lastOn: '2026-09-02' })).toBe('轮到：本期第 3 次（共 4 次），最近 9 月 2 日');
  expect(turnWords({ turn: 1, of: 2 })).toBe('轮到：本期第 1 次（共 2 次），此前没有值过班');
  const away = drawnRoster({ away: [{ from: '2026-03-01', to: '2026-03-31' }] });
  expect(sharesOf(away).find(({ member }) => member === 'm0')).toMatchObject({ turns: 0, held: ['away'] });
  expect(sharesOf(roster).flatMap(({ held }) => held)).toEqual([]);
});

test('the next period knows who had more in this one', () => {
  const roster = drawnRoster();
  const carried = carriedFrom(roster);

  expect([...carried.values()].map(({ turns }) => turns).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
  expect(carried.get('m0')?.lastOn).toBe(roster.shifts.findLast(({ members }) => members.includes('m0'))?.on);
});

test('whoever left during it makes nobody bring turns along', () => {
  const roster = drawnRoster({ outFrom: '2026-03-01' });
  const carried = carriedFrom(roster);

  expect(Math.min(...['m1', 'm2'].map((member) => carried.get(member)!.turns))).toBe(0);
  expect(carried.get('m0')?.turns).toBe(0);
});

describe('a swap', () => {
  const roster = drawnRoster();
  const [first, second] = roster.shifts;
  const [one, two] = [first!.members[0]!, second!.members[0]!];
  const asked: SwapAsked = { shift: first!.id, member: one, to: two, other: second!.id };

  test('exchanges two turns and is kept', () => {
    const { shifts, swaps } = swapped(roster, asked, who);

    expect([shifts[0]?.members, shifts[1]?.members]).toEqual([[two], [one]]);
    expect(swaps).toEqual([{ ...who, shift: first!.id, from: one, to: two, other: second!.id }]);
  });

  test('needs the other’s consent once the roster is published', () => {
    const published = { ...roster, status: 'published' as const };

    expect(() => swapped(published, asked, who)).toThrow(new Refusal('roster.consent-needed'));
    expect(swapped(published, { ...asked, agreed }, who).swaps[0]?.agreed).toEqual(agreed);
  });

  test('takes nobody who is on leave, on duty that day, out, or not on the roster', () => {
    const standIn = { shift: first!.id, member: one, to: two };
    const changed = (more: object) => ({
      ...roster,
      members: roster.members.map((each) => (each.member === two ? { ...each, ...more } : each)),
    });
    const faults = [
      changed({ away: [{ from: first!.on, to: first!.on }] }),
      changed({ outFrom: first!.on }),
      { ...roster, members: roster.members.filter(({ member }) => member !== two) },
      { ...roster, shifts: roster.shifts.map((each) => (each.id === second!.id ? { ...each, on: first!.on } : each)) },
    ];

    for (const each of faults) expect(() => swapped(each, standIn, who)).toThrow(new Refusal('roster.not-free'));
    // A wish may be set aside by hand.
    expect(swapped(changed({ weekdays: [7] }), standIn, who).shifts[0]?.members).toEqual([two]);
  });

  test('leaves what was held as it was', () => {
    const held = { ...roster, shifts: roster.shifts.map((each) => ({ ...each, activity: 'a' })) };

    expect(() => swapped(held, asked, who)).toThrow(new Refusal('roster.shift-held'));
    expect(() => swapped(roster, { ...asked, member: 'nobody' }, who)).toThrow(new Refusal('roster.not-on-shift'));
  });
});
