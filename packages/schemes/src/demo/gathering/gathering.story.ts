import { playQinduActivities } from '../qindu/activities';
import { playSpanReadings, playYearGatherings } from '../qindu/gatherings';
import { random } from '../random';
import type { KindStory } from '../story';
import { playXinchengGatherings } from '../xincheng/gatherings';

/** 活动、读书、协商 */
export const gatheringStory: KindStory = {
  earlier: { qindu: ({ scene, streets }) => playSpanReadings(scene, streets) },
  thisYear: {
    qindu(stage) {
      const { scene, today, yearStart, streets } = stage;
      playYearGatherings(scene, today, yearStart, streets);
      // By its own chances, as what was told before it stays.
      playQinduActivities({ ...stage, scene: { ...scene, random: random(21) } });
    },
    xincheng: playXinchengGatherings,
  },
};
