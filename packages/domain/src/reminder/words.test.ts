import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageText, type Told } from './words';

const told: Told = {
  organ: '秦都区政协',
  one: '社情民意信息',
  measure: '条',
  number: '第24期',
  title: '关于古渡街道停车难的反映',
  label: '办复',
  dueOn: '2026-06-03',
  contact: '孟经办',
  text: '请抓紧办理停车场建设。',
  isClosed: false,
};

test('a message has the number, the day and whom to call', () => {
  expect(messageText(told, false)).toBe(
    '【秦都区政协】您处有1条社情民意信息（第24期）待办复，期限为2026-06-03。请抓紧办理。联系人：孟经办。',
  );
  expect(messageText({ ...told, number: undefined, dueOn: undefined }, false)).toBe(
    '【秦都区政协】您处有1条社情民意信息待办复。请抓紧办理。联系人：孟经办。',
  );
});

test('its title and the office’s own words go along where the committee allows that, and never of what is closed', () => {
  const allowed = messageText(told, true);
  expect(allowed).toContain(told.title);
  expect(allowed).toContain('请抓紧办理停车场建设');
  expect(messageText({ ...told, isClosed: true }, true)).toBe(messageText(told, false));
});

test('whatever the title and the words are, nothing of them is told where it is not allowed', () => {
  const words = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(words, words, fc.boolean(), (title, text, isClosed) => {
      expect(messageText({ ...told, title, text, isClosed }, false)).toBe(messageText(told, false));
    }),
  );
});
