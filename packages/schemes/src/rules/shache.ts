import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact } from './parts/duties';
import { unitGrades } from './parts/grades';
import { fromQuotas, indicator } from './parts/indicators';
import { sixAtLeast } from './parts/six-at-least';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（莎车）');
const groups = ['liaison-group'] as const;
const scored = assumed('分值');

const six = sixAtLeast({
  id: 'six-at-least',
  name: '六个至少',
  by: { source: '公开材料（莎车“六个至少”）' },
  organised: { source: '公开材料（莎车“六个至少”）；由联络组承担系推定', assumed: true },
  for: ['unit', 'member'],
  unitTypes: groups,
});

/** 莎车县: 六个至少 of groups and members, and the appraisal of groups by them. */
export const shache: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'shache',
  name: '莎车“六个至少”方案',
  system: 15,
  source: '莎车县政协委员联络组工作材料',
  words: { ...baseRules.words, platform: '委员联络组', units: { 'liaison-group': '委员联络组' } },
  unitTypes: ['liaison-group', 'special-committee'],
  plans: [six],
  sheets: [
    {
      id: 'group-sheet',
      name: '委员联络组考核表',
      unitTypes: groups,
      blocks: [
        { id: 'duties', name: '“六个至少”', indicators: fromQuotas(scored, 12, six.quotas) },
        {
          id: 'building',
          name: '组织建设',
          indicators: [
            indicator(scored, { id: 'head', label: '组长配备和列席常委会会议', most: 8, method: ['hear', 'check'] }),
            indicator(scored, { id: 'board', label: '统一设置公示栏', most: 6, method: ['see'] }),
          ],
        },
        {
          id: 'proposals-history',
          name: '提案和文史',
          indicators: [
            indicator(scored, { id: 'proposals', label: '集体提案、平时提案', most: 8 }),
            indicator(scored, { id: 'history', label: '文史资料征集', most: 6 }),
          ],
        },
      ],
      bands: unitGrades(),
    },
  ],
  contacts: [
    contact(assumed('联系频次'), {
      id: 'leaders',
      label: '领导分片联系联络组',
      of: 'leader',
      whom: 'unit',
      unitTypes: groups,
      every: 'half-year',
    }),
  ],
  // The ranking at the end of the year is its own; whom it is shown to is not said.
  ranking: { shown: 'leaders', minimum: 10 },
};
