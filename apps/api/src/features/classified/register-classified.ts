import type { changeClassified, registerClassified } from '@lianluo/contract/classified';
import { dayOutOfOrder, type ClassifiedMatter } from '@lianluo/domain/opinion/classified';
import { invalidField } from '@lianluo/domain/refusal';
import { addNamed, changeNamed } from '../../engine/register/saving';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { classifiedView } from './classified.view';

/** 登记密件 */
export async function registerMatter(
  call: Call<typeof registerClassified>,
): Promise<AnswerFor<typeof registerClassified>> {
  const { name, receivedOn = call.today, from } = call.body;
  const matter: ClassifiedMatter = {
    id: call.newId(),
    committee: call.committee.id,
    name,
    receivedOn,
    ...(from !== undefined && { from }),
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  refuseDays(call, matter);
  return addNamed(call, 'classified-matters', matter, classifiedView(matter));
}

/** 登记办结、归档, or a correction. */
export async function changeMatter(
  call: Call<typeof changeClassified>,
  { row, ...before }: ClassifiedMatter & { row: Row },
): Promise<AnswerFor<typeof changeClassified>> {
  const sent = Object.entries(call.body).map(([name, value]) => [name, value ?? undefined]);
  const matter: ClassifiedMatter = {
    ...before,
    ...Object.fromEntries(sent),
    updatedAt: call.instant,
    version: row.version + 1,
  };
  refuseDays(call, matter);
  return changeNamed(call, 'classified-matters', row, before, matter, classifiedView(matter));
}

function refuseDays({ today }: Scope, matter: ClassifiedMatter): void {
  const ahead = (['receivedOn', 'handledOn', 'archivedOn'] as const).find((name) => (matter[name] ?? '') > today);
  if (ahead) throw invalidField(`/${ahead}`, 'day.future', '日期不能晚于今天。');
  const wrong = dayOutOfOrder(matter);
  if (wrong) throw invalidField(`/${wrong}`, 'day.order', '收件、办结、归档的日期须依次登记。');
}
