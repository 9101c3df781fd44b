import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anInstruction, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { answer } from '../../test-support/refusal.examples';
import { taskStatuses, type TaskStatus } from '../task/task';
import { follow, instruct, voidInstruction } from './instructing';
import { isOpen, standingCourses } from './instruction';
import { requireMarkable, withPhrases, withTaskState, wordsAt, type MarkedPhrase, type Marking } from './phrases';

const words = '请住建局牵头排查𠮷祥里路灯，请财政局保障经费，五月底前报结果。';
const points = Array.from(words);
const instruction = { ...anInstruction(), text: words };
const item = instruct(anOpinionIn('issued'), instruction);

const at = (start: number, end: number): Marking => ({ start, end, text: points.slice(start, end).join('') });
const marked = (marking: Marking, index: number): MarkedPhrase => ({
  id: `p${index}`,
  start: marking.start,
  end: marking.end,
  task: `t${index}`,
  assignee: '区住建局',
  dueOn: '2026-04-20',
  markedOn: '2026-04-02',
  state: 'set',
});
/** Cuts of the words that lie one behind the other, each of one character at least. */
const cuts = fc
  .uniqueArray(fc.nat(points.length), { minLength: 2, maxLength: 10 })
  .map((places) => places.toSorted((one, other) => one - other))
  .map((places) => places.slice(1).map((end, index) => at(places[index] ?? 0, end)));

test('phrases are marked by code points, in whatever order, and read the words that stand there', () => {
  fc.assert(
    fc.property(cuts, fc.infiniteStream(fc.nat()), (markings, random) => {
      const keys = new Map(markings.map((each) => [each, random.next().value]));
      const shuffled = markings.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
      requireMarkable(instruction, shuffled);
      const split = withPhrases(item, instruction.id, shuffled.map(marked));
      const phrases = split.instructions[0]?.phrases ?? [];
      expect(phrases.map(({ start }) => start)).toEqual(markings.map(({ start }) => start));
      expect(phrases.map((each) => wordsAt(words, each))).toEqual(markings.map(({ text }) => text));
    }),
  );
});

test('no phrase lies over another, of this call or of one before, and none says other words', () => {
  const span = fc
    .tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => at(start, Math.min(points.length, start + length)));
  fc.assert(
    fc.property(span, span, (one, other) => {
      const isOver = one.start < other.end && other.start < one.end;
      const before = { ...instruction, phrases: [marked(one, 0)] };
      const codes = [
        answer(() => requireMarkable(instruction, [one, other])),
        answer(() => requireMarkable(before, [other])),
      ];
      expect(codes).toEqual(isOver ? ['request.invalid', 'request.invalid'] : [undefined, undefined]);
      expect(answer(() => requireMarkable(instruction, [{ ...one, text: `${one.text}。` }]))).toBe('request.invalid');
    }),
  );
});

test('an instruction is open as long as one of its tasks is, and closes when all are at their end and one is done', () => {
  const states = fc.array(fc.constantFrom(...(Object.keys(taskStatuses) as TaskStatus[])), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(states, (standing) => {
      const split = withPhrases(
        item,
        instruction.id,
        standing.map((_, index) => marked(at(index, index + 1), index)),
      );
      const told = standing.reduce((now, status, index) => {
        const closedOn = status === 'ticked-off' || status === 'cancelled' ? '2026-04-10' : undefined;
        return withTaskState(now, { id: `t${index}`, status, deadline: '2026-04-20', closedOn }) ?? now;
      }, split);
      const [course] = standingCourses(told);
      const closed = standing.filter((each) => each === 'ticked-off' || each === 'cancelled').length;
      const isDone = closed === standing.length && standing.includes('ticked-off');
      expect([course?.state, course && isOpen(course)]).toEqual(isDone ? ['done', false] : ['assigned', true]);
      const fedBack = answer(() => {
        follow(told, {
          id: 'r',
          step: 'feed-back',
          instruction: instruction.id,
          on: '2026-04-12',
          text: '已反馈',
          enteredBy: '',
          enteredAt: '',
        });
      });
      expect(fedBack).toBe(closed === standing.length ? undefined : 'instruction.tasks-open');
    }),
  );
});

test('what was split is voided when its tasks are at their end, and keeps them', () => {
  const split = withPhrases(item, instruction.id, [marked(at(0, 4), 0)]);
  const voided = { reason: '录入有误', by: '经办人', at: '2026-04-03T09:00:00+08:00' };
  expect(answer(() => voidInstruction(split, instruction.id, voided))).toBe('instruction.tasks-open');
  const cancelled = withTaskState(split, { id: 't0', status: 'cancelled', deadline: '2026-04-20' }) ?? split;
  const gone = voidInstruction(cancelled, instruction.id, voided);
  expect(gone.instructions[0]).toMatchObject({ voided, phrases: [{ task: 't0', state: 'cancelled' }] });
  expect(withTaskState(split, { id: 'another', status: 'ticked-off', deadline: '2026-04-20' })).toBeUndefined();
});
