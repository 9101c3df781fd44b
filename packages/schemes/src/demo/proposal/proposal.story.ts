import type { KindStory } from '../story';

/** 提案 */
export const proposalStory: KindStory = { thisYear: {} };
