import type { Committee } from '@lianluo/domain/committee/committee';
import type { Address, Row } from '../storage/table';

/** A committee stands alone at the head of its own keys, so that every request can read it with its session. */
export const committeeAddress = (id: string): Address => ({ table: 'platforms', key: { pk: id, sk: 'committee' } });

/** The counties of a city, each by a row of the city's own. */
export const countyKey = (city: string, county: string) => ({ pk: city, sk: `county#${county}` });

export const committeeRow = (committee: Committee): Row => ({
  pk: committee.id,
  sk: 'committee',
  version: committee.version,
  value: { ...committee },
});

export function readCommitteeRow(row: Row): Committee {
  // Written by `committeeRow` alone.
  const value = row['value'] as Committee;
  return { ...value, version: row.version };
}
