import type { Overview } from '@lianluo/contract/overview';
import { lastDayOfMonth } from '@lianluo/domain/calendar/day';
import { stationLabels, type StationKey } from '@lianluo/domain/unit/unit';
import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router';
import type { DotState } from '../../ui/StateDot.vue';
import { stationWord } from '../../ui/station-words';
import type { Column } from '../../ui/table';

type UnitLine = Overview['units'][number];
type Station = UnitLine['stations'][StationKey];

/** One cell: its state as a word, and what stands behind it. */
export interface Cell {
  state: DotState;
  word: string;
  hint?: string;
  to?: RouteLocationRaw;
}
export interface MatrixRow {
  id: string;
  name: string;
  fullName: string;
  unit: RouteLocationRaw;
  cells: Record<'group' | StationKey, Cell>;
  members: { count: number; to?: RouteLocationRaw };
  opinions: { count: number; to?: RouteLocationRaw };
}

export interface MatrixGiven {
  units: readonly UnitLine[];
  committee: string;
  year: number;
  now: string;
  /** Whether the list behind a cell may be opened. */
  opens: (list: 'readings' | 'consultations' | 'opinions' | 'members') => boolean;
}

/** “1+3”平台: unit × group, reading, consultation, opinion station. */
export function matrixRows({ units, committee, year, now, opens }: MatrixGiven): MatrixRow[] {
  const short = shortener(units.map(({ name }) => name));
  const month = now.slice(0, 7);
  return units.map((unit) => {
    const behind = (name: Parameters<typeof opens>[0], query: LocationQueryRaw) =>
      opens(name) ? { to: { name, params: { committee }, query: { unit: unit.id, ...query } } } : {};
    const page = { name: 'unit', params: { committee, id: unit.id } };
    const { reading, consultation, opinion } = unit.stations;
    const thisMonth = { stage: 'submitted', from: `${month}-01`, to: lastDayOfMonth(`${month}-01`) };
    return {
      id: unit.id,
      name: short(unit.name),
      fullName: unit.name,
      unit: page,
      cells: {
        group: { ...groupCell(unit.gaps), to: page },
        reading: { ...stationCell(reading, now), ...behind('readings', {}) },
        consultation: { ...stationCell(consultation, now), ...behind('consultations', {}) },
        opinion: { ...stationCell(opinion, now), ...behind('opinions', thisMonth) },
      },
      members: { count: unit.members, ...behind('members', {}) },
      opinions: { count: unit.opinions, ...behind('opinions', { stage: 'submitted', year: String(year) }) },
    };
  });
}

export type MatrixColumn = 'name' | 'group' | StationKey | 'members' | 'opinions';

/** The committee's own brand heads a column when all its stations share it. */
export function matrixColumns(units: readonly UnitLine[], isThisYear: boolean, year: number): Column<MatrixColumn>[] {
  const short = shortener(units.map(({ name }) => name));
  const head = (key: 'reading' | 'consultation', plain: string) => {
    const brands = new Set(units.map(({ stations }) => stations[key].brand));
    return brands.size === 1 ? ([...brands][0] ?? plain) : plain;
  };
  const areStreets = units.length > 0 && units.every(({ name }) => short(name).endsWith('街道'));
  return [
    { name: 'name', label: areStreets ? '街道' : '联络组织', lead: true },
    { name: 'group', label: '联络组' },
    { name: 'reading', label: head('reading', stationLabels.reading) },
    { name: 'consultation', label: head('consultation', stationLabels.consultation) },
    { name: 'opinion', label: '信息工作站' },
    { name: 'members', label: '委员', kind: 'number' },
    { name: 'opinions', label: isThisYear ? '本年条数' : `${year} 年条数`, kind: 'number' },
  ];
}

function groupCell(gaps: readonly string[]): Cell {
  const [first] = gaps;
  if (first === undefined) return { state: 'alive', word: '健全' };
  const unmet = /^未达标：(.+)$/.exec(first)?.[1]?.split('、').length;
  return { state: 'due', word: unmet ? `${unmet} 项未达标` : first, hint: gaps.join('；') };
}

function stationCell(station: Station, now: string): Cell {
  const hint = station.lastOn && `最近一次 ${station.lastOn}`;
  return { state: station.state, word: stationWord(station, now), ...(hint && { hint }) };
}

const endings = [
  '政协联络组',
  '委员联络组',
  '联络组',
  '政协委员工作室',
  '委员工作室',
  '政协委员联络站',
  '委员联络站',
  '联络站',
];

/** 人民路街道政协联络组 → 人民路街道, where every unit's name ends alike. */
function shortener(names: readonly string[]): (name: string) => string {
  const ending = endings.find((each) => names.length > 0 && names.every((name) => name.endsWith(each)));
  return (name) => (ending && name.length > ending.length ? name.slice(0, -ending.length) : name);
}
