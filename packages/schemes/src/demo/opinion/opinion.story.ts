import type { Day } from '@lianluo/domain/calendar/day';
import { adopt } from '@lianluo/domain/opinion/adoption';
import { follow, instruct, present } from '@lianluo/domain/opinion/instructing';
import type { CourseRecord, CourseStep } from '@lianluo/domain/opinion/instruction';
import { takeIn } from '@lianluo/domain/opinion/merge';
import type { MarkedPhrase } from '@lianluo/domain/opinion/marked-phrase';
import { withPhrases } from '@lianluo/domain/opinion/phrases';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { handUp } from '@lianluo/domain/opinion/submission';
import { random } from '../random';
import { playCurrentYear } from '../qindu/current-year';
import { playSpan } from '../qindu/span';
import { playYearsBetween } from '../qindu/years-between';
import type { KindStory } from '../story';
import { playXinchengYear } from '../xincheng/opinions';

/** 社情民意信息 */
export const opinionStory: KindStory = {
  earlier: {
    qindu({ scene, today, streets, words }) {
      playSpan(scene, streets, words);
      playYearsBetween(scene, today, streets, words);
    },
  },
  thisYear: {
    // By its own chances: what is told of earlier years moves nothing on today's desk.
    qindu: ({ scene, yearStart, streets, words }) =>
      playCurrentYear({ ...scene, random: random(2026) }, yearStart, streets, words),
    xincheng: playXinchengYear,
  },
  replayed: {
    beside: {
      merge(items, child, { into }: { into: string }) {
        const parent = items.get(into);
        // What merges and what is merged into are opinions.
        if (parent) items.set(into, takeIn(parent as Opinion, child as Opinion));
      },
    },
    records: {
      submissions: handUp,
      adoptions: adopt,
      instructions: instruct,
      'instructions/present': (item: Opinion, record: Entered) => present(item, { ...record, step: 'present' }),
      'instructions/assign': followed('assign'),
      'instructions/handle': followed('handle'),
      'instructions/feed-back': followed('feed-back'),
      'instructions/split': (item: Opinion, { of, phrases }: Split) => withPhrases(item, of, phrases.map(asTask)),
    },
  },
};

/** A record as it is sent; `of` is the instruction it follows. */
type Entered = Omit<CourseRecord, 'step'> & { of: string };

interface Split {
  of: string;
  phrases: readonly { start: number; end: number; assignee: { department: string }; dueOn: Day }[];
}

/** The task of a phrase, which the server sets. */
const asTask = ({ start, end, assignee, dueOn }: Split['phrases'][number], index: number): MarkedPhrase => ({
  id: `phrase-${index}`,
  start,
  end,
  task: `task-${index}`,
  assignee: assignee.department,
  dueOn,
  markedOn: dueOn,
  state: 'set',
});

function followed(step: CourseStep) {
  return (item: Opinion, { of, ...record }: Entered): Opinion => follow(item, { ...record, step, instruction: of });
}
