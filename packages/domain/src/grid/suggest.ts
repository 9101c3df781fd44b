import type { NetworkKind } from './terms';
import { daysBetween, type Day } from '../calendar/day';
import { contactWayLabels, dutiesOf, linkKey, type Contact, type Duty } from './contact';
import type { GridNode } from './network';
import { byKey, isSame, type GridSubject } from './subject';

/** The newest contact along each link up to a day; of several on one day the one with the greatest id. */
export function lastReached(kind: NetworkKind, contacts: readonly Contact[], today: Day): ReadonlyMap<string, Contact> {
  const last = new Map<string, Contact>();
  for (const contact of contacts) {
    if (contact.network !== kind || contact.on > today) continue;
    const key = linkKey(contact.from, contact.to);
    const other = last.get(key);
    if (!other || `${other.on} ${other.id}` < `${contact.on} ${contact.id}`) last.set(key, contact);
  }
  return last;
}

/** 未联系天数 of one link; both are null where it never was reached. */
export interface Unreached extends Duty {
  last: Contact | null;
  days: number | null;
}

export interface ContactHistory {
  network: NetworkKind;
  nodes: readonly GridNode[];
  contacts: readonly Contact[];
  today: Day;
}

export function daysUnreached({ network, nodes, contacts, today }: ContactHistory): Unreached[] {
  const reached = lastReached(network, contacts, today);
  return dutiesOf(network, nodes).map((duty) => {
    const last = reached.get(linkKey(duty.contactor, duty.contacted)) ?? null;
    return { ...duty, last, days: last && daysBetween(last.on, today) };
  });
}

/** 建议走访: whom to see next, and why. */
export interface SuggestedVisit {
  subject: GridSubject;
  days: number | null;
  sentence: string;
}

/** The ones a contactor has left alone for longest: first whom they never saw, then by days, then by key. */
export function suggestVisits(history: ContactHistory, contactor: GridSubject, count: number): SuggestedVisit[] {
  return daysUnreached(history)
    .filter((each) => isSame(each.contactor, contactor) && each.days !== 0)
    .sort((one, other) => age(other) - age(one) || byKey(one.contacted, other.contacted))
    .slice(0, count)
    .map(({ contacted, days, last }) => ({ subject: contacted, days, sentence: sentenceOf(days, last) }));
}

const sentenceOf = (days: number | null, last: Contact | null): string =>
  last ? `已 ${days} 天没有联系，上次是 ${last.on} ${contactWayLabels[last.way]}。` : '尚未联系。';

// Not infinity, whose difference with itself is no number.
const age = ({ days }: Unreached): number => days ?? Number.MAX_SAFE_INTEGER;
