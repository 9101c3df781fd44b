import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { reportsOf, sixContacts } from './parts/duties';
import { held, microSuggestion } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（渭南）');

/** 渭南市: 六联系 in full, of the members thirty in a hundred; 微建议, 主席委员接待日, bulletins of what was adopted. */
export const weinan: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'weinan',
  name: '渭南“创争出”方案',
  system: 5,
  source: '陕西省市县政协主席座谈会交流材料（渭南市）',
  words: { ...baseRules.words, platform: '委员工作室', consultation: '“渭事”微协商' },
  unitTypes: ['studio', 'special-committee'],
  plans: [
    planOf('studio-duties', '工作室履职', assumed('频次'), [
      {
        id: 'micro-suggestions',
        label: '提出微建议',
        for: ['unit'],
        unitTypes: ['studio'],
        every: 'quarter',
        of: microSuggestion,
      },
      {
        id: 'reception',
        label: '主席委员接待日',
        for: ['committee'],
        every: 'quarter',
        of: held('reception-day'),
      },
    ]),
  ],
  contacts: sixContacts(assumed('联系面 100%、委员 30% 见原文，周期'), { others: 100, members: 30 }),
  reports: reportsOf(assumed('周期'), { for: 'committee' }, [
    ['bulletin', '社情民意信息采用和表彰通报', 'other', 'quarter'],
  ]),
};
