import { termName } from '@lianluo/domain/committee/committee';
import type { Scope } from '../context';
import type { Table } from './write-sheet';

/** What stands above every exported table: 标题、制表单位、日期, what is in it, when and by whom; and 演示数据 where it is. */
export function headOf(
  { committee, user, instant, today }: Pick<Scope, 'committee' | 'user' | 'instant' | 'today'>,
  title: string,
  content: string,
): Pick<Table, 'title' | 'unit' | 'date' | 'source' | 'badge'> {
  return {
    title: `${shortName(committee.name)}${title}`,
    unit: `${committee.fullName ?? committee.name}${committee.term ? `（${termName(committee.term.number)}）` : ''}`,
    date: chineseDay(today),
    source: `${content}　　导出时间：${today} ${clock(instant)}　　导出人：${user.name}`,
    ...(committee.demo && { badge: '演示数据' }),
  };
}

/** 政协秦都区委员会 → 秦都区政协 */
function shortName(name: string): string {
  const place = /^(?:中国人民政治协商会议|政协)(.+?)委员会$/.exec(name)?.[1];
  return place === undefined ? name : `${place}政协`;
}

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

const clock = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
