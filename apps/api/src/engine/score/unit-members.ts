import { yearOf } from '@lianluo/domain/calendar/day';
import type { Member } from '@lianluo/domain/member/member';
import type { UnitMember } from '@lianluo/domain/scheme/quota/every-member';
import { spellsOf } from '@lianluo/domain/scheme/quota/on-register';
import { readAll } from '../register/platform.store';
import type { Counting } from './asking';
import { withCounted } from './counted-facts';
import { factsTold, type WithFacts } from './read-facts';
import { scoredMember, type Scored } from './subjects';

/** Who belonged to each of these units in the year, with their own facts: what is asked of every member is judged by them. */
export async function withMembers(
  scope: Counting,
  units: readonly WithFacts[],
  years: readonly number[],
  year: number,
): Promise<WithFacts[]> {
  const roster = (await readAll<Member>(scope, 'members')).map(({ value }) => value);
  const placedIn = (unit: string) => roster.filter((member) => placesIn(member, unit, year).length > 0);
  const placed = new Set(units.flatMap(({ scored }) => placedIn(scored.id)));
  const members = await withCounted(
    scope,
    [...placed].map((member) => scoredMember(member, scope)),
    years,
    year,
  );
  const byId = new Map(members.map((each) => [each.scored.id, each]));
  return units.map((unit) => ({
    ...unit,
    members: placedIn(unit.scored.id).flatMap((member) => {
      const found = byId.get(member.id);
      return found
        ? [{ ...found, scored: { ...found.scored, asked: askedAt(found.scored, member, unit.scored.id) } }]
        : [];
    }),
  }));
}

const placesIn = ({ placements }: Member, unit: string, year: number) =>
  placements.filter(({ group, from, to }) => group === unit && yearOf(from) <= year && (!to || yearOf(to) >= year));

/** Since when, and until when, a member belonged to a unit, and between which days in another. */
const askedAt = ({ asked }: Scored, { placements }: Member, unit: string): Scored['asked'] => ({
  ...asked,
  ...spellsOf(placements.filter(({ group }) => group === unit)),
});

export const unitMembers = ({ members = [] }: WithFacts): UnitMember[] =>
  members.map((member) => ({ id: member.scored.id, subject: member.scored.asked, facts: factsTold(member) }));
