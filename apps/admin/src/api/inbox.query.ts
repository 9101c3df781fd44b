import { countInbox } from '@lianluo/contract/inbox';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from './asking';

/** Everything of an inbox, to be asked anew once something in it was read or done. */
export const inboxKey = (committee: string) => ['inbox', committee];

/** 待办、待阅: what the bell shows. A browser says which answer it has, and is not told the same again. */
export const inboxCountsQuery = defineQueryOptions((committee: string) => ({
  key: [...inboxKey(committee), 'counts'],
  ...asking(countInbox, { params: { c: committee } }),
  staleTime: 30_000,
}));
