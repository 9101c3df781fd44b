import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { MemberLevel } from '@lianluo/domain/member/member';
import type { UnitType } from '@lianluo/domain/unit/unit';
import type { DemoCall } from '../call';
import { castOf } from '../office';
import { officeDay } from '../office-days';
import { leaderPosts, sectorOfLeader } from '../people/leaders';
import { demoPhone, people } from '../people/people';
import { isPartyMember, politicalStatus } from '../people/political-status';
import { postBook } from '../people/post-book';
import { at, random } from '../random';
import { Clock, say, type Scene } from '../scene';
import { enterMember, enterUnit } from '../setup';
import { yanchuanYear } from './year';

/** One subdistrict and seven towns; the report counts nine stations, and that of the organs of the county is supposed. */
const towns = '大禹街道 永坪镇 延水关镇 文安驿镇 杨家圪坮镇 贾家坪镇 关庄镇 乾坤湾镇 县直机关'.split(' ');
const departments = '县教育局 县住建局 县农业农村局 县卫健局 县文旅局 县民政局'.split(' ');
const studios = '教育界 医药卫生界 农业界 文化艺术界 工商联 科学技术界'.split(' ');
const teams = '工会 青年 妇女 科技 非公经济'.split(' ');

/** How many stand on each of the five levels; the report gives 151 in all and not how they divide. */
const levels: readonly (readonly [count: number, level: MemberLevel, inParty: boolean])[] = [
  [1, 'chair', true],
  [4, 'vice-chair', false],
  [1, 'secretary-general', true],
  [25, 'standing', true],
  [58, 'member', true],
  [62, 'member', false],
];
const raised = [
  '村道会车困难，建议增设错车台。',
  '集镇早市秩序需要规范。',
  '苹果分拣用工紧张，盼望组织技能培训。',
  '老人就医取药不便，希望巡诊车多来几次。',
];

/** 延川县 (domain.md section 1, row 11): 151 members in five levels, 9 stations, 6 council rooms, 6 studios, five teams. */
export function yanchuan(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'yanchuan',
    administrator: 'demo.yanchuan',
    clerk: 'demo.yanchuan',
    random: random(151),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  // Whoever is rated by the year was there when it began.
  const setUp = new Clock(scene, officeDay(addDays(today, -400), 0), 0);
  setUpUnits(scene, setUp);
  const members = setUpMembers(scene, setUp);
  const clock = new Clock(scene, officeDay(addDays(today, -120), 0), 0);

  say(scene, clock.pass(1), {
    as: scene.administrator,
    method: 'POST',
    path: '/committees/yanchuan/grid/build',
    body: { dryRun: false, prefer: ['street', 'sector'] },
  });
  for (const [index, member] of members.entries()) {
    // The first three levels see everybody, and of the others they have come as far as two in three.
    if (index === 0 || (index > 30 && index % 3 === 0)) continue;
    say(scene, clock.pass(index % 4 === 0 ? 1 : 0), {
      as: scene.administrator,
      method: 'POST',
      path: '/committees/yanchuan/grid/contacts',
      body: {
        to: `@${member}`,
        way: at(['visit', 'call', 'talk', 'meeting'], index),
        on: clock.day,
        ...(index % 9 === 0 && { raised: at(raised, index) }),
      },
    });
  }
  const stations = towns.map((name, index) => ({ save: `yu-station-${index}`, name, word: name.slice(0, 2) }));
  yanchuanYear(scene, today, castOf(stations, members), members);
  return scene.calls;
}

function setUpUnits(scene: Scene, clock: Clock): void {
  const unit = (save: string, name: string, type: UnitType) => enterUnit(scene, clock, { save, name, type });
  towns.forEach((town, index) => unit(`yu-station-${index}`, `${town}政协委员联络站`, 'liaison-station'));
  departments.forEach((department, index) => unit(`yu-room-${index}`, `${department}协商议事室`, 'council-room'));
  studios.forEach((sector, index) => unit(`yu-studio-${index}`, `${sector}委员工作室`, 'studio'));
  teams.forEach((team, index) => unit(`yu-team-${index}`, `${team}工作小组`, 'activity-group'));
}

function setUpMembers(scene: Scene, clock: Clock): string[] {
  const invent = people(random(8), new Set());
  const ranks = levels.flatMap(([count, level, inParty]) =>
    Array.from({ length: count }, (_, place) => ({ level, place, inParty })),
  );
  const from = clock.day;
  const [leads, works] = [leaderPosts('县'), postBook('县')];
  return ranks.map(({ level, place, inParty }, index) => {
    const save = `ym-${index + 1}`;
    const sector = sectorOfLeader(level, place) ?? at(studios, index);
    const partyMember = isPartyMember(sector, inParty);
    const person = invent();
    enterMember(scene, clock, save, {
      name: person.name,
      gender: person.gender,
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
      phone: demoPhone(5000 + index),
      placements: [
        { group: `@yu-station-${index % towns.length}`, basis: 'work', from },
        { group: `@yu-team-${index % teams.length}`, basis: 'sector', from },
      ],
    });
    return save;
  });
}
