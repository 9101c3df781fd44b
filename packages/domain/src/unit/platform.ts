import type { Day } from '../calendar/day';
import { lastOf, type NowCard } from '../scorecard/card';
import { nextDue, nextOpinionDue, stationState, type StationState } from './station';
import { stationKeys, type Station, type StationKey } from './unit';

/** A station with what the scorecard knows of it. */
export interface StationView extends Station {
  state: StationState;
  /** The last day (for the opinion station: the last month) it was alive. */
  lastOn?: string | undefined;
  dueOn?: Day | undefined;
  /** 本月件数, on the opinion station. */
  thisMonth?: number | undefined;
}

const keyOf: Record<StationKey, string> = {
  reading: 'readings.held',
  consultation: 'consultations.held',
  opinion: 'opinions.submitted',
};

/** 1+3 平台的三个站, judged for a day from the unit's card. */
export function stationViews(
  stations: Record<StationKey, Station>,
  card: NowCard,
  today: Day,
): Record<StationKey, StationView> {
  const view = (key: StationKey): StationView => {
    const station = stations[key];
    const lastOn = lastOf(card, keyOf[key]);
    const dueOn = dueOfStation(key, station, lastOn);
    return {
      ...station,
      state: stationState(dueOn ?? null, today),
      ...(lastOn && { lastOn }),
      ...(dueOn && { dueOn }),
      ...(key === 'opinion' && { thisMonth: card.lasts[keyOf.opinion]?.[today.slice(0, 7)] ?? 0 }),
    };
  };
  return { reading: view('reading'), consultation: view('consultation'), opinion: view('opinion') };
}

/** The day each station is due by, nothing where it never was alive: what a city needs to judge a county's platforms. */
export function stationDues(stations: Record<StationKey, Station>, card: NowCard): (Day | null)[] {
  return stationKeys.map((key) => dueOfStation(key, stations[key], lastOf(card, keyOf[key])) ?? null);
}

/** 平台健全: every station has been alive and none is past its day. */
export const isPlatformAlive = (dues: readonly (Day | null)[], today: Day): boolean =>
  dues.every((dueOn) => dueOn !== null && today <= dueOn);

function dueOfStation(key: StationKey, station: Station, lastOn: string | undefined): Day | undefined {
  if (lastOn === undefined) return undefined;
  return key === 'opinion' ? nextOpinionDue(station.rhythm, lastOn) : nextDue(station.rhythm, lastOn);
}
