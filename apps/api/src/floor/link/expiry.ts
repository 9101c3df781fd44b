import type { Day } from '@lianluo/domain/calendar/day';
import { lastLinkExpiry } from '@lianluo/domain/link/link';
import { refusedField } from '@lianluo/domain/refusal';
import type { Scope } from '../context';

/** The last day of a link: a year on at most, and where nothing is said either that or what is usual for its purpose. */
export function expiryOf({ today }: Pick<Scope, 'today'>, asked: Day | undefined, usual?: Day): Day {
  const last = lastLinkExpiry(today);
  if (asked !== undefined && (asked < today || asked > last)) throw refusedField('/expiresOn', 'link.expiry');
  return asked ?? usual ?? last;
}
