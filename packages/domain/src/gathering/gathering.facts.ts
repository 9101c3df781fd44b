import { factsFor, type Fact } from '../scorecard/fact';
import { attendedHalfDays, countsAs, provenState, stayOf } from './attendance';
import type { Gathering } from './gathering';

/** What the facts of a gathering are told apart by, and how many people it served. */
export interface Tags {
  type?: string | undefined;
  form?: string | undefined;
  carrier?: string | undefined;
  amount?: number | undefined;
  /** Who is told elsewhere to have led it: that counts once. */
  ledBy?: readonly string[] | undefined;
}

export const wasHeld = ({ status }: { status: string }): boolean => status === 'held' || status === 'closed';

/** That it was held: for the committee, the organising unit and its topics. */
export function heldFacts(item: Gathering, { amount, ...tags }: Tags): Fact[] {
  if (!wasHeld(item)) return [];
  return factsFor(`${item.kind}.held`, item.reportedOn, { unit: item.unit, topics: item.topics }).map((fact) => ({
    ...fact,
    ...sortOf(tags),
    ...(amount !== undefined && { amount }),
  }));
}

/** What sort of a gathering it was: each of its facts tells it. */
const sortOf = ({ type, form, carrier }: Tags): Pick<Fact, 'type' | 'form' | 'carrier'> => ({
  ...(type !== undefined && { type }),
  ...(form !== undefined && { form }),
  ...(carrier !== undefined && { carrier }),
});

/**
 * Who attended, led and spoke: each member that stands in the list proves exactly one of present, leave and absent. The form of a
 * speech is told in the place of the gathering's.
 */
export function attendanceFacts(item: Gathering, { ledBy = [], ...tags }: Tags): Fact[] {
  if (!wasHeld(item)) return [];
  return item.attendance.flatMap((line): Fact[] => {
    const about = (verb: string): Fact => ({
      key: `${item.kind}.${verb}`,
      on: item.reportedOn,
      subject: `member#${line.member}`,
      ...sortOf(tags),
    });
    const state = provenState(line, item);
    const amount = attendedHalfDays(line, item);
    const here = countsAs(line, item) === 'present' && {
      stay: stayOf(line, item),
      ...(line.sittingIn && { role: 'sitting-in' }),
      ...(amount !== undefined && { amount }),
    };
    return [
      { ...about('attended'), state, ...here },
      ...(line.led && !ledBy.includes(line.member) ? [about('led')] : []),
      ...(line.spoke ? [{ ...about('spoke'), form: line.spoke }] : []),
    ];
  });
}

/** Who counts as present at one that was held. */
export const whoCame = (item: Gathering): string[] =>
  wasHeld(item) ? item.attendance.filter((line) => countsAs(line, item) === 'present').map(({ member }) => member) : [];

/** The lists of who was there and who was not. */
export const attendanceLists = (item: Gathering): string[] =>
  wasHeld(item)
    ? item.attendance.map((line) => `${countsAs(line, item) === 'present' ? 'member' : missed}=${line.member}`)
    : [];
export const missed = 'missed';
