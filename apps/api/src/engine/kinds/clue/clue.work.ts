import { clues } from '@lianluo/contract/clue';
import type { KindWork } from '../../work/kind-work';
import { answeredCall } from '../call/called';

/** What the API adds to 提案线索: the call that it answers is looked up. */
export const clueWork: KindWork = { endpoints: clues, whole: { call: answeredCall('clues') } };
