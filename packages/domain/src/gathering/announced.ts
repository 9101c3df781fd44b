import type { Activity } from '../activity/activity.kind';
import type { Day } from '../calendar/day';
import type { Committee } from '../committee/committee';
import { kindOfItem } from '../work/kinds';
import type { Gathering } from './gathering';
import { isMeeting } from './is-meeting';
import type { Announced } from './notice';

interface Around {
  house: Pick<Committee, 'name' | 'fullName'>;
  /** Whom it says it is for; nothing where nobody was named. */
  invited: string;
  today: Day;
}

/** What the notice of a gathering is made of. */
export function announcedOf(item: Gathering, { house, invited, today }: Around): Announced {
  const { title, plannedOn, until, startsAt, place, topic, announcedOn } = item;
  // What a kind has not is not spoken of.
  const { agenda, bring, contact, type } = item as Activity;
  return {
    title,
    verb: isMeeting(item.kind, type) ? '召开' : '开展',
    plannedOn,
    until,
    startsAt,
    place,
    topic: topic === undefined ? undefined : { label: kindOfItem(item).fields['topic']?.label ?? '', text: topic },
    agenda,
    bring,
    contact,
    invited,
    issuer: house.fullName ?? house.name,
    issuedOn: announcedOn ?? today,
  };
}
