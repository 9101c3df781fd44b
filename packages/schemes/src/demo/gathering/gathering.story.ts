import { playSpanReadings, playYearGatherings } from '../qindu/gatherings';
import type { KindStory } from '../story';
import { playXinchengGatherings } from '../xincheng/gatherings';

/** 读书、协商 */
export const gatheringStory: KindStory = {
  earlier: { qindu: ({ scene, streets }) => playSpanReadings(scene, streets) },
  thisYear: {
    qindu: ({ scene, today, yearStart, streets }) => playYearGatherings(scene, today, yearStart, streets),
    xincheng: playXinchengGatherings,
  },
};
