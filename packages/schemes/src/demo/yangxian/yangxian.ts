import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { castOf, enterMembers, openOffice, surroundings, type Office } from '../office';
import { reading } from '../readings';
import { Clock, say } from '../scene';
import { at } from '../random';
import { enter, enterUnit } from '../setup';

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
/** The month's book and topic of each group; the first is read by all. */
const books: readonly (readonly [title: string, topic: string])[] = [
  ['《县乡中国》', '提案怎样提得准'],
  ['《置身事内》', '县域经济怎样发展'],
  ['《乡土中国》', '乡风文明怎样培育'],
  ['《习惯的力量》', '健康生活怎样养成'],
  ['《史记》选读', '地方文史怎样留存'],
];
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
  playReading(office, members);
  return scene.calls;
}

/** 一月一专题、一月一书目、一月一分享 of the reading group of each special committee, whose director keeps it. */
function playReading({ scene, clock }: Office, members: readonly string[]): void {
  committees.forEach((name, index) => {
    const theirs = members.filter((_, number) => number % committees.length === index);
    enter(scene, clock, 'reading-groups', `yx-reading-${index}`, {
      name: `鹮悦读吧·${name}读书群`,
      owner: `@${at(theirs, 1)}`,
      unit: `@yx-committee-${index}`,
      members: theirs.map((each) => `@${each}`),
    });
  });
  const month = officeDay(scene.lastDay, -22).slice(0, 7);
  const half = `${month.slice(0, 4)}-H${Number(month.slice(5)) <= 6 ? 1 : 2}`;
  for (const [index, [title, topic]] of books.entries())
    enter(scene, new Clock(scene, officeDay(scene.lastDay, -40), index * 9), 'books', `yx-book-${index}`, {
      title,
      topic,
      month,
      half,
      list: index === 0 ? 'common' : 'special',
      ...(index > 0 && { group: `@yx-reading-${index}` }),
    });
  for (const [index, [title, topic]] of books.entries()) {
    const name = `yx-read-${index}`;
    const theirs = members.filter((_, number) => number % committees.length === index);
    const cast = {
      ...surroundings(name, `县政协${at(committees, index)}`, at(studios, index).word),
      unit: `yx-committee-${index}`,
      members: theirs,
      informants: [],
    };
    const entry = reading(scene.random, name, cast, '鹮悦读', officeDay(scene.lastDay, -15 + index));
    playGathering(
      scene,
      officeDay(scene.lastDay, -15 + index),
      {
        ...entry,
        title: `鹮悦读·${topic}（${month}）`,
        topic: title,
        own: {
          group: `@yx-reading-${index}`,
          books: [`@yx-book-${index}`],
          leaders: [{ member: `@${at(theirs, 1)}` }],
        },
      },
      'held',
    );
    say(scene, new Clock(scene, officeDay(scene.lastDay, -6), index * 20), {
      as: scene.clerk,
      method: 'PATCH',
      path: `/committees/yangxian/readings/{${name}}/sharings`,
      touch: name,
      body: { sharings: [{ member: `@${at(theirs, 2)}`, text: `读${title}，联系本职谈${topic}，归纳三点可用做法。` }] },
    });
  }
}
