import type { changeTopic as endpoint } from '@lianluo/contract/topic';
import { claimOf, takenBy, type Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { requireUnits } from '../../engine/register/require-units';
import { changeNamed } from '../../engine/register/saving';
import type { Row } from '../../floor/storage/table';
import { requireSetting } from './create-topic';
import { topicView } from './topic.view';

/** 修改年度议题 */
export async function changeTopic(
  call: Call<typeof endpoint>,
  { row, ...before }: Topic & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  const {
    name = before.name,
    year = before.year,
    active = before.active,
    setByUnit,
    answeredByUnit,
    proposedBy,
  } = call.body;
  await requireSetting(call, { setByUnit, answeredByUnit });
  const topic: Topic = {
    ...(await withClaim(call, before)),
    name,
    year,
    proposedBy: afterwards(proposedBy, before.proposedBy),
    setByUnit: afterwards(setByUnit, before.setByUnit),
    answeredByUnit: afterwards(answeredByUnit, before.answeredByUnit),
    active,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'topics', row, before, topic, topicView(topic));
}

/** 领题 by the sector alone, as before there were several, or whole. */
async function withClaim(call: Call<typeof endpoint>, before: Topic): Promise<Topic> {
  const { sector, claimedBy } = call.body;
  if (claimedBy) await requireUnits(call, claimedBy.units, (index) => `/claimedBy/units/${index}`);
  if (claimedBy !== undefined) return takenBy(before, claimedBy ?? { sectors: [], units: [] });
  if (sector === undefined) return before;
  const { sectors, units } = claimOf(before);
  const others = sectors.filter((each) => each !== before.sector && each !== sector);
  return takenBy(before, { sectors: [...(sector === null ? [] : [sector]), ...others], units });
}

/** null takes it away, and of what was not said nothing changes. */
const afterwards = <T>(said: T | null | undefined, before: T | undefined): T | undefined =>
  said === undefined ? before : (said ?? undefined);
