import type { listOpenInstructions } from '@lianluo/contract/open-instructions';
import { isOpen, standingCourses } from '@lianluo/domain/opinion/instruction';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { AnswerFor, Call } from '../../floor/context';
import { countedFirst } from '../../engine/scorecard/counted-until';
import { isVisible } from '../../engine/work/find-item';
import { facetList, headsOf } from '../../engine/work/lists';

/** As many as a desk can show: an office has a handful under way. */
const most = 200;

/** Every course that is open, longest first: beside the state of its item, which may wait for something else. */
export async function openInstructions(
  call: Call<typeof listOpenInstructions>,
): Promise<AnswerFor<typeof listOpenInstructions>> {
  await countedFirst(call, [call.committee]);
  const list = facetList(call, 'opinions', 'instructionOpen=true', {
    from: undefined,
    to: undefined,
    oldestFirst: true,
  });
  const { entries } = await list.page(undefined, most);
  const heads = await headsOf(
    call,
    'opinions',
    entries.map(({ place }) => place),
  );
  const items = [...heads.values()]
    .filter((item) => isVisible(call, item))
    .flatMap((item) =>
      // They were read from the opinions.
      standingCourses(item as Opinion)
        .filter(isOpen)
        .map(({ leaderPost, state, since, dueOn }) => ({
          opinion: item.id,
          title: item.title,
          leaderPost,
          state,
          since,
          ...(dueOn && { dueOn }),
        })),
    )
    .sort((one, other) => (one.since < other.since ? -1 : 1));
  return { body: { items } };
}
