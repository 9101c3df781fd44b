import { describe, expect, test } from 'vitest';
import { aCourseRecord, anInstruction, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { answer } from '../../test-support/refusal.examples';
import { Refusal } from '../refusal';
import { facetsOf } from '../work/facets';
import { voidRecord } from './adoption';
import { follow, instruct, present, voidCourseRecord } from './instructing';
import { coursesOf, standingCourses, type CourseStep } from './instruction';
import type { Opinion } from './opinion';
import { figureDayOf } from '../scorecard/figure-day';
import { opinionKind } from './opinion.kind';

const voided = { reason: '录入有误', by: '经办人', at: '2026-04-03T09:00:00+08:00' };
const issued = anOpinionIn('issued');
const presented = present(issued, aCourseRecord('present'));
const answered = instruct(presented, { ...anInstruction(), presentation: 'record-present' });
const following: CourseStep[] = ['assign', 'handle', 'feed-back'];
const through = (...steps: CourseStep[]): Opinion =>
  steps.reduce((item, step) => follow(item, aCourseRecord(step)), answered);

const stateOf = (item: Opinion) => standingCourses(item).map(({ state, since }) => `${state} ${since}`);
const facets = (item: Opinion) => facetsOf(opinionKind, item).filter((each) => each.startsWith('instruct'));

test('a course goes from 呈批 over 批示 and 交办 to 反馈, each with its day', () => {
  expect(stateOf(presented)).toEqual(['presented 2026-03-30']);
  expect(stateOf(answered)).toEqual(['instructed 2026-04-01']);
  expect(following.map((_, index) => stateOf(through(...following.slice(0, index + 1))))).toEqual([
    ['assigned 2026-04-02'],
    ['handling 2026-04-02'],
    ['fed-back 2026-04-02'],
  ]);
});

test('what stood on an item before there were courses reads as 已批示', () => {
  expect(stateOf(instruct(issued, anInstruction()))).toEqual(['instructed 2026-04-01']);
});

test('its lists tell who waits and what is open; a closed one leaves only that there was one', () => {
  expect(facets(presented)).toEqual(['instruction=presented', 'instructionOpen=true']);
  expect(facets(answered)).toEqual(['instructed=true', 'instruction=instructed', 'instructionOpen=true']);
  expect(facets(through('feed-back'))).toEqual(['instructed=true', 'instruction=fed-back']);
});

test('the state of the item and what it waits for stay as they are', () => {
  const standing = ({ status, waitingFor, dueOn }: Opinion) => ({ status, waitingFor, dueOn });

  expect(standing(through(...following))).toEqual(standing(issued));
});

test('the last 交办 says by when', () => {
  const again = follow(through('assign'), aCourseRecord('assign', { id: 'again', dueOn: '2026-05-20' }));

  expect(standingCourses(again).map(({ dueOn }) => dueOn)).toEqual(['2026-05-20']);
});

test('a leader is asked once at a time, and again after the answer', () => {
  expect(() => present(presented, aCourseRecord('present', { id: 'again' }))).toThrow(
    new Refusal('instruction.presented'),
  );
  expect(present(answered, aCourseRecord('present', { id: 'again' })).instructionRecords).toHaveLength(2);
  expect(present(presented, aCourseRecord('present', { id: 'b', leaderPost: '区长' })).instructionRecords).toHaveLength(
    2,
  );
});

test('a 呈批 is answered once', () => {
  const twice = { ...anInstruction('second'), presentation: 'record-present' };

  expect(() => instruct(answered, twice)).toThrow(new Refusal('instruction.answered'));
  expect(answer(() => instruct(presented, { ...twice, presentation: 'unknown' }))).toBe('request.invalid');
});

describe('days', () => {
  const early = { instructedOn: '2026-03-29' };
  test.each([
    [
      '批示 before its 呈批',
      () => instruct(presented, { ...anInstruction(), ...early, presentation: 'record-present' }),
    ],
    ['交办 before its 批示', () => follow(answered, aCourseRecord('assign', { on: '2026-03-31' }))],
    ['时限 before its 交办', () => follow(answered, aCourseRecord('assign', { dueOn: '2026-04-01' }))],
  ])('%s is refused', (_, act) => {
    expect(answer(act)).toBe('request.invalid');
  });
});

test('after 反馈 nothing follows, until that is voided', () => {
  const over = through('handle', 'feed-back');
  const reopened = voidCourseRecord(over, 'record-feed-back', voided);

  expect(() => follow(over, aCourseRecord('handle', { id: 'late' }))).toThrow(new Refusal('instruction.fed-back'));
  expect(stateOf(reopened)).toEqual(['handling 2026-04-02']);
  expect(coursesOf(reopened)[0]?.records.map(({ step, voided: of }) => [step, of?.reason])).toEqual([
    ['present', undefined],
    ['handle', undefined],
    ['feed-back', '录入有误'],
  ]);
});

describe('voiding', () => {
  test('an instruction makes its 呈批 wait again, and what followed counts no longer', () => {
    const item = voidRecord(through('assign'), 'instructions', 'instruction-1', voided);

    expect(stateOf(item)).toEqual(['presented 2026-03-30']);
    expect(facets(item)).toEqual(['instruction=presented', 'instructionOpen=true']);
    expect(opinionKind.facts(item).some(({ key }) => key === 'opinions.instructed')).toBe(false);
    expect(() => follow(item, aCourseRecord('handle'))).toThrow(new Refusal('record.already-voided'));
  });

  test('a 呈批 goes while nobody has answered it', () => {
    expect(stateOf(voidCourseRecord(presented, 'record-present', voided))).toEqual([]);
    expect(() => voidCourseRecord(answered, 'record-present', voided)).toThrow(new Refusal('instruction.answered'));
    expect(() => voidCourseRecord(presented, 'unknown', voided)).toThrow(new Refusal('record.unknown'));
  });
});

test('an item with a leader’s words is proved once, on the day of the first, and counted under its own', () => {
  const twice = instruct(answered, { ...anInstruction('second'), instructedOn: '2026-03-20' });
  const counted = opinionKind.facts(twice).filter(({ key }) => key === 'opinions.instructed');

  expect(counted.map(({ on, subject }) => [on, subject])).toEqual([
    ['2026-03-20', 'committee'],
    ['2026-03-20', 'unit#weiyang'],
    ['2026-03-20', 'member#m1'],
  ]);
  expect(counted.map(figureDayOf)).toEqual(counted.map(() => '2026-03-02'));
});
