import { entryOfKey, splitTag, tagLabel, vocabularyOf, type FactEntry } from '../catalogue/catalogue';
import type { Pattern, Tag } from '../language';
import { listed } from './numbers';

/** What a pattern means, in pieces that a sentence is made of. */
export interface PatternWords {
  entry?: FactEntry;
  verb: string;
  measure: string;
  noun: string;
  order: 'thing' | 'act' | 'behind';
}

const unknown: PatternWords = { verb: '有', measure: '项', noun: '（目录中没有的事实）', order: 'thing' };

/** What the pieces become by one list of tags, any of which will do. */
function withTags(words: PatternWords, entry: FactEntry, any: readonly Tag[]): PatternWords {
  const [name] = any[0] === undefined ? [''] : splitTag(any[0]);
  const vocabulary = vocabularyOf(entry, name);
  const label = listed(
    any.map((tag) => tagLabel(entry, tag) ?? '（目录中没有的标签）'),
    '或',
  );
  if (!vocabulary || any.some((tag) => splitTag(tag)[0] !== name)) return { ...words, noun: `${label}的${words.noun}` };
  if (vocabulary.into === 'noun') return { ...words, noun: label };
  if (vocabulary.into !== 'verb') return { ...words, noun: `${vocabulary.into.replace('{}', label)}${words.noun}` };
  const behind = any.some((tag) => vocabulary.behind?.includes(splitTag(tag)[1]));
  return { ...words, verb: label, order: behind ? 'behind' : 'act' };
}

/** What takes the noun's place comes first, so that what stands before the noun is not lost. */
const nounsFirst = (entry: FactEntry, tags: NonNullable<Pattern['tags']>): (readonly Tag[])[] =>
  tags
    .map((each): readonly Tag[] => (typeof each === 'string' ? [each] : each))
    .toSorted((one, other) => Number(isNoun(entry, other)) - Number(isNoun(entry, one)));

const isNoun = (entry: FactEntry, [first]: readonly Tag[]): boolean =>
  first !== undefined && vocabularyOf(entry, splitTag(first)[0])?.into === 'noun';

export function wordsOfPattern({ key, tags = [] }: Pattern): PatternWords {
  const entry = entryOfKey(key);
  if (!entry) return unknown;
  const { verb, measure, noun, before = '', order } = entry.words;
  const words = nounsFirst(entry, tags).reduce<PatternWords>((so, any) => withTags(so, entry, any), {
    entry,
    verb,
    measure,
    noun,
    order,
  });
  return { ...words, noun: `${before}${words.noun}` };
}

/** 立案提案, 出席全体会议, 全体会议缺席 */
const actWords = ({ verb, noun, order }: PatternWords): string => {
  if (order === 'thing') return noun;
  return order === 'act' ? `${verb}${noun}` : `${noun}${verb}`;
};

/** 县级采用、市级采用或省级采用的社情民意信息: what all of them are called stands once. */
function withOneEnding(words: readonly string[]): string {
  const [first = ''] = words;
  const ending = first.slice(first.lastIndexOf('的'));
  const isShared = words.length > 1 && ending.startsWith('的') && words.every((each) => each.endsWith(ending));
  return isShared
    ? `${listed(
        words.map((each) => each.slice(0, -ending.length)),
        '或',
      )}${ending}`
    : listed(words, '或');
}

/** 每件立案提案, 每次出席全体会议 */
export const eachWords = (patterns: readonly Pattern[]): string => {
  if (patterns.length === 0) return '（未选事实）';
  const all = patterns.map(wordsOfPattern);
  const [first = unknown] = all;
  const isOneMeasure = all.every(({ measure }) => measure === first.measure);
  return isOneMeasure
    ? `每${first.measure}${withOneEnding(all.map(actWords))}`
    : listed(
        all.map((words) => `每${words.measure}${actWords(words)}`),
        '或',
      );
};

/** 出席全体会议每半天, 为民实事每受益一人 */
export const eachAmountWords = (patterns: readonly Pattern[]): string => {
  const all = patterns.map(wordsOfPattern);
  const each = all[0]?.entry?.words.amount?.each ?? '每单位数量';
  return `${listed(all.map(actWords), '或')}，${each}`;
};

/** 组织 1 次视察, 报送 1 条社情民意信息 */
function timesWords(words: PatternWords, count: string): string {
  const { verb, measure, noun, order } = words;
  return order === 'behind' ? `${noun}${verb} ${count} ${measure}` : `${verb} ${count} ${measure}${noun}`;
}

/** 至少组织 1 次视察; of several that together come to the number: 至少…或…，合并计算. */
export function atLeastWords(
  patterns: readonly Pattern[],
  atLeast: string,
  count: 'facts' | 'items' | 'amount',
): string {
  const all = patterns.map(wordsOfPattern);
  const together = all.length > 1 && atLeast !== '1' ? '，合并计算' : '';
  if (count !== 'amount')
    return `至少${listed(
      all.map((words) => timesWords(words, atLeast)),
      '或',
    )}${together}`;
  const amount = all[0]?.entry?.words.amount?.duty ?? '# 个单位';
  return `${listed(all.map(verbalWords), '或')}，至少${amount.startsWith('#') ? ' ' : ''}${amount.replace('#', atLeast)}${together}`;
}

/** 办成为民实事, 出席全体会议 */
const verbalWords = (words: PatternWords): string =>
  words.order === 'behind' ? actWords(words) : `${words.verb}${words.noun}`;

export const measureOf = (patterns: readonly Pattern[]): string =>
  (patterns[0] ? wordsOfPattern(patterns[0]) : unknown).measure;
