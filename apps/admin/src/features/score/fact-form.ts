import type { ScoredSubject } from '@lianluo/contract/scores';
import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Permission } from '@lianluo/domain/permission';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import { recordPermissionOf } from '@lianluo/domain/work/lifecycle';
import type { RouteLocationRaw } from 'vue-router';

interface FactForm {
  label: string;
  to: RouteLocationRaw & { name: string };
  permission: Permission;
}

/** Whose item it will be, as the forms of the kinds read it. */
const prefilled = ({ kind, id, name }: ScoredSubject): Record<string, string> => {
  if (kind === 'unit') return { unit: id };
  return kind === 'member' ? { member: id, name } : {};
};

/** The form in which a fact of a key comes about: that of a new item of its kind. */
function formOf(key: string, subject: ScoredSubject): FactForm | undefined {
  const source = entryOfKey(key)?.source;
  // Nobody is suspended to meet a quota.
  if (source === undefined || source === 'members') return undefined;
  // 联系 is no kind of work: it is entered beside the network.
  if (!isKind(source))
    return { label: '登记联系', to: { name: 'grid', query: { view: 'contacts' } }, permission: 'grid:read' };
  const kind = kinds[source];
  return {
    label: `登记${kind.words.one}`,
    to: { name: `${kind.words.page}-new`, query: prefilled(subject) },
    permission: recordPermissionOf(kind),
  };
}

/** Each form once, however many of its facts would do. */
export function formsOf(keys: readonly string[], subject: ScoredSubject): FactForm[] {
  const forms = keys.flatMap((key) => formOf(key, subject) ?? []);
  return [...new Map(forms.map((form) => [form.to.name, form])).values()];
}
