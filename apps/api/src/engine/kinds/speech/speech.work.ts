import { speeches } from '@lianluo/contract/speech';
import type { Speech } from '@lianluo/domain/speech/speech';
import { turnTargets } from '@lianluo/domain/speech/targets';
import type { KindWork } from '../../work/kind-work';
import { turnsOf } from '../turning';
import { asOrdered } from './order.store';
import { forSession, knownSession } from './session';
import { draftOf } from './targets';

/** What the API adds to 大会发言: the meeting it is for, and what it may become. */
export const speechWork: KindWork = {
  endpoints: speeches,
  whole: { session: knownSession },
  // What follows here is a speech; one that was taken out of a meeting by hand stays out.
  entered: async (scope, item, before) => (before ? item : forSession(scope, item as Speech)),
  steps: { deliver: asOrdered, ...turnsOf(turnTargets, draftOf) },
};
