import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { nationalSectors, type MemberLevel } from '@lianluo/domain/member/member';
import { demoCounties } from '../accounts';
import type { DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, officeDayFrom, storyStart } from '../office-days';
import { leaderPosts, sectorOfLeader } from '../people/leaders';
import { demoPhone, people } from '../people/people';
import { isPartyMember, politicalStatus } from '../people/political-status';
import { postBook } from '../people/post-book';
import { at, random } from '../random';
import { Clock, say, type Scene } from '../scene';
import { playYearTable } from '../year-table';
import { enterMember, enterUnit } from '../setup';
import { street, type StreetCast } from '../street';
import { writer } from '../writing';

const sectors = nationalSectors.filter((sector) => !/港|澳|台/.test(sector));
const specialCommittees =
  '提案委员会 经济委员会 农业和农村委员会 教科卫体委员会 社会法制委员会 文化文史和学习委员会 委员联络工作委员会'.split(
    ' ',
  );

/** The report counts 32 heads of studios and not what each studio is called. */
const studioHeads = 32;

/** The report gives no number of members: as many ordinary ones as make 30 in a hundred exact. */
const ranks: readonly (readonly [count: number, level: MemberLevel])[] = [
  [1, 'chair'],
  [6, 'vice-chair'],
  [1, 'secretary-general'],
  [30, 'standing'],
  [100, 'member'],
];
const memberSharePercent = 30;

/**
 * 渭南市 (domain.md section 1, row 5): leaders keep the six contacts (六联系) with standing members, sectors, special
 * committees, county committees and studios in full, and with three members in ten.
 */
export function weinan(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'weinan',
    administrator: 'demo.weinan',
    clerk: 'demo.weinan',
    random: random(100),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const clock = new Clock(scene, officeDay(addDays(today, -110), 0), 0);
  const units = setUpUnits(scene, clock);
  const { standing, ordinary } = setUpMembers(scene, clock);
  const streets = studioCasts(ordinary);
  const counties = demoCounties.filter(({ parent }) => parent === 'weinan').map(({ id }) => id);
  const reached = ordinary.slice(0, (ordinary.length * memberSharePercent) / 100);

  // Whom somebody went to see is owed by the year.
  const newYear = officeDayFrom(`${today.slice(0, 4)}-01-01`);
  const contacting = clock.day < newYear ? new Clock(scene, newYear) : clock;
  say(scene, contacting.pass(1), {
    as: scene.administrator,
    method: 'POST',
    path: '/committees/weinan/grid/build',
    body: { network: 'six-contacts', dryRun: false },
  });
  for (const [index, to] of [...units, ...standing, ...sectors, ...counties, ...reached].entries()) {
    say(scene, contacting.pass(index % 5 === 0 ? 1 : 0), {
      as: scene.administrator,
      method: 'POST',
      path: '/committees/weinan/grid/contacts',
      body: { network: 'six-contacts', to, way: at(['visit', 'talk', 'meeting', 'call'], index), on: contacting.day },
    });
  }
  tellAll({ scene, today, yearStart: storyStart(today), streets, words: writer(random(36)) });
  // One 接待日, in the last quarter.
  const [street] = streets;
  if (street)
    playYearTable(scene, today, 'wn-year', [{ street, did: { activity: 'reception-day' }, at: 0.9 }], clock.day);
  return scene.calls;
}

const studioOf = (sector: string) => (sector === '中国共产党' ? '中共界别' : sector);

function setUpUnits(scene: Scene, clock: Clock): string[] {
  const committees = specialCommittees.map((name, index) => ({ save: `wn-committee-${index}`, name: `市政协${name}` }));
  const studios = Array.from({ length: studioHeads }, (_, index) => ({
    save: `wn-studio-${index}`,
    name: `${studioOf(at(sectors, index))}委员工作室${index < sectors.length ? '' : '（二）'}`,
  }));
  for (const unit of committees) enterUnit(scene, clock, { ...unit, type: 'special-committee' });
  for (const unit of studios) enterUnit(scene, clock, { ...unit, type: 'studio' });
  return [...committees, ...studios].map(({ save }) => `@${save}`);
}

function setUpMembers(scene: Scene, clock: Clock): { standing: string[]; ordinary: string[] } {
  const invent = people(random(41), new Set());
  const levels = ranks.flatMap(([count, level]) => Array.from({ length: count }, (_, place) => ({ level, place })));
  const [leads, works] = [leaderPosts('市'), postBook('市')];
  const saved = levels.map(({ level, place }, index) => {
    const save = `wn-${index + 1}`;
    const sector = sectorOfLeader(level, place) ?? at(sectors, index);
    const partyMember = isPartyMember(sector, level === 'standing' || index % 5 < 2);
    enterMember(scene, clock, save, {
      ...invent(),
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
      phone: demoPhone(6000 + index),
    });
    return { level, id: `@${save}` };
  });
  const of = (wanted: MemberLevel) => saved.filter(({ level }) => level === wanted).map(({ id }) => id);
  return { standing: of('standing'), ordinary: of('member') };
}

/** Where the studios of five sectors work: each at one place of the city, whose communities and roads are invented. */
const places = [
  street('zhannan', '站南片区', '站南社区 东兴社区|东兴花园 站南小区|东兴街 站南路|站南小学|站南市场|站南广场|'),
  street('duqiao', '杜桥片区', '杜桥社区 民生社区|杜桥佳园 民生小区|杜桥街 民生路|杜桥小学|杜桥市场|杜桥公园|'),
  street('xiangyang', '向阳片区', '向阳社区 解放社区|向阳新居 解放小区|向阳路 解放路|向阳小学|向阳市场|向阳公园|'),
  street('renmin', '人民片区', '人民社区 前进社区|人民新村 前进小区|人民大街 前进路|人民街小学|人民市场|人民广场|'),
  street('chongye', '崇业片区', '崇业社区 乐天社区|崇业家园 乐天小区|崇业路 乐天街|崇业小学|崇业市场|乐天公园|'),
];

const studioCasts = (members: readonly string[]): StreetCast[] =>
  places.map((place, index) => ({
    ...place,
    unit: `wn-studio-${index}`,
    members: members.filter((_, number) => number % places.length === index).map((each) => each.slice(1)),
    informants: [],
  }));
