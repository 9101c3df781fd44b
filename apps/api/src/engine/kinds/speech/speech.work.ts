import { speeches } from '@lianluo/contract/speech';
import { turnTargets } from '@lianluo/domain/speech/targets';
import type { KindWork } from '../../work/kind-work';
import { turnsOf } from '../turning';
import { draftOf } from './targets';

/** What the API adds to 大会发言: one may become an item of another kind. */
export const speechWork: KindWork = { endpoints: speeches, steps: turnsOf(turnTargets, draftOf) };
