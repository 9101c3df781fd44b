import { suggestions } from '@lianluo/contract/suggestion';
import { turnTargets } from '@lianluo/domain/suggestion/targets';
import type { KindWork } from '../../work/kind-work';
import { turnsOf } from '../turning';
import { draftOf } from './targets';

/** What the API adds to 意见建议: one may become an item of another kind. */
export const suggestionWork: KindWork = { endpoints: suggestions, steps: turnsOf(turnTargets, draftOf) };
