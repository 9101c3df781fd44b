import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice } from '../office';
import { at } from '../random';
import { enterUnit } from '../setup';
import { playYearTable } from '../year-table';

/** 四微 */
const micro: readonly ActivityType[] = ['micro-consultation', 'micro-survey', 'micro-inspection', 'micro-charity'];
const each = 5;
/** 区域 and 界别 studios; the report names both kinds and counts neither. */
const units = [
  ...'麟州 滨河 西沟 永兴 迎宾'.split(' ').map((word) => ({ name: `${word}片区委员工作室`, word })),
  ...[
    ['教育界', '兴神'],
    ['医药卫生界', '铧山'],
    ['工商联', '东兴'],
  ].map(([sector = '', word = '']) => ({ name: `${sector}委员工作室`, word: `${word}北` })),
].map((unit, index) => ({ ...unit, save: `sm-studio-${index}` }));

/** 神木市 (domain.md section 1, row 12): 四微 by studios of areas and of sectors. */
export function shenmu(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'shenmu', region: '市', seed: 1234, share: 6 });
  const { scene, clock } = office;
  for (const { save, name } of units) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  const members = enterMembers(office, {
    prefix: 'sm-m',
    count: 48,
    placed: (index) => [[at(units, index).save, index % 8 < 5 ? 'work' : 'sector']],
  });
  const casts = castOf(units, members);
  daysBack(scene, micro.length * each, 150).forEach((day, number) =>
    playActivity(scene, {
      name: `sm-micro-${number}`,
      type: at(micro, number),
      street: at(casts, number),
      day,
      number: Math.floor(number / micro.length),
    }),
  );
  // The first studio has all of 四微, and three of its six members have done their 作业.
  const [leading] = casts;
  if (leading)
    playYearTable(scene, today, 'sm-year', [
      ...(['micro-survey', 'micro-inspection', 'micro-charity'] as const).map(
        (activity, index) => ({ street: leading, did: { activity }, at: 0.3 + index / 4 }) as const,
      ),
      ...[1, 2, 3].map((member) => ({ street: leading, member, did: 'assignment', at: member / 4 }) as const),
    ]);
  return scene.calls;
}
