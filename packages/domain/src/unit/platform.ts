import { monthOf, yearOf, type Day } from '../calendar/day';
import { isPast } from '../calendar/due';
import type { NowCard } from '../scorecard/card';
import { nextDue, nextOpinionDue, stationState, type StationState } from './station';
import { factOfStation as keyOf } from './station-facts';
import { stationKeys, type Station, type StationKey } from './unit';

/** A station with what the scorecard knows of it. */
export interface StationView extends Station {
  state: StationState;
  /** The last day (for the opinion station: the last month) it was alive. */
  lastOn?: string | undefined;
  dueOn?: Day | undefined;
  /** 本月条数, on the opinion station. */
  thisMonth?: number | undefined;
}

/** “1+3”平台的三个站, judged for a day from the unit's card. */
export function stationViews(
  stations: Record<StationKey, Station>,
  card: NowCard,
  today: Day,
): Record<StationKey, StationView> {
  const view = (key: StationKey): StationView => {
    const station = stations[key];
    const last = card.lasts[keyOf[key]];
    const dueOn = dueOfStation(key, station, card);
    const lastOn = last && (key === 'opinion' ? monthOf(last.on) : last.on);
    return {
      ...station,
      state: stationState(dueOn ?? null, today),
      ...(lastOn && { lastOn }),
      ...(dueOn && { dueOn }),
      ...(key === 'opinion' && { thisMonth: lastOn === monthOf(today) ? (last?.inMonth ?? 0) : 0 }),
    };
  };
  return { reading: view('reading'), consultation: view('consultation'), opinion: view('opinion') };
}

/** 健全到哪一天: until when every station of a platform is alive; nothing where one of them never was. */
export function aliveUntil(stations: Record<StationKey, Station>, card: NowCard): Day | undefined {
  const dues = stationKeys.flatMap((key) => dueOfStation(key, stations[key], card) ?? []);
  return dues.length < stationKeys.length ? undefined : dues.sort()[0];
}

/** 平台健全: it has stations, every one has been alive and none is past its day. */
export function isPlatformAlive(stations: Record<StationKey, Station> | null, card: NowCard, today: Day): boolean {
  const until = stations ? aliveUntil(stations, card) : undefined;
  return until !== undefined && !isPast(until, today);
}

/** How much 社情民意信息 a unit sent in a year, while its card of now still tells: it speaks of the newest year and later ones. */
export function opinionsIn(card: NowCard, year: number): number | undefined {
  const last = card.lasts[keyOf.opinion];
  if (!last || yearOf(last.on) < year) return 0;
  return yearOf(last.on) === year ? last.inYear : undefined;
}

function dueOfStation(key: StationKey, { rhythm }: Station, { lasts }: NowCard): Day | undefined {
  const last = lasts[keyOf[key]];
  if (!last) return undefined;
  return key === 'opinion' ? nextOpinionDue(rhythm, monthOf(last.on)) : nextDue(rhythm, last.on);
}
