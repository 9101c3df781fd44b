import type { Day } from '../calendar/day';
import { Refusal, type RefusalCode } from '../refusal';
import { mostEntries } from '../text/limits';
import type { Named } from '../work/field';
import type { Reading, Sharing } from './reading';

/** Why nobody can share anything on this reading now: what is only planned has been read by nobody. */
export const shareRefusal = ({ status }: Reading): RefusalCode | undefined =>
  status === 'draft' || status === 'cancelled' ? 'gathering.not-shareable' : undefined;

/** The reading with what members share on it, one text each; a text of null takes theirs away. Who wrote again keeps their place and day. */
export function withSharings(
  item: Reading,
  given: readonly (Named & { text: string | null })[],
  { on, newId }: { on: Day; newId: () => string },
): Reading {
  const sharings = new Map<string, Sharing>(item.sharings.map((each) => [each.member, each]));
  for (const { member, name, text } of given) {
    const before = sharings.get(member);
    if (text === null) sharings.delete(member);
    else sharings.set(member, { id: before?.id ?? newId(), member, name, text, on: before?.on ?? on });
  }
  if (sharings.size > mostEntries.sharings) throw new Refusal('gathering.too-many-sharings');
  return { ...item, sharings: [...sharings.values()] };
}
