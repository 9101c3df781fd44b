import type { Overview } from '@lianluo/contract/overview';
import type { RouteLocationRaw } from 'vue-router';
import { stayDays } from '@lianluo/domain/calendar/due';
import { kinds } from '@lianluo/domain/work/kinds';
import { today } from '../../ui/format';
import { listRoute } from '../../work/list-route';
import { figureLabels, lastYearWords } from './overview.labels';

export interface DeskFigure {
  key: string;
  label: string;
  value: string | number;
  to?: RouteLocationRaw;
  note?: string;
  tone?: 'done' | 'due' | 'late' | 'rest';
  late?: boolean;
}

const isAdoption = (key: string): boolean => key.startsWith('opinions.adopted.');

type Given = Pick<Overview, 'figures' | 'units' | 'waiting'>;
type Figure = Overview['figures'][number];

/** What each kind carries to the desk, the adoptions apart. */
const row = [
  'platforms.alive',
  ...Object.values(kinds).flatMap(({ proves }) => Object.keys(proves).filter((key) => proves[key]?.figure)),
].filter((key) => !isAdoption(key));

/** The row of figures above the matrix. Adoptions, one per level, share a card and come from `adoptionFigures`. */
export function deskFigures(overview: Given): DeskFigure[] {
  const found = row.flatMap((key) => overview.figures.find((figure) => figure.key === key) ?? []);
  const overdue = overview.figures.find(({ key }) => key === 'overdue');
  return [
    ...found.map((figure) => (figure.key === 'platforms.alive' ? alive(figure, overview) : compared(figure))),
    ...(overdue ? [late(overdue, overview)] : []),
  ];
}

export const adoptionFigures = ({ figures }: Pick<Given, 'figures'>): DeskFigure[] =>
  figures
    // What the county's own 政协 prints is 编发, which has a card of its own.
    .filter(({ key }) => isAdoption(key) && key !== 'opinions.adopted.county')
    .map((figure) => ({
      ...named(figure),
      ...(figure.lastYear !== undefined && lastYearWords(figure.value, figure.lastYear, '同比')),
      ...(figure.times !== undefined && figure.times > figure.value && { note: `共 ${figure.times} 条次` }),
    }));

const named = ({ key, label, value, list }: Figure): DeskFigure => {
  const to = listRoute(list);
  return { key, label: figureLabels[key] ?? label, value, ...(to && { to }) };
};

const compared = (figure: Figure): DeskFigure => ({
  ...named(figure),
  ...(figure.lastYear !== undefined && lastYearWords(figure.value, figure.lastYear)),
});

function alive(figure: Figure, { figures }: Given): DeskFigure {
  const all = figures.find(({ key }) => key === 'platforms')?.value ?? 0;
  const rest = all - figure.value;
  const note = all === 0 ? '暂无平台' : rest === 0 ? '全部健全' : `${rest} 个待完善`;
  return {
    ...named(figure),
    value: `${figure.value} / ${all}`,
    note,
    tone: all === 0 ? 'rest' : rest === 0 ? 'done' : 'due',
  };
}

function late(figure: Figure, { waiting }: Given): DeskFigure {
  const oldest = waiting.find(({ state }) => state === 'overdue')?.dueOn;
  const days = oldest ? (stayDays(`${oldest}T12:00:00+08:00`, today()) ?? 0) : 0;
  const note = days > 0 ? `最久 ${days} 个工作日` : figure.value === 0 ? '均在时限内' : undefined;
  const isLate = figure.value > 0;
  return { ...named(figure), late: isLate, tone: isLate ? 'late' : 'done', ...(note && { note }) };
}
