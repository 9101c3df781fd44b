import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact, reportsOf } from './parts/duties';
import { fact, held, microSuggestion } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（洋县）');
const often = assumed('联系频次');
const ofStudio = { for: ['unit'], unitTypes: ['studio'], every: 'year' } as const;
// A reading group is kept by its special committee.
const ofGroup = { for: ['unit'], unitTypes: ['special-committee'], every: 'month' } as const;

/** 洋县: committees that report by month, quarter and year, 六微 of studios, a topic, a book and a sharing every month. */
export const yangxian: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'yangxian',
  name: '洋县“六微”方案',
  system: 13,
  source: '陕西省市县政协主席座谈会交流材料（洋县）',
  words: { ...baseRules.words, platform: '委员工作室', reading: '鹮悦读吧' },
  unitTypes: ['studio', 'special-committee'],
  rhythms: { ...baseRules.rhythms, reading: { every: 'month' } },
  plans: [
    planOf('reading', '鹮悦读吧', said, [
      { ...ofGroup, id: 'reading-topic', label: '一月一专题', of: fact('readings.held') },
      { ...ofGroup, id: 'reading-book', label: '一月一书目', of: fact('readings.book-read') },
      { ...ofGroup, id: 'reading-sharing', label: '一月一分享', of: fact('readings.shared') },
    ]),
    planOf('six-micro', '六微', assumed('次数和周期'), [
      {
        ...ofStudio,
        id: 'micro-consultation',
        label: '微协商',
        of: [fact('consultations.held', 'type:micro'), held('micro-consultation')],
      },
      { ...ofStudio, id: 'micro-survey', label: '微调研', of: held('micro-survey') },
      { ...ofStudio, id: 'micro-supervision', label: '微监督', of: held('micro-supervision') },
      { ...ofStudio, id: 'micro-talk', label: '微宣讲', of: held('micro-talk') },
      { ...ofStudio, id: 'micro-suggestion', label: '微建议', of: [microSuggestion, held('micro-suggestion')] },
      { ...ofStudio, id: 'micro-service', label: '微服务', of: held('micro-service') },
    ]),
  ],
  contacts: [
    contact(often, {
      id: 'departments',
      label: '专委会联系部门',
      of: 'committee',
      whom: 'department',
      every: 'quarter',
    }),
    contact(often, { id: 'masses', label: '委员联系界别群众', of: 'member', whom: 'public', every: 'quarter' }),
  ],
  reports: reportsOf(said, { for: 'committee' }, [
    ['monthly', '专委会月汇报', 'other', 'month'],
    ['quarterly', '专委会工作季通报', 'other', 'quarter'],
    ['yearly', '专委会年评议', 'other', 'year'],
  ]),
};
