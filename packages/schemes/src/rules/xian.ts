import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { checklist } from './parts/checklists';
import { held } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（西安）');

/** 西安市: studios by sector with four roles, and the talks of a speakers' group. */
export const xian: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'xian',
  name: '西安界别工作室方案',
  system: 2,
  source: '陕西省市县政协主席座谈会交流材料（西安市）',
  words: { ...baseRules.words, platform: '委员工作室' },
  unitTypes: ['studio', 'activity-group', 'special-committee'],
  standards: [
    ...baseRules.standards,
    checklist('four-roles', '工作室四项功能', said, ['学习', '履职', '联系', '联谊'], ['studio']),
  ],
  plans: [
    planOf('talks', '百名委员百场宣讲', assumed('以一年为期'), [
      { id: 'talks-held', label: '开展宣讲', for: ['committee'], every: 'year', atLeast: 100, of: held('talk') },
    ]),
  ],
};
