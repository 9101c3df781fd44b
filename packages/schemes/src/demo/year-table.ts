import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import { playActivity } from './activity/activity-course';
import { playDeed } from './deed/deed-course';
import { consultation } from './consultations';
import { playGathering } from './gathering-course';
import { officeDay, officeDays } from './office-days';
import { playOpinion } from './opinion-course';
import { random } from './random';
import { reading } from './readings';
import type { Scene } from './scene';
import type { StreetCast } from './street';
import { playSuggestion } from './suggestion/suggestion-course';
import { playTask } from './task/task-play';
import { accepted, ofMember, ofUnit, playReport } from './written/reports';
import { writer } from './writing';

/** What somebody did this year, as one fact of a scheme. */
type Did =
  | 'opinion'
  | 'suggestion'
  | 'deed'
  | 'duty-report'
  /** 调研报告 of the unit */
  | 'survey-report'
  | 'consultation'
  | 'reading'
  /** 委员作业 of the member, ticked off in time */
  | 'assignment'
  | { activity: ActivityType }
  /** A consultation on a topic, by its saved name, that the unit has claimed */
  | { topic: string };

export interface YearLine {
  street: StreetCast;
  /** Which of the unit's members; the first without, and of an activity all. */
  member?: number;
  did: Did;
  /** How far into the year, as far as that has come: 0 its first days, 1 yesterday. */
  at: number;
}

/** So many things of one sort, spread over the year as far as it has come. */
export const spread = (street: StreetCast, did: Did, count: number, member?: number): YearLine[] =>
  Array.from({ length: count }, (_, index) => ({
    street,
    ...(member !== undefined && { member }),
    did,
    at: (index + 0.5) / count,
  }));

/** What is entered ahead of a thing, or leads to it, lies in the year as well. */
const leads = 25;

/** A year as a table of facts, by its own chances, so that what was told before it stays. */
export function playYearTable(told: Scene, today: Day, prefix: string, lines: readonly YearLine[], since = ''): void {
  const scene: Scene = { ...told, random: random(lines.length + prefix.length) };
  const words = writer(random(prefix.length * 7), (unit) => unit);
  const newYear = `${today.slice(0, 4)}-01-01`;
  const days = officeDays(addDays(since > newYear ? since : newYear, leads), scene.lastDay);
  lines.forEach(({ street, member, did, at: share }, number) => {
    const day = days[Math.min(days.length - 1, Math.floor(share * days.length))];
    const who = street.members[member ?? 0];
    if (day === undefined || who === undefined) return;
    const name = `${prefix}-${number}`;
    const own = { name, number, street: { ...street, members: [who] }, day };
    const back = officeDays(day, scene.lastDay).length - 1;
    const report = { name, steps: accepted, period: day.slice(0, 4), back };
    if (typeof did === 'object' && 'activity' in did)
      return playActivity(scene, { ...own, ...(member === undefined && { street }), type: did.activity });
    if (typeof did === 'object') return playClaimed(scene, day, { name, street, number, topic: did.topic });
    const plays: Readonly<Record<typeof did, () => void>> = {
      opinion: () =>
        playOpinion(scene, day, { name, street, wording: words.write(street, Number(day.slice(5, 7))), by: [who] }, []),
      suggestion: () => playSuggestion(scene, { ...own, reached: 'submitted' }),
      deed: () => playDeed(scene, { ...own, reached: 'done' }),
      'duty-report': () => playReport(scene, { ...report, type: 'duty-report', subject: ofMember(who) }),
      'survey-report': () => {
        // A unit that hands in two of them in a year has the first behind it by summer.
        const period = number % 2 === 0 ? report.period : `${report.period}-H1`;
        playReport(scene, { ...report, period, type: 'survey', subject: ofUnit(street.unit) });
      },
      consultation: () => playGathering(scene, day, consultation(scene.random, name, street, '微协商', number), 'held'),
      reading: () => playGathering(scene, day, reading(scene.random, name, street, '委员读书', day)),
      assignment: () =>
        playTask(scene, {
          name,
          type: 'assignment',
          title: `走访联系群众（作业${number + 1}）`,
          demand: '走访一处社区或村组，收集意见三条，形成走访记录。',
          setter: '主席会议',
          assignee: { member: `@${who}` },
          day: officeDay(day, -12),
          days: 20,
          takes: 10,
        }),
    };
    plays[did]();
  });
}

/** 领题协商, with the first three members of the unit as 调研组. */
function playClaimed(
  scene: Scene,
  day: Day,
  { name, street, number, topic }: { name: string; street: StreetCast; number: number; topic: string },
): void {
  const lead = street.members.slice(0, 1).map((member) => ({ member: `@${member}`, lead: true }));
  const others = street.members.slice(1, 3).map((member) => ({ member: `@${member}` }));
  const entry = consultation(scene.random, name, street, '领题协商', number);
  const own = { form: 'special', team: [...lead, ...others] };
  playGathering(scene, day, { ...entry, topics: [`@${topic}`], own }, 'held');
}
