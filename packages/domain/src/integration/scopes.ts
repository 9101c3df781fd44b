import type { Permission } from '../permission';
import { kindNames, kinds, type KindName } from '../work/kinds';

/** What a key may do with a collection: read it, write it, or see its personal fields as they are. */
export type ScopeVerb = 'read' | 'write' | 'personal';
/** 权限范围: what a key is for, `opinions:read`. Read and checked everywhere in this one form. */
export type ApiScope = `${string}:${ScopeVerb}`;

/** A collection that follows `/committees/{c}/` and is no kind of work, with the rights that a scope on it stands for. */
interface Collection {
  label: string;
  read?: readonly Permission[];
  write?: readonly Permission[];
  /** Which of its fields are somebody's own: masked without the scope that names them. */
  personal?: string;
}

/** What keys are for beside the kinds of work. Every endpoint is of one of these, of a kind, or for people alone. */
const collections = {
  committees: { label: '政协', read: ['committee:read'] },
  overview: { label: '概况', read: ['overview:read'] },
  'proposal-report': {
    label: '提案工作情况',
    read: ['overview:read', 'opinion:edit'],
    write: ['export:run', 'opinion:edit'],
  },
  scores: { label: '考核', read: ['overview:read', 'score:read'], write: ['export:run'] },
  waiting: { label: '待办事项', read: ['gathering:read'] },
  units: { label: '组织', read: ['unit:read'], write: ['unit:write'] },
  members: { label: '委员', read: ['member:read'], write: ['member:write'], personal: '联系电话' },
  informants: { label: '信息员', read: ['informant:read'], write: ['informant:write'], personal: '联系电话' },
  topics: { label: '年度议题', read: ['topic:read'], write: ['topic:write'] },
  series: { label: '刊物', read: ['series:read'], write: ['series:write'] },
  calendar: { label: '日历', read: ['gathering:read'] },
  books: { label: '书目', read: ['gathering:read'], write: ['gathering:plan'] },
  'reading-groups': { label: '读书群', read: ['gathering:read'], write: ['gathering:plan'] },
  recurrences: { label: '定期安排', read: ['gathering:plan'], write: ['gathering:plan', 'work:record'] },
  rosters: { label: '值班表', read: ['gathering:plan'], write: ['gathering:plan', 'work:record'] },
  'report-volumes': { label: '履职材料汇编', write: ['export:run'] },
  'speech-order': { label: '发言顺序', read: ['gathering:read'], write: ['opinion:edit'] },
  'report-rules': { label: '报送要求', read: ['gathering:plan'], write: ['gathering:plan', 'export:run'] },
  'task-settlement': { label: '任务结算', read: ['gathering:read'], write: ['export:run'] },
  'task-showing': { label: '周晾晒', read: ['gathering:read'] },
  'task-sets': { label: '一并下达任务', write: ['opinion:edit'] },
  concerns: { label: '来访反映', read: ['gathering:plan'], write: ['gathering:plan', 'work:record'] },
  'handling-units': { label: '承办单位', read: ['handling-unit:read'], write: ['handling-unit:write'] },
  instructions: { label: '批示', read: ['opinion:adopt'] },
  letters: { label: '发文登记', read: ['letter:send', 'opinion:read'], write: ['letter:send'] },
  'letter-series': { label: '发文字号', read: ['letter:send'], write: ['series:write'] },
  'adoption-lists': { label: '采用清单', write: ['opinion:adopt'] },
  reminders: { label: '催办督办', read: ['reminder:send'], write: ['reminder:send'] },
  grid: { label: '联系网络', read: ['grid:read'], write: ['grid:write', 'contact:record', 'export:run'] },
  imports: { label: '导入', read: ['import:run'], write: ['import:run'] },
  exports: { label: '导出', write: ['export:run'] },
  files: { label: '附件', read: [], write: ['file:add'] },
  uploads: { label: '上传', write: ['import:run'] },
  events: { label: '事件', read: ['event:read'] },
  webhooks: { label: '事件推送', read: ['webhook:manage'], write: ['webhook:manage'] },
  drops: { label: '文件交换', read: ['export:run'], write: ['export:run'] },
} as const satisfies Record<string, Collection>;

const table: Readonly<Record<string, Collection>> = collections;

/** 审核、签发 are what somebody answers for by name, and no machine does; the rest of an item's course a key may go. */
const worked: readonly Permission[] = [
  'work:record',
  'work:submit',
  'opinion:edit',
  'opinion:handle-locally',
  'opinion:adopt',
  'gathering:run',
  'gathering:plan',
  'file:add',
  'reminder:send',
  'letter:send',
];

const collectionOfKind = (kind: KindName): Collection => ({
  label: kinds[kind].words.label,
  read: [kinds[kind].readPermission],
  write: worked,
});

const named: readonly (readonly [name: string, Collection])[] = [
  ...kindNames.map((kind) => [kind, collectionOfKind(kind)] as const),
  ...Object.entries(table),
];

const verbLabels: Record<Exclude<ScopeVerb, 'personal'>, string> = { read: '读取', write: '写入' };

export interface ScopeWords {
  scope: ApiScope;
  /** 读取委员, 委员的联系电话 */
  label: string;
  collection: string;
  collectionLabel: string;
  verb: ScopeVerb;
  /** 个人信息: in effect only when the security administrator has confirmed it. */
  personal: boolean;
}

/** Every scope there is, collection by collection in the order of the menu. */
export const scopes: readonly ScopeWords[] = named.flatMap(([collection, { label, read, write, personal }]) => {
  const of = (verb: ScopeVerb, words: string): ScopeWords => ({
    scope: `${collection}:${verb}`,
    label: words,
    collection,
    collectionLabel: label,
    verb,
    personal: verb === 'personal',
  });
  return [
    ...(read ? [of('read', `${verbLabels.read}${label}`)] : []),
    ...(write ? [of('write', `${verbLabels.write}${label}`)] : []),
    ...(personal === undefined ? [] : [of('personal', `${label}的${personal}`)]),
  ];
});
const scopeNames: ReadonlySet<string> = new Set(scopes.map(({ scope }) => scope));

export const isScope = (text: string): text is ApiScope => scopeNames.has(text);
export const isPersonal = (scope: ApiScope): boolean => scope.endsWith(':personal');
export const isCollection = (name: string): boolean => named.some(([each]) => each === name);

/** The rights that these scopes stand for, out of those that are there to give. */
export function permissionsWithin(held: readonly ApiScope[], given: readonly Permission[]): readonly Permission[] {
  const within = new Set(
    named.flatMap(([name, { read = [], write = [] }]) => [
      ...(held.includes(`${name}:read`) || held.includes(`${name}:write`) ? read : []),
      ...(held.includes(`${name}:write`) ? write : []),
    ]),
  );
  return given.filter((each) => within.has(each));
}

/** Whether whoever has these rights may give the scope to a key: nothing that they may not do themselves. */
export function mayGive(scope: ApiScope, given: readonly Permission[]): boolean {
  const [name = '', verb] = scope.split(':');
  const { read = [], write = [] } = named.find(([each]) => each === name)?.[1] ?? {};
  // Of a kind's course whoever made the key may do what is theirs; to enter one is the least.
  const needed = verb === 'write' ? (write === worked ? worked.slice(0, 1) : write) : read;
  return needed.every((each) => given.includes(each));
}
