import { integrator, type Actor } from '../permission';
import type { Gathering } from './gathering';

/** That somebody is ill is for the office that was told, and for no other system. */
export const asShownTo = (item: Gathering, actor: Actor): Gathering =>
  actor.role === integrator && item.attendance.some(({ reason: why }) => why === 'ill')
    ? {
        ...item,
        attendance: item.attendance.map(({ reason: why, ...line }) =>
          why === 'ill' ? line : { ...line, reason: why },
        ),
      }
    : item;
