import type { changeAppraisal as endpoint } from '@lianluo/contract/appraisals';
import { invalidField } from '@lianluo/domain/refusal';
import { yearTasks, type YearDays, type YearTask } from '@lianluo/domain/scheme/appraisal/year-rhythm';
import { headWrite, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { usersOf } from '../../floor/account/users-of';
import { canonical } from '../../floor/canonical';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { appraisalView } from './appraisal.view';
import { notNow, requireStill } from './as-appraisal';
import { yearItem } from './year-item';

type Changing = Call<typeof endpoint>;

/** 领导小组、初评单位、年度节奏, while the year runs or is looked over. */
export async function changeAppraisal(call: Changing, head: AppraisalHead): Promise<AnswerFor<typeof endpoint>> {
  requireStill(head);
  if (head.state === 'locked' || head.state === 'published') throw notNow('年度已经锁定，不能再改。');
  const { bodies = head.bodies } = call.body;
  requireDistinct(bodies);
  const tasks = call.body.tasks ? daysOf(call.body.tasks) : head.tasks;
  const changed: AppraisalHead = { ...head, group: await groupOf(call, head), bodies, ...(tasks && { tasks }) };
  if (canonical(changed) === canonical(head)) return commit(call, [], await appraisalView(call, head));

  const next = { ...changed, version: head.version + 1 };
  return commit(
    call,
    [
      headWrite(call.committee.id, head, next),
      entryOf(call, yearItem(head.year, next.version), 'change', differenceOf(settings(head), settings(next))),
    ],
    await appraisalView(call, next),
  );
}

const settings = ({ group, bodies, tasks }: AppraisalHead) => ({ group, bodies, tasks });

async function groupOf(call: Changing, { group }: AppraisalHead): Promise<AppraisalHead['group']> {
  const { members, office = group.office } = call.body.group ?? {};
  if (!members) return { members: group.members, office };
  const users = new Map((await usersOf(call)).map(({ id, name }) => [id, name]));
  return {
    members: members.map((id, index) => {
      const name = users.get(id);
      if (name === undefined) throw invalidField(`/group/members/${index}`, 'item.unknown', '本会没有这个用户。');
      if (members.indexOf(id) !== index)
        throw invalidField(`/group/members/${index}`, 'field.repeated', `${name}已经在领导小组中。`);
      return { id, name };
    }),
    office,
  };
}

function requireDistinct(bodies: readonly string[]): void {
  bodies.forEach((body, index) => {
    if (bodies.indexOf(body) !== index)
      throw invalidField(`/bodies/${index}`, 'field.repeated', `${body}已经列为初评单位。`);
  });
}

function daysOf(said: NonNullable<Changing['body']['tasks']>): YearDays {
  // Object.keys types keys as strings; the object is a closed literal.
  for (const task of Object.keys(yearTasks) as YearTask[]) {
    const { from, to } = said[task];
    if (to < from)
      throw invalidField(`/tasks/${task}/to`, 'span.order', `${yearTasks[task]}的结束日期不能早于开始日期。`);
  }
  const days = ({ from, to, inNextYear }: (typeof said)[YearTask]) => ({ from, to, ...(inNextYear && { inNextYear }) });
  return {
    plan: days(said.plan),
    check: days(said.check),
    summary: days(said.summary),
    appraisal: days(said.appraisal),
  };
}
