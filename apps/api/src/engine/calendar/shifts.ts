import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import { doorOf, type Roster, type Shift } from '@lianluo/domain/roster/roster';
import type { Scope } from '../../floor/context';
import { readAll } from '../register/platform.store';
import type { AgendaSource, Asking } from './sources';

/** 值班: the shifts of published rosters, each with its hours. One that became an activity stands there as that. */
export const shifts: AgendaSource = {
  tells: ({ kinds: asked }) => asked === undefined || asked.includes('duty'),
  read: async (scope, asking) => {
    const rosters = (await readAll<Roster>(scope, 'rosters')).map(({ value }) => value);
    return rosters
      .filter(({ status, from, to }) => status === 'published' && from <= asking.to && asking.from <= to)
      .flatMap((roster) => roster.shifts.flatMap((shift) => entryOf(scope, asking, roster, shift)))
      .slice(0, asking.atMost + 1);
  },
};

function entryOf(
  { actor }: Scope,
  { from, to, unit: asked, member }: Asking,
  roster: Roster,
  shift: Shift,
): AgendaEntry[] {
  const { id, on, members, activity } = shift;
  const { name = '', place, unit } = doorOf(roster, shift.door) ?? {};
  const isAsked = (asked === undefined || unit === asked) && (member === undefined || members.includes(member.id));
  const isTheirs = actor.unit === undefined || unit === actor.unit;
  if (on < from || to < on || activity !== undefined || !isAsked || !isTheirs) return [];
  return [
    {
      id: `duty#${roster.id}#${id}`,
      kind: 'duty',
      on,
      title: `委员值班：${name}`,
      ...(unit !== undefined && { unit }),
      ...(place !== undefined && { place }),
      hours: { from: shift.from, to: shift.to },
      state: 'planned',
      isTold: true,
      movable: false,
      updatedAt: roster.updatedAt ?? roster.createdAt ?? `${on}T00:00:00Z`,
    },
  ];
}
