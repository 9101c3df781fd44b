import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { appraisalOf, nameGroup } from '../appraisal-course';
import type { DemoCall } from '../call';
import { officeDay, officeDayFrom } from '../office-days';
import { lateInspection } from './last-year';

const committee = 'shache';
const [administrator, clerk] = ['demo.shache', 'demo.shache.clerk'];
const bodies = ['提案委员会', '委员联络委员会'] as const;

/** 核对期 of a week, and the day after it. */
function daysOf(newYear: number): { from: Day; to: Day; locked: Day } {
  const from = officeDayFrom(`${newYear}-01-04`);
  const to = addDays(from, 6);
  return { from, to, locked: officeDayFrom(addDays(to, 1)) };
}

/**
 * Without what was begun last year and is still at work when that is locked: each step would be a correction, and none of them may
 * wait when the year is published. What is told as late is late on purpose.
 */
export function throughByLock(calls: readonly DemoCall[], today: Day): DemoCall[] {
  const newYear = Number(today.slice(0, 4));
  const { locked } = daysOf(newYear);
  const begun = new Set(calls.flatMap(({ at, save }) => (save !== undefined && at < `${newYear}-01-01` ? [save] : [])));
  const atWork = new Set(
    calls.flatMap(({ at, touch }) => (touch !== undefined && at >= locked && begun.has(touch) ? [touch] : [])),
  );
  return calls.filter(({ save, touch }) => !atWork.has(save ?? touch ?? ''));
}

/**
 * 年度考核 of last year, as far as time has come: looked over in a week of January, with an objection of a group, locked, assessed,
 * published in February; and then somebody is found to have come to an inspection, which waits as a correction.
 */
export function shacheAppraisal(today: Day, { absent }: { absent: string }): DemoCall[] {
  const newYear = Number(today.slice(0, 4));
  const year = newYear - 1;
  const path = `/committees/${committee}/appraisals/${year}`;
  const head = appraisalOf(committee, year);
  const { from, to, locked } = daysOf(newYear);
  const published = officeDayFrom(`${newYear}-02-05`);
  const does = (day: Day, hour: number, action: string, body: object = {}): DemoCall => ({
    at: `${day}T${hour}:00:00+08:00`,
    as: administrator,
    method: 'POST',
    path: `${path}/actions/${action}`,
    touch: head,
    body,
  });
  const calls: DemoCall[] = [
    // The clerk comes before the group is named, to which both belong.
    { at: `${officeDayFrom(`${year}-12-08`)}T08:50:00+08:00`, as: clerk, method: 'GET', path },
    ...nameGroup({
      committee,
      year,
      day: officeDayFrom(`${year}-12-08`),
      members: 2,
      office: '委员联络委员会',
      bodies,
    }),
    does(from, 10, 'open-window', { from, to }),
    ...objected(path, head, from),
    does(locked, 10, 'lock'),
    // A job counts everybody and says that it is locked.
    { at: `${locked}T11:00:00+08:00`, as: administrator, method: 'GET', path, save: head },
    ...bodies.map((body, index) =>
      does(officeDay(locked, 1 + index), 10, 'assess', { rung: 'first', body, text: '与台账一致，同意计算结果。' }),
    ),
    does(officeDay(locked, 4), 10, 'assess', { rung: 'group', text: '审核无异议。' }),
    does(officeDay(locked, 6), 15, 'assess', { rung: 'chairs', text: '主席会议审定。' }),
    does(published, 10, 'publish'),
    {
      at: `${officeDay(published, 8)}T10:00:00+08:00`,
      as: clerk,
      method: 'PATCH',
      path: `/committees/${committee}/activities/{${lateInspection}}/attendance`,
      touch: lateInspection,
      body: { lines: [{ member: `@${absent}`, state: 'present' }] },
    },
  ];
  return calls.filter(({ at }) => at.slice(0, 10) < today);
}

/** A group misses a deed in its year; what was never reported as done does not count. */
function objected(path: string, head: string, from: Day): DemoCall[] {
  const objection = `${head}-objection`;
  return [
    {
      at: `${officeDay(from, 1)}T10:00:00+08:00`,
      as: clerk,
      method: 'POST',
      path: `${path}/objections`,
      save: objection,
      along: [head],
      body: {
        subject: { kind: 'unit', id: '@sc-group-4' },
        what: 'quotas',
        line: 'deed',
        text: '清泉联络组12月帮助修复灌渠一处，未计入推动为民办实事落实。',
        evidence: { text: '修复前后照片存联络组。' },
      },
    },
    {
      at: `${officeDay(from, 2)}T15:00:00+08:00`,
      as: administrator,
      method: 'POST',
      path: `${path}/objections/{${objection}}/actions/decide`,
      touch: objection,
      along: [head],
      body: { outcome: 'dismissed', reason: '该件实事上年未申报，也未登记办结，不计入上年；可在本年度申报。' },
    },
  ];
}
