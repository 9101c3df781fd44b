import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice } from '../office';
import { at } from '../random';
import { enterUnit } from '../setup';

/** 六微 */
const micro: readonly ActivityType[] = [
  'micro-consultation',
  'micro-survey',
  'micro-supervision',
  'micro-talk',
  'micro-suggestion',
  'micro-service',
];
const each = 4;
/** One reading group stands with each. */
const committees = '提案委员会 经济科技委员会 农业和农村委员会 教科卫体委员会 文史和社会法制委员会'.split(' ');
const studios = '洋州 戚氏 纸坊 谢村 龙亭 溢水'
  .split(' ')
  .map((word, index) => ({ save: `yx-studio-${index}`, name: `${word}委员工作室`, word }));

/** 洋县 (domain.md section 1, row 13): 六微 of its studios, and a reading group with each of its five special committees. */
export function yangxian(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'yangxian', region: '县', seed: 536, share: 7 });
  const { scene, clock } = office;
  committees.forEach((name, index) =>
    enterUnit(scene, clock, { save: `yx-committee-${index}`, name: `县政协${name}`, type: 'special-committee' }),
  );
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  const members = enterMembers(office, {
    prefix: 'yx-m',
    count: 50,
    placed: (index) => [
      [at(studios, index).save, 'work'],
      [`yx-committee-${index % committees.length}`, 'appointment'],
    ],
  });
  const casts = castOf(studios, members);
  daysBack(scene, micro.length * each, 170).forEach((day, number) =>
    playActivity(scene, {
      name: `yx-micro-${number}`,
      type: at(micro, number),
      street: at(casts, number + Math.floor(number / micro.length)),
      day,
      number: Math.floor(number / micro.length),
    }),
  );
  return scene.calls;
}
