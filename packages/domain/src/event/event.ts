/** 事件 as it is told: that something happened, to what and by whom. What it is now, the reader reads. */
export interface FeedEvent {
  id: string;
  /** `opinion.issued`: of `eventTypes`, or of a later release. */
  type: string;
  /** RFC 3339 */
  at: string;
  /** The committee whose it is: of a city's feed its own, or one of its counties. */
  committee: string;
  subject: { kind: string; id: string; version: number };
  /** Whoever did it. Of what a county did, a city is told no names. */
  by: { id: string; name?: string | undefined; role: string };
}

/** How long events are kept, in whole days. */
export const eventDays = 30;
