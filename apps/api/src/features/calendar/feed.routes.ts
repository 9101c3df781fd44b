import { readCalendarFeed } from '@lianluo/contract/calendar';
import type { Route } from '../../floor/http/mount';
import { linkRoute } from '../../floor/link/link-door';

/** What a link of a calendar opens. A program asks for it a few times a day. */
export const feedRoutes: readonly Route[] = [
  linkRoute(readCalendarFeed, {
    purpose: 'calendar',
    act: async (call) => (await import('./read-feed')).readFeed(call),
  }),
];
