import type { ListOf } from '@lianluo/contract/common';
import { activityTypes } from '@lianluo/domain/activity/activity-types';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';
import { listItems, type WorkView } from '../../work/work.calls';

/** The kinds that members are called to. */
const gatherings = ['activities', 'readings', 'consultations'] as const satisfies readonly KindName[];

export interface Gathered {
  kind: (typeof gatherings)[number];
  present: ListOf<WorkView>;
  /** 请假、缺席 */
  missed: ListOf<WorkView>;
}

/** More than one member is called to in a year. */
const most = 100;

/** Where a member was in a year, and where they were not, by kind. */
export const memberAttendanceQuery = defineQueryOptions(
  ({ committee, id, year }: { committee: string; id: string; year: number }) => ({
    key: ['members', committee, 'one', id, 'attendance', year],
    query: ({ signal }: { signal: AbortSignal }): Promise<Gathered[]> =>
      Promise.all(
        gatherings.map(async (kind) => {
          const list = (of: 'member' | 'missed') =>
            call(
              listItems,
              { params: { c: committee, kind }, query: { [of]: id, stage: 'held', year: String(year), limit: most } },
              signal,
            );
          const [present, missed] = await Promise.all([list('member'), list('missed')]);
          return { kind, present, missed };
        }),
      ),
  }),
);

export interface TypeLine {
  name: string;
  present: number;
  missed: number;
}

/** 活动 by their types, the other kinds whole: how often there, and how often not. */
export function byType(gathered: readonly Gathered[]): TypeLine[] {
  const lines = new Map<string, TypeLine>();
  const count = (name: string, was: 'present' | 'missed') => {
    const line = lines.get(name) ?? { name, present: 0, missed: 0 };
    line[was] += 1;
    lines.set(name, line);
  };
  for (const { kind, ...lists } of gathered)
    for (const was of ['present', 'missed'] as const)
      for (const item of lists[was].items) count(typeName(kind, item), was);
  return [...lines.values()];
}

export function typeName(kind: Gathered['kind'], { type }: WorkView): string {
  const known: Readonly<Record<string, string>> = activityTypes;
  return (typeof type === 'string' && known[type]) || kinds[kind].words.one;
}
