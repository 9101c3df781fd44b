import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { fiveUnified } from './parts/checklists';
import { contact, reportsOf } from './parts/duties';
import { fiveOnesOfMember } from './parts/five-ones';
import { unitGrades } from './parts/grades';
import { indicator } from './parts/indicators';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（长清）');
const studios = ['studio'] as const;
const [scored, handedIn] = [assumed('分值'), assumed('报送主体')];

/** 长清区“四轮驱动”: studios of towns and streets with 五统一, 五个一 of members, and a sheet of 100 by 听、看、查、访. */
export const changqing: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'changqing',
  name: '长清“四轮驱动”方案',
  system: 1,
  source: '长清区政协工作材料',
  words: { ...baseRules.words, platform: '政协工作室', units: { studio: '政协工作室', 'work-group': '督导组' } },
  unitTypes: ['studio', 'liaison-station', 'work-group', 'activity-group', 'special-committee'],
  standards: [fiveUnified(said, studios)],
  plans: [
    fiveOnesOfMember({
      id: 'five-ones',
      name: '五个一',
      by: { source: '公开材料（长清“五个一”）' },
      nearest: { source: '公开材料（长清“五个一”）；“高质量”以立案为准系推定', assumed: true },
    }),
  ],
  sheets: [
    {
      id: 'studio-sheet',
      name: '街（镇）政协工作室工作考评表',
      unitTypes: studios,
      // The text gives the base of 100 and the four methods; what is looked at follows its four wheels.
      blocks: [
        {
          id: 'bodies',
          name: '工作机构',
          indicators: [
            indicator(scored, { id: 'unified', label: '“五统一”建设', most: 20, method: ['see', 'check'] }),
            indicator(scored, { id: 'director', label: '配备专职主任', most: 10, method: ['hear', 'check'] }),
          ],
        },
        {
          id: 'mechanism',
          name: '工作机制',
          indicators: [
            indicator(scored, { id: 'rhythm', label: '每周调度、半月小结、每月总结', most: 10 }),
            indicator(scored, {
              id: 'year',
              label: '年初有计划、半年有检查、年底有总结',
              most: 10,
              method: ['hear', 'check'],
              evidence: 'file',
            }),
          ],
        },
        {
          id: 'aims',
          name: '工作目标',
          indicators: [
            indicator(scored, { id: 'ones', label: '驻街（镇）委员“五个一”完成情况', most: 30 }),
            indicator(scored, { id: 'people', label: '联系服务群众', most: 10, method: ['see', 'visit'] }),
          ],
        },
        {
          id: 'appraisal',
          name: '工作考核',
          indicators: [
            indicator(scored, { id: 'members', label: '委员评价', most: 5, method: ['visit'] }),
            indicator(scored, { id: 'public', label: '群众评价', most: 5, method: ['visit'] }),
          ],
        },
      ],
      bands: unitGrades(),
    },
  ],
  contacts: [
    contact(assumed('频次'), {
      id: 'supervision',
      label: '四个督导组督导工作室',
      of: 'leader',
      whom: 'unit',
      unitTypes: studios,
      every: 'month',
    }),
  ],
  reports: [
    ...reportsOf(said, { for: 'member' }, [['duty-report', '履职报告', 'duty-report', 'year']]),
    ...reportsOf(handedIn, { for: 'unit', unitTypes: studios }, [
      ['weekly', '每周调度情况', 'other', 'week'],
      ['half-monthly', '半月小结', 'other', 'half-month'],
      ['monthly', '每月总结', 'other', 'month'],
      ['plan', '年初计划', 'plan', 'year'],
      ['half-yearly', '半年检查', 'half-year', 'half-year'],
      ['summary', '年底总结', 'summary', 'year'],
    ]),
  ],
};
