import type { KindStory } from '../story';
import { playTasks } from './task-course';

/** 任务 */
export const taskStory: KindStory = {
  thisYear: {
    qindu: ({ scene, streets }) => playTasks(scene, { prefix: 't', streets }),
  },
};
