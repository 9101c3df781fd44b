import { expect, test } from 'vitest';
import { changesBetween, resultWords, tallyWords } from './results';

const subject = { kind: 'member', id: 'm1', name: '陆文涵' } as const;
const passed = { id: 'passed', name: '称职' };

test('a result is told in words, the tasks by how many were met', () => {
  const quotas = { opinion: ['met', 'missed', 'none'], reading: ['met'] } as const;
  expect(tallyWords({ opinion: [...quotas.opinion], reading: [...quotas.reading] })).toBe('已完成 2 项，未完成 1 项');
  expect(tallyWords({ opinion: ['none'] })).toBe('不作要求');
  expect(resultWords({ subject, value: 62, grade: passed, stars: 3 })).toBe('62 分；称职；三星');
  expect(resultWords({ subject, sheet: { id: 's', total: 89.5, grade: { id: 'g', name: '良好' } } })).toBe(
    '考核表 89.5 分，良好',
  );
  expect(resultWords({ subject })).toBe('没有结果');
});

test('a change tells what differs, and nothing else', () => {
  expect(changesBetween({ subject, value: 62, grade: passed }, { subject, value: 72, grade: passed })).toEqual([
    { label: '积分', before: '62 分', after: '72 分' },
  ]);
  expect(changesBetween({ subject }, { subject, value: 5 })).toEqual([{ label: '积分', before: '–', after: '5 分' }]);
});
