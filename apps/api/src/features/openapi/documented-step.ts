import type { Endpoint } from '@lianluo/contract/endpoint';
import { scopeOf } from '@lianluo/contract/scope-of';
import { permissionsOf, roleLabels, roles, type Permission } from '@lianluo/domain/permission';
import { type KindName, kindNames, kinds } from '@lianluo/domain/work/kinds';
import { permissionOf } from '@lianluo/domain/work/lifecycle';
import { undoOfMany } from '@lianluo/domain/work/many';

/** A row of a lifecycle table: from which states, with which right each, to which; on one item or on many at once. */
export interface DocumentedStep {
  kind: KindName;
  action: string;
  from: { status: string; permission: Permission }[];
  to: readonly string[];
  many?: true;
}

/** The step behind the path of an action. */
export function stepOf({ path }: Endpoint): DocumentedStep | undefined {
  const [, name, one, action = ''] = /^\/committees\/\{c\}\/([a-z-]+)(\/\{id\})?\/actions\/([a-z-]+)$/.exec(path) ?? [];
  const kind = kindNames.find((each) => each === name);
  const step = kind && kinds[kind].steps[action];
  if (!kind || !step) return undefined;
  const from = step.from.map((status) => ({ status, permission: permissionOf(step, status) }));
  return { kind, action, from, to: step.to, ...(one === undefined && { many: true }) };
}

/** Who may call what is no step, for people. */
export function describe(endpoint: Endpoint): string {
  const { permission } = endpoint;
  if (permission === 'public') return '不须登录。';
  if (permission === 'signed-in' || permission === 'step') return `须已登录。${keyOf(endpoint)}`;
  return `须有 ${permission}：${holdersOf(permission).join('、')}。${keyOf(endpoint)}`;
}

function keyOf(endpoint: Endpoint): string {
  const scope = scopeOf(endpoint);
  return scope ? `密钥须有范围 ${scope}。` : '不能用密钥调用。';
}

/** What a step does, for people. */
export function describeStep(endpoint: Endpoint, { kind, action, from, to, many }: DocumentedStep): string {
  const { statuses } = kinds[kind];
  const words = (those: readonly string[]) => those.map((each) => `${statuses[each] ?? each} ${each}`).join('、');
  const needed = [...new Set(from.map(({ permission }) => permission))];
  const who = needed.map((permission) => {
    const its = from.filter((each) => each.permission === permission).map(({ status }) => status);
    const when = needed.length > 1 ? `（${words(its)}时）` : '';
    return `${permission}${when}：${holdersOf(permission).join('、')}`;
  });
  return [
    `从 ${words(from.map(({ status }) => status))} 到 ${words(to)}。`,
    `须有 ${who.join('；')}。`,
    keyOf(endpoint),
    ...(many ? describeBatch(kind, action) : []),
  ].join('\n\n');
}

/** What the answer to a batch tells of each item: whatever would refuse the single step stands in its row. */
function describeBatch(kind: KindName, action: string): string[] {
  const { measure } = kinds[kind].words;
  const undo = undoOfMany(kinds[kind], action);
  return [
    `每${measure}按轮到时的状态单独办理、单独记入办理过程，不须 If-Match；一${measure}不能办不影响其余。`,
    `答复逐${measure}列出结果：ok 为 false 的，code 与 message 为单${measure}办理时的拒绝（不存在 not-found、状态不允许 action.not-now、无权 permission.missing 等）。dryRun 为 true 时只试算，不写入。`,
    ...(undo ? [`答复中的 undo 为可以批量撤回本次办理的动作：${undo}。`] : []),
  ];
}

const holdersOf = (permission: Permission): string[] =>
  roles.filter((role) => permissionsOf([role], 'own').includes(permission)).map((role) => roleLabels[role]);
