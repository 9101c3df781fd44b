import type { Holder } from '../committee/duties';
import { may, type Actor } from '../permission';
import type { WorkItem } from './item';

/** 限定知悉范围: the list of what is closed to all but named people, of any kind; few at a time. */
export const closedFacet = 'closed=true';

/** Whether somebody is shown everything, closed or not: the committee's own administrator. */
export const opensAll = (actor: Actor): boolean => actor.reach === 'own' && may(actor, 'user:manage');

/** Whether an item exists for this caller as far as it was closed. */
export const isOpenTo = ({ restrictedTo }: Pick<WorkItem, 'restrictedTo'>, actor: Actor): boolean =>
  restrictedTo === undefined || opensAll(actor) || restrictedTo.some(({ user }: Holder) => user === actor.id);
