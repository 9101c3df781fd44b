import type { QuietState, RadarType } from './terms';
import { daysBetween, type Day } from '../calendar/day';
import { groupBy } from '../import/group-by';
import { isOfUnit, kinds as workKinds } from '../work/kinds';
import type { GridNode } from './network';
import { subjectKey } from './subject';

export interface ActivityKind {
  key: string;
  label: string;
}

/** Contacts and every kind of work that units and members do: a new one joins by being in the table. */
export const activityKinds: readonly ActivityKind[] = [
  { key: 'contacts', label: '联系' },
  ...Object.values(workKinds)
    .filter(isOfUnit)
    .map(({ name, words }) => ({ key: name, label: words.label })),
];

const radarTypeLabels: Record<RadarType, string> = { grid: '网格', unit: '单位', member: '委员', topic: '议题' };

export interface RadarSubject {
  type: RadarType;
  id: string;
  name: string;
}

/** One thing that happened to a subject, of one of the kinds. */
export interface Activity {
  subject: Pick<RadarSubject, 'type' | 'id'>;
  kind: string;
  on: Day;
}

export interface RadarCell {
  kind: string;
  lastOn: Day | null;
  /** 静默天数 */
  days: number | null;
  state: QuietState;
  /** The median of the subjects of the same type; null where more than half of them never had any. */
  typicalDays: number | null;
}

export interface RadarRow {
  subject: RadarSubject;
  cells: readonly RadarCell[];
  /** What is missing, in words. */
  missing: readonly string[];
}

export interface RadarInput {
  subjects: readonly RadarSubject[];
  kinds: readonly ActivityKind[];
  activity: readonly Activity[];
  today: Day;
  /** After how many days without anything a cell counts as quiet. */
  days: number;
}

/** 工作空白提示: where nothing has happened for how long, against its like; one look at each activity and each cell. */
export function quietRadar({ subjects, kinds, activity, today, days }: RadarInput): RadarRow[] {
  const last = lastDays(activity, today);
  const daysOf = (subject: RadarSubject, kind: ActivityKind): number | null => {
    const on = last.get(cellKey(subject, kind.key));
    return on === undefined ? null : daysBetween(on, today);
  };
  const typical = new Map<string, number | null>();
  for (const [type, alike] of groupBy(subjects, (subject) => subject.type)) {
    for (const kind of kinds) typical.set(`${type} ${kind.key}`, median(alike.map((each) => daysOf(each, kind))));
  }

  return subjects.map((subject) => {
    const cells = kinds.map((kind): RadarCell => {
      const quietDays = daysOf(subject, kind);
      return {
        kind: kind.key,
        lastOn: last.get(cellKey(subject, kind.key)) ?? null,
        days: quietDays,
        state: quietDays === null ? 'never' : quietDays > days ? 'quiet' : 'active',
        typicalDays: typical.get(`${subject.type} ${kind.key}`) ?? null,
      };
    });
    const missing = cells.flatMap((cell, index) => missingWords(cell, kinds[index]?.label ?? cell.kind, subject));
    return { subject, cells, missing };
  });
}

/** What happens to a member happens to the grid they stand in: that of their contactor and, for a contactor, their own. */
export function withGrids(activity: readonly Activity[], nodes: readonly GridNode[]): Activity[] {
  const grids = new Map(nodes.map(({ subject, parent }) => [subjectKey(subject), parent]));
  const contactors = new Set(nodes.flatMap(({ parent }) => (parent ? [subjectKey(parent)] : [])));
  const gridsOf = ({ subject: { type, id } }: Activity): string[] => {
    if (type !== 'member') return [];
    const key = subjectKey({ type, id });
    const parent = grids.get(key);
    return [...(parent ? [parent.id] : []), ...(contactors.has(key) ? [id] : [])];
  };
  return activity.flatMap((each) => [
    each,
    ...gridsOf(each).map((id): Activity => ({ ...each, subject: { type: 'grid', id } })),
  ]);
}

function missingWords({ state, days, typicalDays }: RadarCell, label: string, { type }: RadarSubject): string[] {
  if (state === 'active') return [];
  const like = `同类${radarTypeLabels[type]}`;
  const peers = typicalDays === null ? `${like}多数亦无` : `${like}一般 ${typicalDays} 天前有过`;
  return [state === 'never' ? `${label}尚无记录，${peers}` : `${label}已 ${days} 天没有，${peers}`];
}

function lastDays(activity: readonly Activity[], today: Day): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { subject, kind, on } of activity) {
    if (on > today) continue;
    const key = cellKey(subject, kind);
    if (on > (last.get(key) ?? '')) last.set(key, on);
  }
  return last;
}

/** The lower middle, with “never” as the longest; it sorts the distinct counts of days only. */
function median(days: readonly (number | null)[]): number | null {
  const counts = [...groupBy(days, (each) => each ?? Number.MAX_SAFE_INTEGER)].sort(([one], [other]) => one - other);
  let seen = 0;
  for (const [each, group] of counts) {
    seen += group.length;
    if (seen * 2 >= days.length) return each === Number.MAX_SAFE_INTEGER ? null : each;
  }
  return null;
}

const cellKey = ({ type, id }: Pick<RadarSubject, 'type' | 'id'>, kind: string): string => `${type}#${id} ${kind}`;
