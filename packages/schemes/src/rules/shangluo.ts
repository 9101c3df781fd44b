import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { reportsOf } from './parts/duties';
import { fiveOnesOfMember, fiveOnesOfUnit } from './parts/five-ones';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（商洛）');

/** 商洛市“双组制”: study groups by region and work groups by sector, two sets of five, and a ladder of reports. */
export const shangluo: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'shangluo',
  name: '商洛“双组制”方案',
  system: 7,
  source: '陕西省市县政协主席座谈会交流材料（商洛市）',
  words: {
    ...baseRules.words,
    platform: '“六大平台”',
    reading: '书香政协·智慧读书',
    consultation: '微协商',
    opinionStation: '社情民意“直通车”',
  },
  unitTypes: ['study-group', 'work-group', 'studio', 'special-committee'],
  plans: [
    // The report has the name of 双五个一 alone.
    fiveOnesOfMember({
      id: 'member-ones',
      name: '双五个一（委员）',
      by: assumed('内容借用长清“五个一”，均'),
      nearest: assumed('内容借用长清“五个一”，均'),
    }),
    fiveOnesOfUnit({
      id: 'group-ones',
      name: '双五个一（学习组、工作组）',
      by: assumed('内容借用自治县“五个一”，均'),
      nearest: assumed('内容借用自治县“五个一”，均'),
      unitTypes: ['study-group', 'work-group'],
    }),
  ],
  reports: [
    ...reportsOf(said, { for: 'member', who: ['level:chair', 'level:vice-chair', 'level:secretary-general'] }, [
      ['weekly', '主席会议成员周报', 'other', 'week'],
    ]),
    ...reportsOf(said, { for: 'committee' }, [['monthly', '专委会月报', 'other', 'month']]),
  ],
};
