import type { MemberView } from '@lianluo/contract/member';
import type { Client } from '../client';
import type { World } from '../world';
import { addStreets, committee, csv } from './importing';

/** Namesakes among them. */
const people = [
  ['李红', '教育界'],
  ['王晓明', '教育界'],
  ['王晓明', '民盟'],
] as const;

/** A county with its streets and the members that a ledger names; the id of the first. */
export async function aLedgersCounty(world: World): Promise<{ office: Client; member: string }> {
  const office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  const ids: string[] = [];
  for (const [name, sector] of people) {
    const made = await office.post<MemberView>(`${committee}/members`, { name, sector });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    ids.push(made.body.id);
  }
  return { office, member: ids[0] ?? '' };
}

const head = [
  '序号',
  '实事名称',
  '联络组',
  '承办委员',
  '类别',
  '完成日期',
  '受益人数',
  '投入资金（万元）',
  '办理结果',
  '备注',
];
/** A row that is right, but for what is said of it. */
export const deedRow = (serial: string, title: string, more: Partial<Record<string, string>> = {}): string[] => {
  const told: Partial<Record<string, string>> = {
    联络组: '钓台街道',
    承办委员: '李红、王晓明（民盟）',
    类别: '医疗',
    完成日期: '3月5日',
    受益人数: '86',
    '投入资金（万元）': '0.3',
    办理结果: '义诊两场',
    ...more,
  };
  return [serial, title, ...head.slice(2).map((heading) => told[heading] ?? '')];
};
/** 为民办实事台账 with the year above it. */
export const deedLedger = (...rows: string[][]): File =>
  csv([['秦都区政协2026年为民办实事台账', ...head.slice(1).map(() => '')], head, ...rows]);
