import type { KindStory } from '../story';
import { playSuggestions } from './suggestion-course';
import { addDays } from '@lianluo/domain/calendar/day';

/** 意见建议 */
export const suggestionStory: KindStory = {
  thisYear: {
    qindu: ({ scene, yearStart, streets }) =>
      playSuggestions(scene, { prefix: 's', count: 24, from: yearStart, streets }),
    xincheng: ({ scene, yearStart, streets }) =>
      playSuggestions(scene, { prefix: 'xs', count: 6, from: yearStart, streets }),
    weinan: ({ scene, today, streets }) =>
      playSuggestions(scene, { prefix: 'ws', count: 8, from: addDays(today, -80), streets }),
  },
  // The opinion is a draft that nobody in the script takes further.
  replayed: { made: { 'turn-into-opinion': { became: { kind: 'opinions', item: 'turned' } } } },
};
