import { monthOf, type Day } from '../calendar/day';
import type { Book } from './book';
import type { Reading } from './reading';
import type { ReadingGroup } from './reading-group';

export const programmeStates = {
  held: '已开展',
  planned: '已安排',
  open: '待安排',
  missing: '未开展',
} as const;
export type ProgrammeState = keyof typeof programmeStates;

/** 一月一专题、一月一书目、一月一分享: what one group, or everybody, has in one month (domain.md section 1, row 13). */
export interface ProgrammeCell {
  month: string;
  /** Everybody's without one. */
  group?: string | undefined;
  topic?: string | undefined;
  books: readonly { id: string; title: string }[];
  readings: readonly { id: string; title: string; on: Day; status: Reading['status'] }[];
  sharings: number;
  state: ProgrammeState;
}

type Read = Pick<Reading, 'id' | 'title' | 'status' | 'reportedOn' | 'group' | 'sharings'>;

/**
 * 年度读书计划: every month of every group in which something is to be read or was. Where a book stands on the programme and its month
 * is over without a reading that was held, it is missing; nobody is asked for what stands on none.
 */
export function programmeOf(
  year: number,
  { books, readings, groups }: { books: readonly Book[]; readings: readonly Read[]; groups: readonly ReadingGroup[] },
  today: Day,
): ProgrammeCell[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const rows = [undefined, ...groups.map(({ id }) => id)];
  return rows.flatMap((group) =>
    months.flatMap((month): ProgrammeCell[] => {
      const planned = books.filter((each) => each.active && each.month === month && each.group === group);
      const own = readings.filter(
        (each) => each.status !== 'cancelled' && each.group?.id === group && monthOf(each.reportedOn) === month,
      );
      if (planned.length === 0 && own.length === 0) return [];
      const topic = planned.find((each) => each.topic !== undefined)?.topic;
      return [
        {
          month,
          ...(group !== undefined && { group }),
          ...(topic !== undefined && { topic }),
          books: planned.map(({ id, name }) => ({ id, title: name })),
          readings: own.map(({ id, title, reportedOn: on, status }) => ({ id, title, on, status })),
          sharings: own.reduce((sum, { sharings }) => sum + sharings.length, 0),
          state: stateOf(month, own, today),
        },
      ];
    }),
  );
}

function stateOf(month: string, own: readonly Read[], today: Day): ProgrammeState {
  if (own.some(({ status }) => status === 'held' || status === 'closed')) return 'held';
  if (month < monthOf(today)) return 'missing';
  return own.length > 0 ? 'planned' : 'open';
}

/** 《中国共产党简史》 of a group's month, as its reading is called. */
export const programmeTitle = (month: string, name: string | undefined, books: readonly { title: string }[]): string =>
  `${name ?? '全体委员'}${Number(month.slice(5))}月读书会：${books.map(({ title }) => `《${title}》`).join('')}`;
