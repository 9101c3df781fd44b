import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { sixContacts } from './parts/duties';
import { fact, surveyReport } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（宝鸡）');

/** 宝鸡市: sixteen topics a year that sectors take (领题、解题), and 六联系. */
export const baoji: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'baoji',
  name: '宝鸡界别领题方案',
  system: 3,
  source: '陕西省市县政协主席座谈会交流材料（宝鸡市）',
  words: { ...baseRules.words, platform: '“一网一端五平台”', consultation: '秦商量' },
  unitTypes: ['activity-group', 'studio', 'special-committee'],
  plans: [
    planOf('year', '年度重点工作', said, [
      {
        id: 'topics',
        label: '重点协商议题按界别领题',
        for: ['committee'],
        every: 'year',
        atLeast: 16,
        of: fact('consultations.topic-claimed'),
      },
      {
        id: 'surveys',
        label: '调研课题形成报告',
        for: ['committee'],
        every: 'year',
        atLeast: 15,
        of: surveyReport,
        by: assumed('以当年完成数作为要求'),
      },
    ]),
  ],
  contacts: sixContacts(assumed('六类对象借用渭南，周期')),
};
