import type { Instruction } from '@lianluo/domain/opinion/instruction';
import { wordsAt } from '@lianluo/domain/opinion/phrases';

/** A phrase of a leader's words, by code points. */
export interface Mark {
  start: number;
  end: number;
  text: string;
}

/** The phrases that are tasks already, in the order of the words. */
export const marksOf = ({ text, phrases = [] }: Pick<Instruction, 'text' | 'phrases'>): Mark[] =>
  phrases.map(({ start, end }) => ({ start, end, text: wordsAt(text, { start, end }) }));

/** ① to ⑳, and plain numbers behind them. */
export const circled = (index: number): string =>
  index < 20 ? String.fromCodePoint(0x2460 + index) : `（${index + 1}）`;

/** Blanks and stops around a phrase are no part of it. */
const around = /^[\s，。；、：,;:.]+|[\s，。；、：,;:.]+$/g;

/** What a browser says is selected, as a phrase; or why it is none. Places in a field are counted in UTF-16. */
export function selectedPhrase(
  words: string,
  from: number,
  to: number,
  taken: readonly Pick<Mark, 'start' | 'end'>[],
): Mark | string {
  const selected = words.slice(from, to);
  const text = selected.replaceAll(around, '');
  if (text === '') return '请先在原文中选中要办理的语句。';
  const start = Array.from(words.slice(0, from + selected.indexOf(text))).length;
  const end = start + Array.from(text).length;
  if (taken.some((each) => start < each.end && each.start < end)) return '与已标出的语句重叠，请重新选择。';
  return { start, end, text };
}
