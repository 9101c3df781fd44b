import type { KindStory } from '../story';
import { playSuggestions } from './suggestion-course';
import { addDays } from '@lianluo/domain/calendar/day';

/** 意见建议 */
export const suggestionStory: KindStory = {
  thisYear: {
    qindu: ({ scene, yearStart, streets }) =>
      playSuggestions(scene, { prefix: 's', count: 24, from: yearStart, streets }),
    // domain.md section 1, row 14: 34 suggestions in two years, of which 27 are closed.
    xincheng: ({ scene, yearStart, streets }) =>
      playSuggestions(scene, {
        prefix: 'xs',
        // The report's are Xincheng's own; whoever has the same work to practise on needs a handful.
        count: scene.committee === 'xincheng' ? 27 : 6,
        from: addDays(yearStart, -400),
        streets,
      }),
    weinan: ({ scene, today, streets }) =>
      playSuggestions(scene, { prefix: 'ws', count: 8, from: addDays(today, -80), streets }),
  },
  // The opinion is a draft that nobody in the script takes further.
  replayed: { made: { 'turn-into-opinion': { became: { kind: 'opinions', item: 'turned' } } } },
};
