/** 发言顺序: who holds a speech at one meeting, one after the other. The place in the list is the number, so that there is no gap. */
export interface SpeechOrder {
  session: string;
  items: readonly string[];
}

/** The order as it stands: what is held no more has left it, and what nobody put there yet waits. */
export function orderedOf<Speech extends { id: string }>(
  items: readonly string[],
  oral: readonly Speech[],
): { ordered: Speech[]; waiting: Speech[] } {
  const found = new Map(oral.map((speech) => [speech.id, speech]));
  const ordered = items.flatMap((id) => found.get(id) ?? []);
  const placed = new Set(ordered.map(({ id }) => id));
  return { ordered, waiting: oral.filter(({ id }) => !placed.has(id)) };
}

/** Which number a speech has, from 1. */
export function placeIn(ordered: readonly { id: string }[], id: string): number | undefined {
  const at = ordered.findIndex((each) => each.id === id);
  return at === -1 ? undefined : at + 1;
}

/** The orders of a committee after one of them was written, the newest last; those of meetings long past go. */
export const withOrder = (orders: readonly SpeechOrder[], next: SpeechOrder, most: number): SpeechOrder[] =>
  [...orders.filter(({ session }) => session !== next.session), next].slice(-most);
