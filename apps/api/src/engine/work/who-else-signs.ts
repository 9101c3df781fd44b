import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../floor/context';

/** Why this caller does not sign the item, and who could. */
export async function whoElseSigns({ committee }: Scope, item: WorkItem, code: RefusalCode): Promise<Refusal> {
  // What can be signed remembers whose hands it went through.
  const { editedBy, reviewedBy } = item as WorkItem & { editedBy?: string; reviewedBy?: string };
  const others = (committee.duties?.sign ?? []).filter(({ user }) => user !== editedBy && user !== reviewedBy);
  const who =
    others.length > 0
      ? `可以签发的有：${others.map(({ name }) => name).join('、')}。`
      : '目前没有其他签发人，请管理员另行指定。';
  return new Refusal(code, [{ pointer: '', code, facts: { also: who } }]);
}
