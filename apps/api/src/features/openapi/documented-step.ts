import type { Endpoint } from '@lianluo/contract/endpoint';
import { permissionsOf, roleLabels, roles, type Permission } from '@lianluo/domain/permission';
import { type KindName, kindNames, kinds } from '@lianluo/domain/work/kinds';
import { permissionOf } from '@lianluo/domain/work/lifecycle';

/** A row of a lifecycle table: from which states, with which right each, to which. */
export interface DocumentedStep {
  kind: KindName;
  action: string;
  from: { status: string; permission: Permission }[];
  to: readonly string[];
}

/** The step behind the path of an action. */
export function stepOf({ path }: Endpoint): DocumentedStep | undefined {
  const [, name, action = ''] = /^\/committees\/\{c\}\/([a-z-]+)\/\{id\}\/actions\/([a-z-]+)$/.exec(path) ?? [];
  const kind = kindNames.find((each) => each === name);
  const step = kind && kinds[kind].steps[action];
  if (!kind || !step) return undefined;
  const from = step.from.map((status) => ({ status, permission: permissionOf(step, status) }));
  return { kind, action, from, to: step.to };
}

/** What a step does, for people. */
export function describeStep({ kind, from, to }: DocumentedStep): string {
  const { statuses } = kinds[kind];
  const words = (those: readonly string[]) => those.map((each) => `${statuses[each] ?? each} ${each}`).join('、');
  const needed = [...new Set(from.map(({ permission }) => permission))];
  const who = needed.map((permission) => {
    const its = from.filter((each) => each.permission === permission).map(({ status }) => status);
    const when = needed.length > 1 ? `（${words(its)}时）` : '';
    return `${permission}${when}：${holdersOf(permission).join('、')}`;
  });
  return [`从 ${words(from.map(({ status }) => status))} 到 ${words(to)}。`, `须有 ${who.join('；')}。`].join('\n\n');
}

const holdersOf = (permission: Permission): string[] =>
  roles.filter((role) => permissionsOf([role], 'own').includes(permission)).map((role) => roleLabels[role]);
