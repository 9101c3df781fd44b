import type { KindStory } from '../story';

/** 提案线索 */
export const clueStory: KindStory = { thisYear: {} };
