import { officeDay } from '../office-days';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { playTask } from '../task/task-play';

const months = 6;
const officeDaysOfMonth = 21;
const weeks = 8;
/** Each month so many of the yearly list fall due. */
const duties = [
  ['完成“1+N”调研报告一篇', '调研组到点位不少于三处，形成调研报告并附数据来源。'],
  ['报送社情民意信息两条', '围绕重点课题反映新情况新问题，一事一报。'],
  ['协商成果跟踪督办一次', '会同承办部门到现场核对落实进度，形成督办记录。'],
] as const;

/** 照单结算、对账销号 of each month, and 成果周展示 of each week (domain.md section 1, row 8). */
export function yanglingTasks(scene: Scene, stations: readonly StreetCast[]): void {
  for (let month = months; month > 0; month--)
    duties.forEach(([title, demand], index) => {
      const street = at(stations, month + index);
      const day = officeDay(scene.lastDay, -month * officeDaysOfMonth);
      playTask(scene, {
        name: `yl-task-${month}-${index}`,
        type: 'assignment',
        title: `${street.name}${Number(day.slice(5, 7))}月：${title}`,
        demand,
        setter: '主席会议',
        assignee: { unit: `@${street.unit}` },
        day,
        days: 15,
        // One in six came behind its day, and of this month's last nothing yet.
        ...(month === 1 && index === 2 ? {} : { takes: (month + index) % 6 === 5 ? 17 : 9 + index * 2 }),
      });
    });
  for (let week = weeks; week > 0; week--) {
    const street = at(stations, week);
    const day = officeDay(scene.lastDay, -week * 5);
    playTask(scene, {
      name: `yl-week-${week}`,
      type: 'weekly-call',
      title: `${street.name}工作成果周展示（${Number(day.slice(5, 7))}月${Number(day.slice(8))}日）`,
      demand: '报送本周协商、走访、信息等工作成果，附一张照片。',
      setter: '主席会议',
      assignee: { unit: `@${street.unit}` },
      day,
      days: 4,
      takes: 2,
    });
  }
}
