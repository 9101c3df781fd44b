import type { Cell } from '../sheet/cells';
import { adoptionLevels, type AdoptionLevel } from '../opinion/opinion';
import { plainText } from '../sheet/cell-text';

/** 采用情况 as the ledgers of offices write it. */
export const adoptionWords: Record<AdoptionLevel, string> = {
  county: '本级采用',
  city: '市政协采用',
  province: '省政协采用',
  national: '全国政协采用',
};

const levelWords: readonly (readonly [RegExp, AdoptionLevel])[] = [
  [/全国|国家|中央/, 'national'],
  [/省|自治区/, 'province'],
  [/市/, 'city'],
  [/区|县|本级/, 'county'],
];

const nothing = /^(未|未采用|未被采用|未录用|没有采用|不采用|无|否|暂无|待定|[-—/×0])$/;
const undecided = /未|待|拟|上报|报送|转送|已报|转报|推荐/;

export interface AdoptionReading {
  levels: readonly AdoptionLevel[];
  /** The words that name no level. */
  unclear: readonly string[];
}

/** 采用情况 in words: 市政协采用、省政协采用 → city, province. */
export function readAdoptions(cell: Cell | undefined): AdoptionReading {
  const levels = new Set<AdoptionLevel>();
  const unclear: string[] = [];
  const words = plainText(cell)
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[、,;/|+]|以及|和|及|并被/);
  for (const word of words) {
    if (word === '' || nothing.test(word)) continue;
    const level = undecided.test(word) ? undefined : levelWords.find(([pattern]) => pattern.test(word))?.[1];
    if (level) levels.add(level);
    else unclear.push(word);
  }
  return { levels: adoptionLevels.filter((level) => levels.has(level)), unclear };
}
