import { playPlenary, playQinduActivities } from '../qindu/activities';
import { playQinduPlans } from '../qindu/plans';
import { playSpanReadings, playYearGatherings } from '../qindu/gatherings';
import type { WorkItem } from '@lianluo/domain/work/item';
import { random } from '../random';
import type { KindStory } from '../story';
import { playXinchengDuty } from '../xincheng/duty';
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
      playPlenary({ ...stage, scene: { ...scene, random: random(255) } });
      playQinduPlans({ ...stage, scene: { ...scene, random: random(22) } });
    },
    xincheng(stage) {
      playXinchengGatherings(stage);
      playXinchengDuty({ ...stage, scene: { ...stage.scene, random: random(34) } });
    },
  },
  // What is entered beside the course leaves it where it is.
  replayed: { records: { sharings: (item: WorkItem) => item, rounds: (item: WorkItem) => item } },
};
