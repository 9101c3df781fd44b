import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact, reportsOf } from './parts/duties';
import { dutyPoints } from './parts/duty-points';
import { fourGrades } from './parts/grades';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（安康）');
const [yearly, often] = [assumed('对象和周期'), assumed('联系频次')];

/** 安康市: 履职报告和述职, leaders who visit members and ask them to come. The text of 履职评价办法 was not found: its lines are filled in. */
export const ankang: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'ankang',
  name: '安康“安协商”方案',
  system: 6,
  source: '陕西省市县政协主席座谈会交流材料（安康市）',
  words: { ...baseRules.words, platform: '委员工作室', consultation: '安协商' },
  unitTypes: ['studio', 'special-committee'],
  points: {
    member: {
      tree: { id: 'total', heading: '委员履职评价', cap: 100, of: dutyPoints(assumed('评价项目和分值')) },
      bands: fourGrades(),
    },
  },
  contacts: [
    contact(often, {
      id: 'visits',
      label: '主席会议成员走访看望和约见委员',
      of: 'leader',
      whom: 'member',
      every: 'year',
    }),
  ],
  reports: [
    ...reportsOf(yearly, { for: 'member' }, [['member-report', '履职报告', 'duty-report', 'year']]),
    ...reportsOf(yearly, { for: 'member', who: ['level:standing'] }, [['statement', '述职报告', 'statement', 'year']]),
  ],
};
