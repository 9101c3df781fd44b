import type * as contract from '@lianluo/contract/assessments';
import { yearOf } from '@lianluo/domain/calendar/day';
import { assessedItem } from '@lianluo/domain/file/file-kinds';
import { Refusal } from '@lianluo/domain/refusal';
import { readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { requireOpen } from '../../../engine/appraisal/year-state';
import { addFile } from '../../../engine/file/add-file';
import { filesOf } from '../../../engine/file/file.store';
import { fileView } from '../../../engine/file/file.view';
import { openFilesOf } from '../../../engine/file/open-file.store';
import type { Scored } from '../../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../../floor/context';

type List = typeof contract.listAssessmentFiles;
type Add = typeof contract.addAssessmentFile;

const yearAsked = ({ today }: Scope, period: string | undefined): number =>
  period === undefined ? yearOf(today) : Number(period);

/** What proves lines and grants is for whoever sees those: a city sees none of them. */
function requireOwn({ actor }: Scope): void {
  if (actor.reach === 'below') throw new Refusal('permission.missing');
}

/** 佐证材料 of somebody's year, and what the caller has on its way to it. */
export async function listAssessmentFiles(call: Call<List>, scored: Scored): Promise<AnswerFor<List>> {
  requireOwn(call);
  const { storage, committee, actor } = call;
  const item = assessedItem(yearAsked(call, call.query.period), scored.id);
  const [ready, open] = await Promise.all([
    filesOf(storage, committee.id, item),
    openFilesOf(storage, committee.id, actor.id),
  ]);
  const own = open.filter((each) => each.kind === 'assessments' && each.item === item);
  return { body: { items: await Promise.all([...ready, ...own].map((each) => fileView(call, each))) } };
}

export async function addAssessmentFile(call: Call<Add>, scored: Scored): Promise<AnswerFor<Add>> {
  requireOwn(call);
  const year = yearAsked(call, call.body.period);
  requireOpen(await readAppraisalHead(call, year));
  return addFile(call, { kind: 'assessments', item: { id: assessedItem(year, scored.id) }, on: 'item' });
}
