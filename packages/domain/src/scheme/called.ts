import type { Rhythm } from '../unit/station';
import { stationLabels, unitTypeLabels, unitTypes, type StationKey, type UnitType } from '../unit/unit';
import type { SchemeWords } from './words';

/** What they are called where a committee has no brand for them: the plain words, so that no county's brand is taken for none. */
export const usualWords: SchemeWords = {
  platform: '“1+3”平台',
  reading: stationLabels.reading,
  consultation: stationLabels.consultation,
  opinionStation: stationLabels.opinion,
};
export const usualRhythms: Readonly<Record<StationKey, Rhythm>> = {
  reading: { every: 'quarter' },
  consultation: { every: 'quarter' },
  opinion: { every: 'month' },
};

/** As much of a scheme as names are told from. */
export interface Called {
  words: SchemeWords;
}

const wordOf = {
  platform: 'platform',
  reading: 'reading',
  consultation: 'consultation',
  opinion: 'opinionStation',
} as const;

/** 品牌 that the scheme in force gives; where it says what is usual everywhere, it gives none. */
export function brandOf(scheme: Called | undefined, what: 'platform' | StationKey): string | undefined {
  const word = scheme?.words[wordOf[what]];
  return word === usualWords[wordOf[what]] ? undefined : word;
}

/** Every 品牌 of a scheme, names of unit types among them, in the order of its words. */
export const brandsOf = ({ words: { units = {}, ...words } }: Called): string[] => {
  const usual = new Set<string>([...Object.values(usualWords), ...Object.values(unitTypeLabels)]);
  return [...new Set([...Object.values(words), ...Object.values(units)])].filter((word) => !usual.has(word));
};

/** 品牌 of a new station where nobody has given another. */
export const usualBrand = (key: StationKey): string => usualWords[wordOf[key]];

/** 本会叫法 in menus, titles, exports and papers: the brand, else the plain word for what it is. */
export const calledBy = (scheme: Called | undefined, what: 'platform' | StationKey): string =>
  scheme?.words[wordOf[what]] ?? usualWords[wordOf[what]];

const stationOf: Readonly<Record<string, StationKey>> = { readings: 'reading', consultations: 'consultation' };

/** 台账 of a kind by the committee's brand, else by the kind's own word. */
export const kindCalled = (
  scheme: Called | undefined,
  { name, words }: { name: string; words: { short: string } },
): string => {
  const station = stationOf[name];
  return (station && brandOf(scheme, station)) ?? words.short;
};

/** 组织类型 by the committee's own words: 委员工作站 for `liaison-group`. */
export const unitTypeCalled = (scheme: Called | undefined, type: UnitType): string =>
  scheme?.words.units?.[type] ?? unitTypeLabels[type];

export const unitTypesCalled = (scheme: Called | undefined): Record<UnitType, string> => ({
  ...unitTypeLabels,
  ...Object.fromEntries(unitTypes.map((type) => [type, unitTypeCalled(scheme, type)])),
});

/** 组织类型 that are offered where a unit is made: those of the scheme in force, else all. One that a unit has already stays. */
export const unitTypesOffered = (
  scheme: { unitTypes: readonly string[] } | undefined,
  has?: UnitType,
): readonly UnitType[] =>
  scheme ? unitTypes.filter((type) => type === has || scheme.unitTypes.includes(type)) : unitTypes;
