import type { AssigneeInput } from '@lianluo/contract/task';
import { invalidField } from '@lianluo/domain/refusal';
import type { Assignee, Task } from '@lianluo/domain/task/task';
import type { WorkItem } from '@lianluo/domain/work/item';
import { countiesOf } from '../../../floor/committee/counties';
import type { Scope } from '../../../floor/context';
import { requireUnits } from '../../register/require-units';
import { namedMembers } from '../../work/people';
import { entriesNamed } from '../handling/list-entries';

/** 承办方 with the name it has today, or 422 where the committee knows nobody of the kind. */
export async function namedAssignee(scope: Scope, sent: AssigneeInput, at = '/assignee'): Promise<Assignee> {
  if ('member' in sent) {
    const [found] = await namedMembers(scope, [sent.member], () => `${at}/member`);
    return { kind: 'member', id: sent.member, name: found?.name ?? '' };
  }
  if ('unit' in sent) {
    const found = (await requireUnits(scope, [sent.unit], () => `${at}/unit`)).get(sent.unit);
    const kind = found?.type === 'special-committee' ? 'special-committee' : 'unit';
    return { kind, id: sent.unit, name: found?.name ?? '' };
  }
  if ('department' in sent) {
    const entry = (await entriesNamed(scope, [sent.department]))(sent.department);
    return { kind: 'department', ...(entry !== undefined && { id: entry }), name: sent.department };
  }
  const county = (await countiesOf(scope, scope.committee.id)).find(({ id }) => id === sent.committee);
  if (!county) throw invalidField(`${at}/committee`, 'task.not-county', '没有这个县（市、区）政协。');
  return { kind: 'committee', id: county.id, name: county.name };
}

/**
 * Whose unit a task is follows from who does it: a unit reads what it is to do itself. What is a member's to do may stand with a
 * unit that enters it for them.
 */
export async function withItsUnit(scope: Scope, item: WorkItem): Promise<WorkItem> {
  // Of the kinds only tasks are entered here.
  const { assignee } = item as Task;
  const own = scope.actor.unit;
  const unit = assignee.kind === 'unit' || assignee.kind === 'special-committee' ? assignee.id : undefined;
  const isForeign = unit === undefined ? assignee.kind !== 'member' : unit !== own;
  if (own !== undefined && isForeign) throw invalidField('/assignee', 'unit.foreign', '只能登记本站的事项。');
  return unit === undefined ? item : { ...item, unit };
}
