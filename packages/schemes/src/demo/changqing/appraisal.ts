import type { Day } from '@lianluo/domain/calendar/day';
import { fillSheet, nameGroup } from '../appraisal-course';
import type { DemoCall } from '../call';
import { officeDay, officeDayFrom } from '../office-days';

/** What three studios gave themselves, and how far the panel and the chairs came. */
const studios = [
  { unit: 'qunit-wenchang', unified: 20, ones: 28, people: 9, steps: ['self', 'panel', 'final'] },
  { unit: 'qunit-pingan', unified: 18, ones: 18, people: 8, steps: ['self'] },
  { unit: 'qunit-guide', unified: 16, ones: 24, people: 8, steps: ['self', 'panel'] },
] as const;
type Studio = (typeof studios)[number];

/** 工作室工作考评表 of last year, by 听、看、查、访: 考评领导小组 under the chairs' meeting, its office in the office of the committee. */
export function changqingAppraisal(today: Day): DemoCall[] {
  const year = Number(today.slice(0, 4)) - 1;
  const named = officeDayFrom(`${year}-12-09`);
  return [
    ...nameGroup({ committee: 'changqing', year, day: named, members: 1, office: '政协办公室' }),
    ...studios.flatMap((studio, index) =>
      fillSheet({
        committee: 'changqing',
        unit: studio.unit,
        period: String(year),
        day: officeDay(named, 3 + index),
        paper: '年度计划、半年检查和年度总结.pdf',
        steps: studio.steps,
        lines: (proof) => linesOf(studio, proof),
      }),
    ),
  ];
}

const linesOf = (
  { unified, ones, people }: Studio,
  proof: string,
): Readonly<Record<Studio['steps'][number], readonly object[]>> => {
  const line = (id: string, value: number, text: string) => ({ line: id, value, evidence: { text } });
  return {
    self: [
      line('unified', unified, '规章制度、人员配备、标牌、印章、工作台账逐项自查。'),
      line('director', 10, '专职主任到岗，有任职文件。'),
      line('rhythm', 9, '调度、小结、总结记录齐全，缺一次半月小结。'),
      { line: 'year', value: 10, evidence: { files: [`@${proof}`] } },
      line('ones', ones, '驻街（镇）委员“五个一”完成情况见台账。'),
      line('people', people, '走访、接待记录。'),
      line('members', 5, '委员评议表。'),
      line('public', 5, '群众评议表。'),
    ],
    panel: [{ line: 'ones', value: ones - 2, reason: '一名委员的履职报告未交。' }],
    final: [{ line: 'ones', value: ones - 1, reason: '主席会议研究，该委员已补交。' }],
  };
};
