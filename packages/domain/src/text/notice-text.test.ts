import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeText } from './notice-text';

const waiting = { one: '社情民意信息', measure: '条', action: '签发', dueOn: '2026-03-12' };

test('a reminder says that something waits, what is to be done and by when', () => {
  expect(noticeText({ ...waiting, title: '路灯', isClosed: false }, false)).toBe(
    '【联络平台】您有1条社情民意信息待签发，期限为2026-03-12，请登录平台办理。',
  );
  expect(noticeText({ ...waiting, dueOn: null, title: '路灯', isClosed: false }, true)).toBe(
    '【联络平台】您有1条社情民意信息《路灯》待签发，请登录平台办理。',
  );
});

test('no title leaves unless the committee allows it, and one that is closed never', () => {
  const titles = fc.string({ minLength: 1 }).map((each) => `密${each}密`);
  fc.assert(
    fc.property(titles, fc.boolean(), fc.boolean(), (title, isClosed, allowed) => {
      const says = noticeText({ ...waiting, title, isClosed }, allowed).includes(title);
      expect(says).toBe(allowed && !isClosed);
    }),
  );
});
