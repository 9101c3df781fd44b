import type { Researcher } from '@lianluo/domain/consultation/consultation';
import type { Scope } from '../../../floor/context';
import { namedMembers } from '../../work/people';

interface Sent {
  member?: string | undefined;
  name?: string | undefined;
  lead?: boolean | undefined;
}

/** 调研组 with names, or 422 at whoever is on no roster. */
export async function namedTeam(scope: Scope, team: readonly Sent[]): Promise<Researcher[]> {
  const places = team.flatMap(({ member }, index) => (member === undefined ? [] : [index]));
  const ids = places.flatMap((place) => team[place]?.member ?? []);
  const named = await namedMembers(scope, ids, (index) => `/team/${places[index]}/member`);
  const nameOf = new Map(named.map(({ member, name }) => [member, name]));
  return team.map(({ member, name = '', lead }) => ({
    ...(member !== undefined && { member }),
    name: member === undefined ? name : (nameOf.get(member) ?? ''),
    ...(lead && { lead }),
  }));
}
