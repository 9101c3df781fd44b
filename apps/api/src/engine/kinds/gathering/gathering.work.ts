import type { AnyKindEndpoints } from '@lianluo/contract/kind-endpoints';
import type { KindWork } from '../../work/kind-work';
import { namedAttendance } from './attendance';

/** What the API adds to 读书 and 协商: who came is named. */
export const gatheringWork = (endpoints: AnyKindEndpoints): KindWork => ({
  endpoints,
  whole: { attendance: namedAttendance },
});
