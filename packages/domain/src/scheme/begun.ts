import type { Committee } from '../committee/committee';

/** Where a preset comes from. */
interface Origin {
  id: string;
  /** 区划代码 of its place; none where the report does not name it. */
  regionCode?: string | undefined;
}
type Beginner = Pick<Committee, 'id' | 'parent' | 'regionCode'>;

/** 区划代码 of the city above: 610402 → 610400 */
const cityOf = (regionCode: string): string => `${regionCode.slice(0, 4)}00`;

/**
 * 本地的办法: of the committee's own place or of the city that it belongs to. Only those bring their brands and phrases into a
 * draft. The places of the demo world have codes of no place, and are known by the ids of their presets.
 */
export const isLocal = ({ id, regionCode: place }: Origin, { id: own, parent, regionCode }: Beginner): boolean =>
  [own, parent].includes(id) || (place !== undefined && [regionCode, cityOf(regionCode)].includes(place));

/** 办法名称 of a draft that is begun from somebody else's, until the committee says another. */
export const nameOfBegun = ({ name }: Pick<Committee, 'name'>): string => `${name}考核办法`;
