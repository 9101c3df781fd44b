import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { qinduPreset } from '../presets/qindu';
import { baseRules, firstVersion, phrasesOf } from './base';
import { contact } from './parts/duties';
import { fact } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（秦都）');
const groups = ['liaison-group'] as const;
const often = assumed('联系频次');

/** 秦都区“1+3”: a liaison group in every street, reading every two months, 包抓 by leaders and committees. */
export const qindu: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'qindu',
  name: qinduPreset.name,
  system: 10,
  source: '陕西省市县政协主席座谈会交流材料（秦都区）',
  words: qinduPreset.words,
  unitTypes: ['liaison-group', 'special-committee'],
  rhythms: qinduPreset.rhythms,
  phrases: phrasesOf(qinduPreset),
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
