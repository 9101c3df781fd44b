import type { Day } from '@lianluo/domain/calendar/day';
import { fillSheet, nameGroup } from '../appraisal-course';
import type { DemoCall } from '../call';
import { officeDay, officeDayFrom } from '../office-days';

/** How far the sheet of each town came, and what it was given. */
const towns = [
  { unit: 'zz-town-0', have: 20, half: 10, steps: ['self', 'panel', 'final'] },
  { unit: 'zz-town-1', have: 20, half: 9, steps: ['self', 'panel'] },
  { unit: 'zz-town-3', have: 16, half: 8, lagging: 2, steps: ['self', 'panel'] },
  { unit: 'zz-town-5', have: 12, half: 8, steps: ['self'] },
] as const;

type Town = (typeof towns)[number];

/** 考核评价表 of last year: a leading group, four towns that said what they give themselves, and how far the panel and the chairs came. */
export function zizhixianAppraisal(today: Day): DemoCall[] {
  const year = Number(today.slice(0, 4)) - 1;
  const period = String(year);
  const named = officeDayFrom(`${year}-12-08`);
  return [
    ...nameGroup({ committee: 'zizhixian', year, day: named, members: 1, office: '委员联络委员会' }),
    ...towns.flatMap((town, index) => scored(town, { period, day: officeDay(named, 3 + index) })),
  ];
}

const scored = (town: Town, at: { period: string; day: Day }): DemoCall[] =>
  fillSheet({
    ...at,
    committee: 'zizhixian',
    unit: town.unit,
    paper: '年度计划、总结和半年报告.pdf',
    steps: town.steps,
    lines: (proof) => linesOf(town, proof),
  });

const linesOf = (town: Town, proof: string): Readonly<Record<Town['steps'][number], readonly object[]>> => {
  const file = { files: [`@${proof}`] };
  return {
    self: [
      { line: 'three', value: 10, evidence: { text: '组织、领导、人员均已落实，见县委文件。' } },
      { line: 'five', value: town.have, evidence: { text: '场所、设备、制度、经费、人员按“五有”逐项自查。' } },
      { line: 'year', value: 10, evidence: file },
      { line: 'half', value: town.half, evidence: file },
    ],
    panel: [
      ...(town.have < 20 ? [] : [{ line: 'five', value: 18, reason: '制度上墙不全。' }]),
      { line: 'half', value: town.half - 1, reason: '半年报告迟报。' },
      ...('lagging' in town ? [{ line: 'lagging', value: town.lagging, evidence: file }] : []),
    ],
    final: [{ line: 'five', value: 19, reason: '主席会议研究，已在年底前补齐。' }],
  };
};
