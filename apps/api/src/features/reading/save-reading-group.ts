import type {
  changeReadingGroup as changing,
  createReadingGroup as creating,
} from '@lianluo/contract/reading-registers';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';
import { requireMembers } from '../../engine/register/require-members';
import { requireUnits } from '../../engine/register/require-units';
import { addNamed, changeNamed } from '../../engine/register/saving';
import { namedMembers } from '../../engine/work/people';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { readingGroupView } from './reading-group.view';

/** 新增读书群 */
export async function createReadingGroup(call: Call<typeof creating>): Promise<AnswerFor<typeof creating>> {
  await requireThere(call, call.body);
  const group: ReadingGroup = {
    ...call.body,
    members: call.body.members ?? [],
    id: call.newId(),
    committee: call.committee.id,
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'reading-groups', group, readingGroupView(group));
}

/** 修改读书群 */
export async function changeReadingGroup(
  call: Call<typeof changing>,
  { row, ...before }: ReadingGroup & { row: Row },
): Promise<AnswerFor<typeof changing>> {
  await requireThere(call, call.body);
  const sent = Object.fromEntries(Object.entries(call.body).map(([name, value]) => [name, value ?? undefined]));
  const group: ReadingGroup = { ...before, ...sent, updatedAt: call.instant, version: row.version + 1 };
  return changeNamed(call, 'reading-groups', row, before, group, readingGroupView(group));
}

interface Naming {
  owner?: string | null | undefined;
  unit?: string | null | undefined;
  members?: readonly string[] | undefined;
}

async function requireThere(scope: Scope, { owner, unit, members = [] }: Naming): Promise<void> {
  await requireMembers(scope, owner ? [owner] : [], () => '/owner');
  await requireUnits(scope, unit ? [unit] : [], () => '/unit');
  await namedMembers(scope, members, '/members');
}
