import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { nationalSectors, type MemberLevel } from '@lianluo/domain/member/member';
import type { DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, storyStart } from '../office-days';
import { leaderPosts, sectorOfLeader } from '../people/leaders';
import { demoPhone, peopleOf, type Person } from '../people/people';
import { isPartyMember, politicalStatus } from '../people/political-status';
import { postBook } from '../people/post-book';
import { at, random } from '../random';
import { Clock, type Scene } from '../scene';
import { enter, enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { writer } from '../writing';
import { changqingStreets } from './streets';

const sectors = nationalSectors.filter((sector) => !/港|澳|台/.test(sector));
/** What the report counts. */
const memberCount = 112;
const levels: readonly MemberLevel[] = ['chair', 'vice-chair', 'vice-chair', 'vice-chair', 'secretary-general'];

/** 五统一 is theirs; two towns are not through with it. */
const lacking: Readonly<Record<string, readonly string[]>> = { guide: ['人员配备'], shuangquan: ['印章', '工作台账'] };

/** 长清区 (domain.md section 1, row 1): 112 members in the studios of 4 streets and 6 towns, and what they did for people. */
export function changqing(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'changqing',
    administrator: 'demo.changqing',
    clerk: 'demo.changqing',
    random: random(112),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const streets = setUp(scene, new Clock(scene, officeDay(addDays(today, -400), 0), 0), peopleOf(random(7), 10));
  tellAll({ scene, today, yearStart: storyStart(today), streets, words: writer(random(2013)) });
  return scene.calls;
}

function setUp(scene: Scene, clock: Clock, invent: () => Person): StreetCast[] {
  for (const { key, name, communities } of changqingStreets)
    enterUnit(scene, clock, {
      save: `qunit-${key}`,
      name: `${name}政协工作室`,
      type: 'studio',
      convener: { name: invent().name, post: `${name}政协工作室主任` },
      venue: `${at(communities, 0)}党群服务中心`,
      lacks: lacking[key] ?? [],
    });
  const from = clock.day;
  const [leads, works] = [leaderPosts('区'), postBook('区')];
  const members = Array.from({ length: memberCount }, (_, index) => {
    const save = `qm-${index + 1}`;
    const level = levels[index] ?? (index < 20 ? 'standing' : 'member');
    const sector = sectorOfLeader(level, index - 1) ?? at(sectors, index);
    const partyMember = isPartyMember(sector, level === 'standing' || index % 5 < 2);
    enter(scene, clock, 'members', save, {
      ...invent(),
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
      phone: demoPhone(7000 + index),
      placements: [{ group: `@qunit-${at(changqingStreets, index).key}`, basis: 'work', from }],
    });
    return save;
  });
  return changqingStreets.map((street, index) => ({
    ...street,
    unit: `qunit-${street.key}`,
    members: members.filter((_, number) => number % changqingStreets.length === index),
    informants: [],
  }));
}
