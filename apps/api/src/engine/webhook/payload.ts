import type { FeedEvent } from '@lianluo/domain/event/event';

/** What is posted, as Standard Webhooks writes it: thin, without a text or a name of anybody it is about. */
export const payloadOf = ({ type, at, ...data }: FeedEvent): string =>
  JSON.stringify({
    type,
    timestamp: at,
    data: { id: data.id, committee: data.committee, subject: data.subject, by: data.by },
  });
