import type { CommitteeLevel } from '../committee/committee';
import { regionWord } from '../issue/circulation';
import { isOwnOrgan } from './adopters';
import type { AdoptionLevel } from './opinion';

type Of = { name: string; level: CommitteeLevel };

/** 采用单位 that a level has for a committee of this region: what is offered, never all that may be entered. */
export const usualOrgans: Record<AdoptionLevel, (committee: Of) => readonly string[]> = {
  // 本级编发 is an issue of the committee's own and no adoption.
  county: (committee) =>
    committee.level === 'city'
      ? ['县（市、区）委办公室', '县（市、区）政府办公室']
      : [`${regionWord(committee)}委办公室`, `${regionWord(committee)}政府办公室`, `${regionWord(committee)}委统战部`],
  city: ({ level }) => {
    const offices = ['市委办公室', '市政府办公室', '市政协办公室', '市委统战部'];
    return level === 'city' ? offices.filter((office) => !isOwnOrgan(office)) : offices;
  },
  province: () => ['省委办公厅', '省政府办公厅', '省政协办公厅', '省委统战部'],
  national: () => ['中央办公厅', '国务院办公厅', '全国政协办公厅', '中央统战部'],
};
