import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { held } from './parts/facts';
import { indicator } from './parts/indicators';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('沛县 2018 年规定');
// The text says 组 and no more.
const groups = ['liaison-group', 'activity-group'] as const;

/** 沛县 2018: the sheet of 100 for groups of members, as far as its text goes; what is missing of it stands as one line a part. */
export const peixian: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'peixian',
  name: '沛县百分制考核方案（2018）',
  source: '沛县政协 2018 年的百分制考核规定（原文不全）',
  words: { ...baseRules.words, platform: '委员之家' },
  plans: [
    planOf('year', '年度调研', said, [
      {
        id: 'survey',
        label: '开展专题调研',
        for: ['unit'],
        unitTypes: groups,
        every: 'year',
        of: held('survey'),
      },
    ]),
  ],
  sheets: [
    {
      id: 'sheet',
      name: '百分制考核表',
      unitTypes: groups,
      blocks: [
        {
          id: 'attention',
          name: '党委、政府重视（20分）',
          indicators: [
            indicator(said, { id: 'heard', label: '每年至少听取一次工作汇报', most: 2, method: ['hear'] }),
            indicator(said, { id: 'worker', label: '配备一名兼职工作人员', most: 2 }),
            indicator(said, { id: 'topics', label: '每年交办一至两个调研课题', most: 3 }),
            indicator(said, { id: 'answers', label: '领导答复意见建议', most: 3 }),
            indicator(said, { id: 'home', label: '“委员之家”验收合格', most: 10, method: ['see', 'check'] }),
          ],
        },
        {
          id: 'results',
          name: '履职成效（70分）',
          indicators: [
            indicator(said, {
              id: 'surveys',
              label: '每年至少开展一次专题调研，参与全县性工作',
              most: 5,
              evidence: 'file',
            }),
            indicator(said, { id: 'activities', label: '开展活动并有记录', most: 5 }),
            indicator(assumed('原文缺失，60 分由 70 分减得，分项'), {
              id: 'results-rest',
              label: '其他履职成效（分项待补）',
              most: 60,
            }),
          ],
        },
        {
          id: 'third',
          name: '第三部分（10分）',
          indicators: [
            indicator(assumed('原文缺失，10 分由总分减得，内容'), {
              id: 'third-rest',
              label: '第三部分（内容待补）',
              most: 10,
            }),
          ],
        },
      ],
      bands: [],
    },
  ],
};
