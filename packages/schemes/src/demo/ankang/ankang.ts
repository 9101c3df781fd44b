import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { enterMembers, openOffice } from '../office';
import { officeDay } from '../office-days';
import { at } from '../random';
import { enterUnit } from '../setup';
import { playTask } from '../task/task-play';
import { playHistories } from './histories';
import { accepted, ofMember, ofUnit, playReport, returned } from '../written/reports';

/** The report counts 183 studios of several types and names none: these are invented. */
const studios = '瀛湖 汉江 香溪 秦巴 茶乡 兴安'
  .split(' ')
  .map((word, index) => ({ save: `ak-studio-${index}`, name: `${word}委员工作室` }));
const memberCount = 48;
/** 述职 at the standing committee: so many of them a year. */
const statements = 8;
const visits = 10;

/** 安康市 (domain.md section 1, row 6): 履职报告和述职制度, and 主席会议成员走访看望和约见委员 as tasks of the year. */
export function ankang(today: Day): DemoCall[] {
  const office = openOffice(today, { id: 'ankang', region: '市', seed: 183, share: 11 });
  const { scene, clock } = office;
  for (const { save, name } of studios) enterUnit(scene, clock, { save, name, type: 'studio', venue: `${name}活动室` });
  const members = enterMembers(office, {
    prefix: 'ak-m',
    count: memberCount,
    placed: (index) => [[at(studios, index).save, index % 3 === 0 ? 'home' : 'work']],
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
  return scene.calls;
}
