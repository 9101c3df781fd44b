import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { daysBack } from '../activity/activity-course';
import type { DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, storyStart } from '../office-days';
import { enterMembers, openOffice, type Office } from '../office';
import { published, settledHere, tellOpinion } from '../opinion/told';
import { enterRule } from '../plans';
import { layDownProposals, plenaryOf } from '../proposal/plenary';
import { playProposal } from '../proposal/proposal-course';
import { at, random } from '../random';
import type { Scene } from '../scene';
import { enterUnit } from '../setup';
import type { StreetCast } from '../street';
import { playSuggestions } from '../suggestion/suggestion-course';
import { writer } from '../writing';
import { playEssays } from './essays';
import { changqingStreets } from './streets';
import { playYearTable, type YearLine } from '../year-table';

/** What the report counts: district members, and city members who live here and stand in three streets. */
const [memberCount, cityMembers, cityStreets] = [112, 16, 3];
/** 示范工作室 */
const models: readonly string[] = ['wenchang', 'wande', 'xiaoli', 'mashan'];
/** 四个督导组 of the chairs, the secretary-general and the heads of committees. */
const supervision = '一 二 三 四'.split(' ');
const supervisors = 20;
const [suggestions, opinions] = [72, 32];

/** 五统一 is theirs; two towns are not through with it. */
const lacking: Readonly<Record<string, readonly string[]>> = { guide: ['人员配备'], shuangquan: ['印章', '工作台账'] };

/** 长清区 (domain.md section 1, row 1): 112 members in the studios of 4 streets and 6 towns, and what they did for people. */
export function changqing(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'changqing', region: '区', seed: 112, share: 10 });
  const { scene } = office;
  const streets = setUp(office);
  const words = writer(random(2013));
  tellAll({ scene, today, yearStart: storyStart(today), streets, words });
  playSuggestions(scene, { prefix: 'qs', count: suggestions, from: addDays(today, -365), streets });
  daysBack(scene, opinions, 220).forEach((day, number) =>
    tellOpinion(
      scene,
      words,
      { name: `qo-${number}`, street: at(streets, number), day },
      number % 3 === 0 ? published : settledHere,
    ),
  );
  const everyone = Array.from({ length: memberCount }, (_, index) => `qm-${index + 1}`);
  playEssays(scene, at(streets, 0), everyone);
  playFiveOnes(scene, today, streets);
  return scene.calls;
}

/** 五个一 of this year: three handed in a 履职报告, and one of them has a proposal that was filed. */
function playFiveOnes(scene: Scene, today: Day, streets: readonly StreetCast[]): void {
  const [first, second, third] = [at(streets, 2), at(streets, 3), at(streets, 4)];
  const reported = (street: StreetCast): YearLine => ({ street, member: 5, did: 'duty-report', at: 0.95 });
  playYearTable(scene, today, 'q-year', [first, second, third].map(reported));
  const plenary = plenaryOf(scene, 11);
  layDownProposals(scene, plenary);
  playProposal(scene, {
    name: 'q-year-proposal',
    by: { members: first.members.slice(5, 6) },
    unit: first.unit,
    wording: writer(random(2014)).write(first, 3),
    session: plenary.id,
    sitting: 'out-of-session',
    day: officeDay(plenary.closesOn, 15),
    reached: 'closed',
  });
}

function setUp(office: Office): StreetCast[] {
  const { scene, clock, invent } = office;
  for (const { key, name, communities } of changqingStreets)
    enterUnit(scene, clock, {
      save: `qunit-${key}`,
      name: `${name}政协${models.includes(key) ? '示范' : ''}工作室`,
      type: 'studio',
      convener: { name: invent().name, post: `${name}政协工作室主任` },
      venue: `${at(communities, 0)}党群服务中心`,
      lacks: lacking[key] ?? [],
    });
  supervision.forEach((number, index) =>
    enterUnit(scene, clock, { save: `q-supervision-${index}`, name: `督导${number}组`, type: 'work-group' }),
  );
  enterUnit(scene, clock, { save: 'q-city', name: '驻长清济南市政协委员组', type: 'activity-group' });
  // 每周一调度、半月一小结、一月一总结
  enterRule(scene, clock, {
    name: '督导调度',
    kind: 'activities',
    type: 'meeting',
    title: '政协工作室{事}会',
    rule: { every: 'calls', weekday: 1, onHoliday: 'next' },
  });
  const members = enterMembers(office, {
    prefix: 'qm',
    count: memberCount,
    placed: (index) => [
      [`qunit-${at(changqingStreets, index).key}`, 'work'],
      ...(index < supervisors ? ([[`q-supervision-${index % supervision.length}`, 'appointment']] as const) : []),
    ],
  });
  enterMembers(office, {
    prefix: 'qm-city',
    count: cityMembers,
    led: false,
    placed: (index) => [
      [`qunit-${at(changqingStreets, index % cityStreets).key}`, 'home'],
      ['q-city', 'appointment'],
    ],
  });
  return changqingStreets.map((street, index) => ({
    ...street,
    unit: `qunit-${street.key}`,
    members: members.filter((_, number) => number % changqingStreets.length === index),
    informants: [],
  }));
}
