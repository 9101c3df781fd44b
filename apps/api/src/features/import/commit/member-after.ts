import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { isPlacedOn, type Member, type Placement } from '@lianluo/domain/member/member';
import { withLevel } from '@lianluo/domain/member/history';
import { levelAfter, type MemberValue } from '@lianluo/domain/import/member-rows';
import { politicalStatus, politicalStatusAfter } from '@lianluo/domain/member/political-status';
import type { SheetPlacement } from '@lianluo/domain/import/placement';

export interface MemberRow {
  value: MemberValue;
  given: readonly string[];
}

/** 新委员, placed from today on. */
export function memberFrom(
  { value }: MemberRow,
  made: { id: string; committee: string; batch: string; today: Day },
): Member {
  const { id, committee, batch, today } = made;
  const { placements: _said, maskedPhone: _masked, invited, ...fields } = value;
  return {
    id,
    committee,
    ...fields,
    ...(invited && { invited }),
    status: 'active',
    placements: placedFrom(value, today),
    batch,
    version: 1,
  };
}

export const placedFrom = ({ placements }: MemberValue, today: Day): readonly Placement[] =>
  placements.map((each) => ({ ...each, from: today }));

/** The member with what the sheet says; of what it does not speak stays as it is. */
export function memberAfter(before: Member, row: MemberRow, today: Day): Member {
  const { value, given } = row;
  const { name, sector, invited, gender, birthOn, ethnicity, joinedOn, post, phone, workStreet, homeStreet, note } =
    value;
  const said = Object.fromEntries(
    Object.entries({ gender, birthOn, ethnicity, joinedOn, post, phone, workStreet, homeStreet, note }).filter(
      ([field, each]) => given.includes(field) && each !== undefined,
    ),
  );
  return {
    ...before,
    name,
    sector,
    ...said,
    // A sheet says what somebody is and not since when: what it changes stands from today on.
    ...withLevel(before, { is: levelAfter(before.level, row) }, today),
    ...(invited !== undefined && { invited: invited || undefined }),
    // A sheet that gives the level alone says nothing of the office beside it.
    office: value.office ?? before.office,
    ...(given.includes('party') && statusAfter(before, value)),
    placements: placementsAfter(before.placements, value.placements, today),
  };
}

/** 政治面貌 that says no more than is known keeps what is there. */
const statusAfter = (before: Member, { party, partyMember }: MemberValue) => {
  if ((party ?? '') === politicalStatus(before)) return {};
  // A word that is not of the list leaves open whether it is the Party.
  return party === undefined ? { partyMember, party } : politicalStatusAfter(before, { party });
};

/** What stands in the sheet by work or home replaces what stood there by the same; other groups are not its business. */
const streetBases: readonly string[] = ['work', 'home', 'other'];

function placementsAfter(
  before: readonly Placement[],
  said: readonly SheetPlacement[],
  today: Day,
): readonly Placement[] {
  const isCurrent = (placement: Placement) => isPlacedOn(placement, today);
  let after = before;
  const named = new Set(said.map(({ group }) => group));
  for (const { group, kind, basis } of said) {
    const there = after.find((each) => each.group === group && isCurrent(each));
    if (there) {
      // `other` is what a sheet without a basis gives; it tells nothing against one that is known.
      if (basis !== 'other' && there.basis !== basis)
        after = after.map((each) => (each === there ? { ...each, basis } : each));
      continue;
    }
    const ended = after.flatMap((each): Placement[] => {
      const replaced =
        isCurrent(each) && each.kind === kind && streetBases.includes(each.basis) && !named.has(each.group);
      if (!replaced) return [each];
      // A placement that began today never took effect.
      return each.from < today ? [{ ...each, to: addDays(today, -1) }] : [];
    });
    after = [...ended, { group, kind, basis, from: today }];
  }
  return after;
}
