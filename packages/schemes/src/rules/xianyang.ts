import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact } from './parts/duties';
import { sixAtLeast } from './parts/six-at-least';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（咸阳）');
const often = assumed('联系频次');

/** 咸阳市: reading and 六个一, leaders' 三联三促, committees that contact sectors and members. */
export const xianyang: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'xianyang',
  name: '咸阳“书香政协”方案',
  system: 4,
  source: '陕西省市县政协主席座谈会交流材料（咸阳市）',
  words: {
    ...baseRules.words,
    platform: '委员工作室',
    reading: '书香政协·咸阳正读书',
    consultation: '秦商量·同心汇',
  },
  unitTypes: ['studio', 'special-committee'],
  plans: [
    sixAtLeast({
      id: 'six-ones',
      name: '六个一',
      // The report has the name alone.
      by: assumed('内容借用莎车“六个至少”，均'),
      organised: assumed('内容借用莎车“六个至少”，均'),
      for: ['member', 'unit'],
      unitTypes: ['studio'],
    }),
  ],
  contacts: [
    contact(often, { id: 'three-links', label: '领导“三联三促”', of: 'leader', whom: 'member', every: 'year' }),
    contact(often, { id: 'to-sectors', label: '专委会联系界别', of: 'committee', whom: 'sector', every: 'quarter' }),
    contact(often, { id: 'to-members', label: '专委会联系委员', of: 'committee', whom: 'member', every: 'year' }),
  ],
};
