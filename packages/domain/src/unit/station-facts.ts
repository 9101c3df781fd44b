import type { StationKey } from './unit';

/** What each station of a 1+3 unit lives by. */
export const factOfStation: Readonly<Record<StationKey, string>> = {
  reading: 'readings.held',
  consultation: 'consultations.held',
  opinion: 'opinions.submitted',
};
