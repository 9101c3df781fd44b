import { nationalSectors } from '../member/member';
import type { Committee } from './committee';

type Sectored = Pick<Committee, 'sectors'>;

/** 本会界别 by their names, in the committee's order: those of the country until it has said which it has. */
export const sectorNames = ({ sectors = [] }: Sectored): readonly string[] =>
  sectors.length > 0 ? sectors.map(({ name }) => name) : nationalSectors;

/** What the committee calls a sector: the one that it is merged into, else itself. */
export function sectorIn({ sectors = [] }: Sectored): (sector: string) => string {
  const into = new Map(sectors.flatMap(({ name, merges }) => merges.map((each) => [each, name] as const)));
  return (sector) => into.get(sector) ?? sector;
}
