import { nationalSectors } from '../member/member';
import type { SchemeInUse } from '../scheme/in-use';
import type { Committee } from './committee';

type Sectored = Pick<Committee, 'sectors'>;

/**
 * 本会界别 by their names, in the committee's order: those of 本会资料, else those of the scheme in force, else those of the
 * country (see `schemeOn`).
 */
export const sectorNames = (
  { sectors = [] }: Sectored,
  scheme: Pick<SchemeInUse, 'sectors'> | undefined,
): readonly string[] => (sectors.length > 0 ? sectors.map(({ name }) => name) : (scheme?.sectors ?? nationalSectors));

/** What the committee calls a sector: the one that it is merged into, else itself. */
export function sectorIn({ sectors = [] }: Sectored): (sector: string) => string {
  const into = new Map(sectors.flatMap(({ name, merges }) => merges.map((each) => [each, name] as const)));
  return (sector) => into.get(sector) ?? sector;
}
