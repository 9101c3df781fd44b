import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { basePhrases, baseRules, firstVersion } from './base';
import { contact } from './parts/duties';
import { fact } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（秦都）');
const groups = ['liaison-group'] as const;
const often = assumed('联系频次');

/**
 * 秦都区“1+3” (domain.md section 1, row 10): a liaison group in every street, 委员读书 with the brand 秦家悦读 every two months,
 * grassroots consultation under 秦商量 as 微协商, 包抓 by leaders and committees. The report names no deadlines and no rhythm for
 * consultations: those are the usual ones.
 */
export const qindu: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'qindu',
  name: '秦都“1+3”方案',
  system: 10,
  source: '陕西省市县政协主席座谈会交流材料（秦都区）',
  words: { ...baseRules.words, reading: '秦家悦读', consultation: '秦商量' },
  unitTypes: ['liaison-group', 'special-committee'],
  rhythms: { ...baseRules.rhythms, reading: { every: 'two-months' } },
  phrases: {
    ...basePhrases,
    return: [...basePhrases.return, '请街道联络组核实后补报。'],
    transfer: ['请牵头单位会同街道办理。', '请按时限办复，并与反映人沟通。'],
    'handle-locally': ['街道联络组已组织微协商，形成一致意见。', '已由社区、网格员现场解决并回访。'],
    close: ['形成读书心得，在“掌上悦读”发布。', '协商意见已报区政协办公室，三个月后“回头看”。'],
  },
  plans: [
    planOf('reading', '委员读书', said, [
      {
        id: 'reading-held',
        label: '每两月开展一次读书活动',
        for: ['unit'],
        unitTypes: groups,
        every: 'two-months',
        of: fact('readings.held'),
      },
    ]),
  ],
  contacts: [
    contact(often, {
      id: 'leaders',
      label: '领导包抓街道联络组',
      of: 'leader',
      whom: 'unit',
      unitTypes: groups,
      every: 'quarter',
    }),
    contact(often, {
      id: 'committees',
      label: '专委会包抓阵地',
      of: 'committee',
      whom: 'unit',
      unitTypes: groups,
      every: 'quarter',
    }),
  ],
};
