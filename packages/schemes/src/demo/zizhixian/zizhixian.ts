import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Day } from '@lianluo/domain/calendar/day';
import type { RecurringKind } from '@lianluo/domain/recurrence/recurrence';
import { daysBack, playActivity } from '../activity/activity-course';
import { playAwards } from '../award/award-course';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice } from '../office';
import type { OfficeMoves } from '../moves';
import { officeDay } from '../office-days';
import { settledHere, tellOpinion } from '../opinion/told';
import type { Move } from '../opinion-course';
import { enterRule } from '../plans';
import { at, random } from '../random';
import { enterUnit } from '../setup';
import { writer } from '../writing';
import { zizhixianProposals } from './proposals';
import { playYearTable, spread } from '../year-table';

/** The report names no town and masks every count: these are invented. */
const towns = '云岭 清溪 青石 泉沟 松坪 花桥'
  .split(' ')
  .map((word, index) => ({ save: `zz-town-${index}`, name: `${word}镇政协联络委员会`, word: `${word}坝` }));
/** 五有: what a town has not got yet. */
const lacking: Readonly<Record<number, readonly string[]>> = { 3: ['有工作经费'], 5: ['有办公设备', '有工作经费'] };

/** 五个一 and the half-yearly report, as far as they come back on a day. */
const duties: readonly (readonly [
  name: string,
  title: string,
  kind: RecurringKind,
  type: ActivityType | undefined,
  months: number,
])[] = [
  ['一月一次民情信息反映', '{单位}{月}月民情信息会商', 'activities', 'meeting', 1],
  ['一季一次调研视察', '{单位}{月}月调研视察', 'activities', 'survey', 3],
  ['半年一次协商', '{单位}{月}月协商', 'consultations', undefined, 6],
  ['半年书面报告', '{单位}{月}月述职', 'activities', 'meeting', 6],
];

/** 报县领导签批: the second route. */
const toLeaders = (m: OfficeMoves): Move[] => [...m.toIssued(), ...m.instructed(1)];

/**
 * The unnamed autonomous county (domain.md section 1, row 16): 联络委 of towns with 五有, opinions that the town settles or that
 * go up for the county leaders' 签批, and the “五个一” of each.
 */
export function zizhixian(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'zizhixian', region: '县', seed: 555, share: 9 });
  const { scene, clock, invent } = office;
  for (const [index, { save, name, word }] of towns.entries())
    enterUnit(scene, clock, {
      save,
      name,
      type: 'liaison-committee',
      convener: { name: invent().name, post: `${word.slice(0, 2)}镇党委副书记、联络委主任` },
      officers: [invent().name, invent().name],
      venue: `${word.slice(0, 2)}镇政府二楼`,
      standard: 'five-have',
      lacks: lacking[index] ?? [],
    });
  for (const [name, title, kind, type, step] of duties)
    enterRule(scene, clock, {
      name,
      kind,
      ...(type && { type }),
      title,
      rule: { every: 'months', step, day: 20, onHoliday: 'next' },
      unitType: 'liaison-committee',
    });
  const members = enterMembers(office, {
    prefix: 'zz-m',
    count: 48,
    placed: (index) => [[at(towns, index).save, index % 3 === 0 ? 'home' : 'work']],
  });
  const casts = castOf(towns, members);
  const words = writer(random(556));
  daysBack(scene, 24, 200).forEach((day, number) =>
    tellOpinion(
      scene,
      words,
      { name: `zz-opinion-${number}`, street: at(casts, number), day },
      number % 3 === 2 ? toLeaders : settledHere,
    ),
  );
  // 一季一次调研视察
  daysBack(scene, casts.length * 2, 170).forEach((day, number) =>
    playActivity(scene, {
      name: `zz-visit-${number}`,
      type: number % 2 === 0 ? 'survey' : 'inspection',
      street: at(casts, number),
      day,
      number,
    }),
  );
  // 一年一次重点提案征集
  zizhixianProposals(scene, casts);
  // 工作滞后的通报批评
  playAwards(scene, [
    {
      name: 'zz-notice',
      title: '关于联络委工作滞后情况的通报',
      type: 'lagging',
      issuer: '县政协',
      units: ['zz-town-5'],
      content: '“五有”两项未落实，半年书面报告迟报。',
      givenOn: officeDay(scene.lastDay, -20),
    },
  ]);
  // “五个一”: the first town has all of them, each of its members a deed; the others lag behind.
  const [leading] = casts;
  if (leading)
    playYearTable(scene, today, 'zz-year', [
      ...spread(leading, 'opinion', 22),
      ...spread(leading, { activity: 'survey' }, 8),
      ...spread(leading, 'consultation', 4),
      ...leading.members.map((_, member) => ({ street: leading, member, did: 'deed', at: 0.3 + member / 20 }) as const),
    ]);
  return scene.calls;
}
