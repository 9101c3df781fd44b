import type { Day } from '@lianluo/domain/calendar/day';
import { factsOfContact, type Contact } from '@lianluo/domain/grid/contact';
import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import { onEveryYear } from '@lianluo/domain/scorecard/years';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { factsOf, facetsOf } from '@lianluo/domain/work/facets';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { turnFacets, turnTallies } from '@lianluo/domain/work/turn';
import { placeOf } from '../work/head-row';

/** What a work item adds to cards and lists: pure, so that a rebuild gives the same numbers. */
export function ofItem(item: WorkItem): Contribution {
  const kind = kindOfItem(item);
  return {
    facts: onEveryYear(factsOf(kind, item)),
    tallies: turnTallies(kind, item),
    facets: [...facetsOf(kind, item), ...turnFacets(kind, item)],
    place: placeOf(item),
    ...(item.waitingFor && { open: { kind: item.kind, unit: item.unit, dueOn: item.dueOn } }),
  };
}

/** What some lines of a list beside an item add: `part` is the item as they know it, with these lines alone. */
export function ofPart(part: WorkItem, name: string): Contribution {
  const lists = Object.values(kindOfItem(part).beside ?? {});
  return {
    ...nothing,
    facts: onEveryYear(lists.flatMap(({ facts }) => facts(part))),
    facets: lists.flatMap(({ standsIn }) => standsIn(part)),
    place: placeOf(part),
    part: name,
  };
}

/** A member counts by status for the committee, and for each unit over the days they are placed there. */
export function ofMember(member: Member): Contribution {
  const spans = new Map<string, { from: Day; to: Day | undefined }>();
  for (const { group, from, to } of member.placements) {
    const known = spans.get(group);
    // Placed twice in one group (by work and by home) is still one member.
    spans.set(group, known ? { from: from < known.from ? from : known.from, to: laterOf(known.to, to) } : { from, to });
  }
  return {
    ...nothing,
    tallies: [
      { subject: 'committee', name: 'members', value: member.status },
      ...[...spans].map(([group, { from, to }]) => ({
        subject: `unit#${group}` as const,
        name: 'placed',
        value: `${from}~${to ?? ''}`,
      })),
    ],
  };
}

const laterOf = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || b === undefined ? undefined : a > b ? a : b;

/** A contact counts for who made it and who was reached, so that quotas and points can use it. */
export const ofContact = (contact: Contact): Contribution => ({
  ...nothing,
  facts: onEveryYear(factsOfContact(contact)),
});

export const ofUnit = (unit: Unit): Contribution => ({
  ...nothing,
  tallies: [{ subject: 'committee', name: 'units', value: unit.stations ? 'one-plus-three' : unit.type }],
});
