import type { CommitteeLevel } from '@lianluo/domain/committee/committee';
import type { Permission } from '@lianluo/domain/permission';
import type { Kind } from '@lianluo/domain/work/kind';
import { kinds } from '@lianluo/domain/work/kinds';

export interface MenuEntry {
  label: string;
  /** The name of the route it opens; an entry whose route is not built is not shown. */
  route: string;
  permission: Permission;
  /** The kind of work whose waiting items are counted beside it, or the inbox of them all. */
  counts?: string;
  /** Of a 演练县 alone. */
  rehearsal?: true;
}
export interface MenuGroup {
  label?: string;
  /** It goes by the committee's own word for its platforms, where it has one. */
  brand?: 'platform';
  entries: readonly MenuEntry[];
}

/** 考核: what the rules make of the facts. */
const assessment: readonly MenuEntry[] = [
  { label: '任务进度', route: 'quotas', permission: 'overview:read' },
  { label: '积分与星级', route: 'points', permission: 'score:read' },
  { label: '考核表', route: 'assessments', permission: 'overview:read' },
  { label: '认定加减分', route: 'grants', permission: 'score:read' },
  { label: '年度考核', route: 'appraisals', permission: 'overview:read' },
  { label: '考核办法', route: 'scheme', permission: 'overview:read' },
];

/** 计划: what the office lays down for a year and a period. */
const planning: readonly MenuEntry[] = [
  { label: '年度安排', route: 'recurrences', permission: 'gathering:plan' },
  { label: '值班轮值', route: 'rosters', permission: 'gathering:plan' },
  { label: '任务结算', route: 'task-settlement', permission: 'gathering:read' },
  { label: '来访反映', route: 'concerns', permission: 'gathering:plan' },
  { label: '催办督办', route: 'reminders', permission: 'reminder:send' },
];

/** 对接: what other systems call with, and what they are told. */
const connections: readonly MenuEntry[] = [
  { label: '接口密钥', route: 'api-keys', permission: 'key:manage' },
  { label: '事件推送', route: 'webhooks', permission: 'webhook:manage' },
];

const administration: readonly MenuEntry[] = [
  { label: '导入与导出', route: 'imports', permission: 'import:run' },
  { label: '年度议题', route: 'topics', permission: 'topic:write' },
  { label: '刊物', route: 'series', permission: 'series:write' },
  { label: '发文登记', route: 'letters', permission: 'letter:send' },
  { label: '密件登记', route: 'classified-matters', permission: 'opinion:edit' },
  { label: '承办单位', route: 'handling-units', permission: 'handling-unit:read' },
  { label: '链接', route: 'links', permission: 'gathering:plan' },
  { label: '常用语', route: 'phrases', permission: 'view:keep' },
  { label: '用户与权限', route: 'users', permission: 'user:manage' },
  ...connections,
  { label: '演练县', route: 'rehearsal', permission: 'committee:change', rehearsal: true },
  { label: '办理时限', route: 'deadlines', permission: 'deadline:grant' },
  { label: '提案工作规则', route: 'proposal-rules', permission: 'committee:change' },
  { label: '本会资料', route: 'about', permission: 'committee:change' },
];

const ledgerOf = ({ name, words, readPermission, recordPermission }: Kind): MenuEntry => ({
  label: words.short,
  route: name,
  // What the office alone enters is its own ledger.
  permission: recordPermission ?? readPermission,
  counts: name,
});
/** What comes in from below comes to the city. */
const { arrivals, ...ofCounty } = kinds;

/** 提案工作情况: what a session's proposals come to. */
const proposalReport: MenuEntry = { label: '提案工作情况', route: 'proposal-report', permission: 'overview:read' };

const inbox: MenuEntry = { label: '收件箱', route: 'inbox', permission: 'inbox:read', counts: 'inbox' };

/** The left menu, by the committee's level. A page missing here is reached from another page. */
export const menus: Record<CommitteeLevel, readonly MenuGroup[]> = {
  county: [
    {
      entries: [
        { label: '工作台', route: 'desk', permission: 'overview:read' },
        inbox,
        { label: '日历', route: 'calendar', permission: 'gathering:read' },
      ],
    },
    {
      label: '“1+3”平台',
      brand: 'platform',
      entries: [
        { label: '联络组织', route: 'units', permission: 'unit:read' },
        { label: '委员', route: 'members', permission: 'member:read' },
        { label: '专门委员会', route: 'special-committees', permission: 'unit:read' },
        { label: '联系网络', route: 'grid', permission: 'grid:read' },
        { label: '信息员', route: 'informants', permission: 'informant:read' },
      ],
    },
    { label: '履职台账', entries: [...Object.values(ofCounty).map(ledgerOf), proposalReport] },
    { label: '考核', entries: assessment },
    { label: '计划与值班', entries: planning },
    { label: '管理', entries: administration },
  ],
  city: [
    {
      entries: [
        { label: '县（市、区）总览', route: 'counties', permission: 'overview:read' },
        inbox,
        { label: '待办', route: 'waiting', permission: 'gathering:read' },
        { label: '日历', route: 'calendar', permission: 'gathering:read' },
      ],
    },
    { label: '社情民意', entries: [arrivals, kinds.opinions, kinds.issues].map(ledgerOf) },
    {
      label: '市政协本级',
      entries: [
        { label: '联络组织', route: 'units', permission: 'unit:read' },
        { label: '委员', route: 'members', permission: 'member:read' },
        { label: '专门委员会', route: 'special-committees', permission: 'unit:read' },
        { label: '联系网络', route: 'grid', permission: 'grid:read' },
        ledgerOf(kinds.tasks),
        ledgerOf(kinds.awards),
        { label: '任务结算', route: 'task-settlement', permission: 'gathering:read' },
      ],
    },
    {
      label: '考核',
      entries: [
        ...assessment,
        { label: '县（市、区）考核', route: 'county-appraisals', permission: 'committee:create' },
      ],
    },
    {
      label: '管理',
      entries: [
        { label: '导入与导出', route: 'imports', permission: 'import:run' },
        { label: '年度议题', route: 'topics', permission: 'topic:write' },
        { label: '刊物', route: 'series', permission: 'series:write' },
        { label: '发文登记', route: 'letters', permission: 'letter:send' },
        { label: '催办督办', route: 'reminders', permission: 'reminder:send' },
        { label: '县（市、区）政协与管理员', route: 'committees', permission: 'committee:create' },
        { label: '链接', route: 'links', permission: 'gathering:plan' },
        { label: '常用语', route: 'phrases', permission: 'view:keep' },
        { label: '用户与权限', route: 'users', permission: 'user:manage' },
        ...connections,
        { label: '演练县', route: 'rehearsal', permission: 'committee:create' },
        { label: '办理时限', route: 'deadlines', permission: 'deadline:grant' },
        { label: '提案工作规则', route: 'proposal-rules', permission: 'committee:change' },
        { label: '本会资料', route: 'about', permission: 'committee:change' },
      ],
    },
  ],
};
