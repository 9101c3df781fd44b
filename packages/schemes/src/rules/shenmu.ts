import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { fact, held } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（神木）');
// The report names them and gives no numbers.
const often = assumed('次数和周期');
const ofStudio = { for: ['unit'], unitTypes: ['studio'], every: 'year' } as const;

/** 神木市“1234”工作法: homework that is set to members, and 四微 of area and sector studios. */
export const shenmu: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'shenmu',
  name: '神木“1234”工作法方案',
  system: 12,
  source: '陕西省市县政协主席座谈会交流材料（神木市）',
  words: { ...baseRules.words, platform: '委员工作室', consultation: '有事好商量' },
  unitTypes: ['studio', 'special-committee'],
  plans: [
    planOf('homework', '委员作业', often, [
      {
        id: 'assignment',
        label: '完成委员作业',
        for: ['member'],
        every: 'year',
        of: fact('tasks.done', ['type:assignment', 'type:muster']),
      },
    ]),
    planOf('four-micro', '四微', often, [
      {
        ...ofStudio,
        id: 'micro-consultation',
        label: '微协商',
        of: [fact('consultations.held', 'type:micro'), held('micro-consultation')],
      },
      { ...ofStudio, id: 'micro-survey', label: '微调研', of: held('micro-survey') },
      { ...ofStudio, id: 'micro-inspection', label: '微视察', of: held('micro-inspection') },
      { ...ofStudio, id: 'micro-charity', label: '微公益', of: held('micro-charity') },
    ]),
  ],
};
