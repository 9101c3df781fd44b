import { gatheringKind } from '../gathering/gathering.kind';

/** 委员读书活动 */
export const readingKind = gatheringKind('readings', '委员读书');
