import { adoptionLevelLabels, adoptionLevels, type Adoption } from './opinion';

/** Who adopts, as figures and lists tell them apart: the levels, and of the county's the offices that are not the committee's own. */
export const adopterLabels = { ...adoptionLevelLabels, office: '县级党政办采用' } as const;
export const adopters = [...adoptionLevels, 'office'] as const;
export type Adopter = (typeof adopters)[number];

/** 本级: the county's own 政协 prints what it issues; that is 编发 and not 党政办采用. */
export const isOwnOrgan = (organ: string | undefined): boolean => organ?.includes('政协') ?? false;

/** For whom an adoption counts; a voided record says nothing. */
export function standingFor({ level, organ, voided }: Adoption): Adopter[] {
  if (voided) return [];
  return level === 'county' && !isOwnOrgan(organ) ? ['county', 'office'] : [level];
}

type Adopted = { adoptions: readonly Adoption[] };

/** 条次: everybody who took the item, as often as they did. */
export const timesTaken = ({ adoptions }: Adopted): Adopter[] => adoptions.flatMap(standingFor);

/** 条: everybody who took the item, once each. */
export const takersOf = (item: Adopted): Adopter[] => [...new Set(timesTaken(item))];

/** 独立、第一、共同 and among how many: what every fact of an author tells. */
export const credit = ['role', 'among'] as const;

/** What is proved beside 采用（条）: the same list, each item as often as it was taken. */
export const timesProved = {
  'opinions.adoptions.county': timesOf('county'),
  'opinions.adoptions.office': timesOf('office'),
  'opinions.adoptions.city': timesOf('city'),
  'opinions.adoptions.province': timesOf('province'),
  'opinions.adoptions.national': timesOf('national'),
} as const;

function timesOf<Who extends Adopter>(adopter: Who) {
  return { label: `${adopterLabels[adopter]}条次`, list: `adoptedBy=${adopter}`, dims: credit } as const;
}
