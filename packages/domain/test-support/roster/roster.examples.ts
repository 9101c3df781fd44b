import { officialCalendar } from '../../src/calendar/official';
import { draw } from '../../src/roster/draw';
import type { Roster, RosterMember } from '../../src/roster/roster';
import { shiftsOf } from '../../src/roster/shifts';

/** Two doors over a month, one of them each Wednesday, the other each second Tuesday, and three members. */
export const aRoster = (fields: Partial<Roster> = {}): Roster => ({
  id: 'r',
  committee: 'xincheng',
  name: '三月值班表',
  from: '2026-03-01',
  to: '2026-03-31',
  doors: [
    {
      id: 'east',
      name: '东街委员工作室',
      times: [
        { rule: { every: 'weeks', step: 1, weekday: 3, onHoliday: 'skip' }, from: '09:00', to: '11:30', seats: 1 },
      ],
    },
    {
      id: 'west',
      name: '西街委员工作室',
      times: [
        { rule: { every: 'weeks', step: 2, weekday: 2, onHoliday: 'next' }, from: '14:30', to: '17:00', seats: 1 },
      ],
    },
  ],
  members: ['罗以宁', '程思远', '姚静'].map((name, n) => ({ member: `m${n}`, name })),
  status: 'draft',
  shifts: [],
  swaps: [],
  version: 1,
  ...fields,
});

/** The same once it was drawn, with what is said of the first member. */
export function drawnRoster(first: Partial<RosterMember> = {}): Roster {
  const roster = aRoster();
  const members = roster.members.map((each, n) => (n === 0 ? { ...each, ...first } : each));
  return { ...roster, members, shifts: draw(shiftsOf(roster, officialCalendar), members) };
}
