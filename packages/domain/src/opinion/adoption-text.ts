import { adoptionKinds, type Adoption, type AdoptionLevel } from './opinion';

/** The level where no organ is named. */
export const levelWords: Record<AdoptionLevel, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
  national: '全国',
};

type Told = Pick<Adoption, 'level' | 'organ' | 'outlet' | 'number' | 'kind'>;

/** 省委办公厅单篇采用 */
export const adoptionWords = ({ level, organ, kind }: Told): string =>
  `${organ ?? levelWords[level]}${kind ? adoptionKinds[kind] : ''}采用`;

/** 《社情民意》第12期; nothing where neither is known. */
export const outletWords = ({ outlet, number }: Pick<Told, 'outlet' | 'number'>): string | undefined =>
  outlet === undefined && number === undefined ? undefined : `${outlet ?? ''}${number ?? ''}`;

/** 《社情民意》第50期 as it is typed into one field. */
export function journalIn(words: string): Pick<Told, 'outlet' | 'number'> {
  const [, outlet, number] = /^(《[^《》]+》)\s*(\S.*)$/.exec(words) ?? [];
  return outlet === undefined || number === undefined ? { outlet: words } : { outlet, number };
}
