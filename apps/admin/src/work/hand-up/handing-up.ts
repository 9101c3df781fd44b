import type { handUpOpinion } from '@lianluo/contract/hand-up';
import type { Given } from '../../api/call';

/** What 上报 is given, whichever page it is given on. */
export type HandingUp = Given<typeof handUpOpinion>['body'];
