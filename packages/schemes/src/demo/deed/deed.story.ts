import { addDays } from '@lianluo/domain/calendar/day';
import type { KindStory } from '../story';
import { playDeeds, playDeedsDone } from './deed-course';

/** 为民办实事 */
export const deedStory: KindStory = {
  thisYear: {
    qindu: ({ scene, yearStart, streets }) => playDeeds(scene, { prefix: 'd', count: 40, from: yearStart, streets }),
    xincheng: ({ scene, yearStart, streets }) => playDeeds(scene, { prefix: 'xd', count: 8, from: yearStart, streets }),
    // domain.md section 1, row 1: “70+ good deeds”, as many as a year's end summary counts.
    changqing: ({ scene, today, streets }) =>
      playDeedsDone(scene, { prefix: 'qd', count: 70, from: addDays(today, -365), streets }),
    weinan: ({ scene, today, streets }) =>
      playDeeds(scene, { prefix: 'wd', count: 12, from: addDays(today, -90), over: 36, streets }),
  },
};
