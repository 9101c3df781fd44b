import { motions } from '@lianluo/contract/motion';
import type { KindWork } from '../../work/kind-work';
import { giveNumber, takeNumberBack } from './number';

/** What the API adds to 建议案: its number. */
export const motionWork: KindWork = { endpoints: motions, steps: { send: giveNumber, unsend: takeNumberBack } };
