import type { Day } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import { chainPresets } from '@lianluo/domain/consultation/outcome-chain';
import type { DemoCall } from '../call';
import { playOutcome } from '../consultation-outcome';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { enterRule, layDown } from '../plans';
import { castOf, enterMembers, openOffice } from '../office';
import { at } from '../random';
import { enter, enterUnit } from '../setup';
import { playYearTable, spread } from '../year-table';
import { yanglingTasks } from './tasks';

const stations = '李台 五泉 大寨 杨村 揉谷'
  .split(' ')
  .map((word, index) => ({ save: `yl-station-${index}`, name: `${word}委员工作站`, word: `${word}口` }));
const volunteers = 8;
/** 年度重点调研课题: two or three a year. */
const topics = ['推动农业高新技术成果就地转化', '完善街道便民服务供给', '加强校地融合发展'];

/** 跟踪督办、书面答复、常委会听取 */
const chain = chainPresets.find(({ id }) => id === 'heard')?.chain ?? [];

/** 杨陵区 (domain.md section 1, row 8): 5 stations, 8 young volunteers, three topics a year, a training. */
export function yangling(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'yangling', region: '区', seed: 58, share: 4 });
  const { scene, clock } = office;
  for (const { save, name } of stations)
    enterUnit(scene, clock, { save, name, type: 'liaison-station', venue: `${name}活动室` });
  enterUnit(scene, clock, { save: 'yl-volunteers', name: '政协青年志愿服务队', type: 'activity-group' });
  const members = enterMembers(office, {
    prefix: 'yl-m',
    count: 60,
    placed: (index) => [
      [at(stations, index).save, 'work'],
      ...(index >= 20 && index < 20 + volunteers ? ([['yl-volunteers', 'other']] as const) : []),
    ],
  });
  for (const [index, name] of topics.entries())
    enter(scene, clock, 'topics', `yl-topic-${index}`, {
      name,
      year: Number(today.slice(0, 4)),
      // 镇(街)命题、工作站解题
      setByUnit: `@${at(stations, index).save}`,
      answeredByUnit: `@${at(stations, index + 2).save}`,
    });
  layDown(scene, clock, { consultations: { chain } });
  enterRule(scene, clock, {
    name: '主席会议对账销号',
    kind: 'activities',
    type: 'meeting',
    title: '主席会议{月}月对账销号',
    rule: { every: 'months', day: 25, onHoliday: 'next' },
  });
  const casts = castOf(stations, members);
  daysBack(scene, topics.length * 2, 150).forEach((day, number) =>
    playActivity(scene, {
      name: `yl-survey-${number}`,
      type: 'survey',
      title: `“${at(topics, number)}”“1+N”调研（${number < topics.length ? '第一次' : '第二次'}）`,
      street: at(casts, number),
      day,
      number,
    }),
  );
  daysBack(scene, 1, 60).forEach((day) =>
    playActivity(scene, { name: 'yl-training', type: 'training', street: at(casts, 0), day, number: 0, size: [8, 12] }),
  );
  topics.forEach((topic, index) => {
    const name = `yl-talk-${index}`;
    const heldOn = officeDay(scene.lastDay, -100 + index * 20);
    const team = at(casts, index + 2).members.slice(0, 4);
    const entry = consultation(scene.random, name, at(casts, index + 2), '杨陵协商', index);
    playGathering(
      scene,
      heldOn,
      {
        ...entry,
        title: `“${topic}”专题协商会`,
        topic,
        topics: [`@yl-topic-${index}`],
        // “1+N”调研组
        own: {
          form: 'special',
          team: team.map((each, place) => ({ member: `@${each}`, ...(place === 0 && { lead: true }) })),
        },
      },
      'held',
    );
    playOutcome(scene, {
      name,
      heldOn,
      chain,
      agreed: [{ text: `按期落实“${topic}”协商意见`, owner: '区政府办公室', evidence: '主席会议月度对账单' }],
    });
  });
  yanglingTasks(scene, casts);
  // 积分: one member with 40 for meetings, 20 for opinions, 10 for deeds and 10 for the duty report, which is 80 and 良好.
  const station = at(casts, 0);
  const strict = 2;
  playYearTable(scene, today, 'yl-year', [
    ...spread(station, { activity: 'meeting' }, 10, strict),
    ...spread(station, 'opinion', 4, strict),
    ...spread(station, 'deed', 2, strict),
    { street: station, member: strict, did: 'duty-report', at: 0.95 },
  ]);
  return scene.calls;
}
