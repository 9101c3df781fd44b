import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { castOf, enterMembers, openOffice } from '../office';
import { officeDay, officeDayFrom } from '../office-days';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import { enter, enterUnit } from '../setup';
import { playTask } from '../task/task-play';
import { playHistories } from './histories';
import { accepted, ofMember, ofUnit, playReport, returned } from '../written/reports';
import { daysOfYear } from '../year-days';
import { playYearTable, spread } from '../year-table';

/** The report counts 183 studios of several types and names none: these are invented. */
const studios = '瀛湖 汉江 香溪 秦巴 茶乡 兴安'
  .split(' ')
  .map((word, index) => ({ save: `ak-studio-${index}`, name: `${word}委员工作室` }));
const memberCount = 48;
/** 述职 at the standing committee: so many of them a year. */
const statements = 8;
const visits = 10;
/** The deputies, the secretary-general and the eight standing members stand below the chair and them. */
const visited = 12;

/** 安康市 (domain.md section 1, row 6): 履职报告和述职, 履职评价, and the chairs' visits to members, as tasks and as a log. */
export function ankang(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'ankang', region: '市', seed: 183, share: 11 });
  const { scene, clock } = office;
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  const members = enterMembers(office, {
    prefix: 'ak-m',
    count: memberCount,
    placed: (index) => [[at(studios, index).save, index % 3 === 0 ? 'home' : 'work']],
  });
  // 履职报告 is asked of every member by the end of the year.
  enter(scene, clock, 'report-rules', 'ak-rule', {
    name: '履职报告',
    type: 'duty-report',
    terms: { period: 'year', whom: 'members', dueMonth: 12, dueDay: 31 },
  });
  playHistories(office, members, { save: 'ak-m-new', group: at(studios, 0).save });
  const year = today.slice(0, 4);
  members.forEach((member, index) =>
    playReport(scene, {
      name: `ak-report-${index}`,
      type: 'duty-report',
      subject: ofMember(member),
      period: year,
      // The last ones are still on their way.
      steps: index < memberCount - 4 ? accepted : index % 2 === 0 ? [['submit']] : returned,
      back: index < memberCount - 4 ? 4 + (index % 12) : 1,
    }),
  );
  for (let index = 0; index < statements; index++)
    playReport(scene, {
      name: `ak-statement-${index}`,
      type: 'statement',
      // The chairs and the standing members.
      subject: ofMember(at(members, index + 1)),
      period: year,
      steps: accepted,
      back: 3,
    });
  studios.forEach(({ save }, index) =>
    playReport(scene, {
      name: `ak-half-${index}`,
      type: 'half-year',
      subject: ofUnit(save),
      period: `${year}-H1`,
      steps: accepted,
      back: 20 + index,
    }),
  );
  for (let index = 0; index < visits; index++)
    playTask(scene, {
      name: `ak-task-${index}`,
      type: index % 3 === 2 ? 'muster' : 'assignment',
      title: `走访看望委员（第${index + 1}组）`,
      demand: '走访看望联系的委员不少于三名，约见一名，了解履职情况和困难，形成走访记录。',
      setter: '主席会议',
      assignee: { member: `@${at(members, index)}` },
      day: officeDay(scene.lastDay, -16 * (visits - index) - 2),
      days: 20,
      ...(index < visits - 1 && { takes: 10 + index }),
    });
  // 履职评价: beside the report one member has ten meetings, four opinions and two deeds: 40 + 20 + 10 + 10.
  const cast = castOf(
    studios.map((studio) => ({ ...studio, word: studio.name.slice(0, 2) })),
    members,
  );
  const [studio, diligent] = [at(cast, 0), 2];
  playYearTable(scene, today, 'ak-year', [
    ...spread(studio, { activity: 'meeting' }, 10, diligent),
    ...spread(studio, 'opinion', 4, diligent),
    ...spread(studio, 'deed', 2, diligent),
  ]);
  playVisits(scene, today, members.slice(1, 1 + visited));
  return scene.calls;
}

/** 走访看望和约见委员: the log of whom the chairs went to see, or asked to come, this year. */
function playVisits(scene: Scene, today: Day, seen: readonly string[]): void {
  const year = officeDayFrom(`${today.slice(0, 4)}-01-05`);
  const clock = new Clock(scene, year, 90);
  const path = `/committees/${scene.committee}/grid`;
  const as = scene.administrator;
  say(scene, clock.pass(0, 10), { as, method: 'POST', path: `${path}/build`, body: { dryRun: false } });
  daysOfYear(scene, today, seen.length).forEach((on, index) => {
    const visit = { to: `@${at(seen, index)}`, way: at(['visit', 'meeting', 'talk'], index), on };
    say(scene, new Clock(scene, on, 100).pass(0, 10), { as, method: 'POST', path: `${path}/contacts`, body: visit });
  });
}
