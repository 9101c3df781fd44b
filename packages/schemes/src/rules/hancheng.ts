import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact } from './parts/duties';
import { fact, held } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（韩城）');

/** 韩城市: studios that meet on the 21st of every month, 微协商 under 桢商量, supervisors posted to departments. */
export const hancheng: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'hancheng',
  name: '韩城“桢商量”方案',
  system: 9,
  source: '陕西省市县政协主席座谈会交流材料（韩城市）',
  words: { ...baseRules.words, platform: '委员工作室', consultation: '桢商量', units: { 'work-group': '界别组' } },
  unitTypes: ['studio', 'work-group', 'special-committee'],
  rhythms: { ...baseRules.rhythms, consultation: { dayOfMonth: 21 } },
  plans: [
    planOf('activity-day', '工作室活动日', assumed('遇休息日顺延'), [
      {
        id: 'day-21',
        label: '每月21日开展工作室活动',
        for: ['unit'],
        unitTypes: ['studio'],
        every: { day: 21, orNextWorkingDay: true },
        of: [held(), fact('consultations.held'), fact('readings.held')],
      },
    ]),
  ],
  contacts: [
    contact(assumed('联系频次'), {
      id: 'supervisors',
      label: '特约民主监督员联系派驻部门',
      of: 'member',
      whom: 'department',
      every: 'quarter',
    }),
  ],
};
