/** An event as the feed tells it, and as it is pushed: thin, without a text or a name of anybody it is about. */
export interface PushedEvent {
  id: string;
  type: string;
  at: string;
  committee: string;
  subject: { kind: string; id: string; version: number };
  by: unknown;
}

/** What is posted, as Standard Webhooks writes it. */
export const payloadOf = ({ type, at, ...data }: PushedEvent): string =>
  JSON.stringify({
    type,
    timestamp: at,
    data: { id: data.id, committee: data.committee, subject: data.subject, by: data.by },
  });
