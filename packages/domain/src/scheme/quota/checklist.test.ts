import { expect, test } from 'vitest';
import { isChecklistFor, stateOfChecklist } from './checklist';

/** 五统一 of Changqing. */
const five = {
  id: 'five-unified',
  name: '五统一',
  source: 'domain.md 系统 1',
  items: ['规章制度', '人员配备', '标牌', '印章', '工作台账'].map((label, index) => ({ id: `i${index}`, label })),
};

test('a unit has what is ticked, and lacks the rest', () => {
  expect(stateOfChecklist(five, new Set(['i0', 'i2', 'i4', 'dropped']))).toEqual({
    numerator: 3,
    denominator: 5,
    percent: 60,
    isComplete: false,
    lacking: [
      { id: 'i1', label: '人员配备' },
      { id: 'i3', label: '印章' },
    ],
  });
  expect(stateOfChecklist(five, new Set(['i0', 'i1', 'i2', 'i3', 'i4']))).toMatchObject({
    percent: 100,
    isComplete: true,
  });
});

test('a share is told with one decimal, half up', () => {
  const three = { ...five, items: five.items.slice(0, 3) };
  // 2/3 = 66.67 %, 1/3 = 33.33 %.
  expect(stateOfChecklist(three, new Set(['i0', 'i1'])).percent).toBe(66.7);
  expect(stateOfChecklist(three, new Set(['i0'])).percent).toBe(33.3);
  expect(stateOfChecklist({ ...five, items: [] }, new Set()).percent).toBeUndefined();
});

test('a list may be for units of some types', () => {
  expect(isChecklistFor(five, 'studio')).toBe(true);
  expect(isChecklistFor({ ...five, unitTypes: ['liaison-committee'] }, 'studio')).toBe(false);
});
