import type { KindName } from '@lianluo/domain/work/kinds';
import { arrivalStory } from './arrival/arrival.story';
import { awardStory } from './award/award.story';
import { callStory } from './call/call.story';
import { clueStory } from './clue/clue.story';
import { deedStory } from './deed/deed.story';
import { gatheringStory } from './gathering/gathering.story';
import { issueStory } from './issue/issue.story';
import { opinionStory } from './opinion/opinion.story';
import { proposalStory } from './proposal/proposal.story';
import type { KindStory, Stage } from './story';
import { suggestionStory } from './suggestion/suggestion.story';
import { writtenStory } from './written/written.story';
import { taskStory } from './task/task.story';

/** What the demo world tells of every kind. Adding one is a line here. */
export const kindStories: Readonly<Record<KindName, KindStory>> = {
  opinions: opinionStory,
  // They are told together.
  activities: gatheringStory,
  consultations: gatheringStory,
  readings: gatheringStory,
  deeds: deedStory,
  suggestions: suggestionStory,
  proposals: proposalStory,
  // They are told together.
  reports: writtenStory,
  speeches: writtenStory,
  motions: writtenStory,
  tasks: taskStory,
  clues: clueStory,
  awards: awardStory,
  issues: issueStory,
  arrivals: arrivalStory,
  calls: callStory,
};

/** Everything that the offices of one committee have entered, the years before, then this one; or what those of another like it have. */
export function tellAll(stage: Stage, committee = stage.scene.committee): void {
  const stories = new Set(Object.values(kindStories));
  for (const { earlier } of stories) earlier?.[committee]?.(stage);
  for (const { thisYear } of stories) thisYear[committee]?.(stage);
}
