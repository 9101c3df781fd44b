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

/** 作为第一提案人或联名人的; each name in quotation marks of its own. */
const beforeNoun = (template: string, label: string, labels: readonly string[]): string =>
  template.startsWith('“')
    ? listed(
        labels.map((each) => template.replace('{}', each)),
        '或',
      )
    : template.replace('{}', label);

/** What the pieces become by one list of tags, any of which will do. */
function withTags(words: PatternWords, entry: FactEntry, any: readonly Tag[]): PatternWords {
  const [name] = any[0] === undefined ? [''] : splitTag(any[0]);
  const vocabulary = vocabularyOf(entry, name);
  const labels = any.map((tag) => tagLabel(entry, tag) ?? '（目录中没有的标签）');
  const label = listed(labels, '或');
  if (!vocabulary || any.some((tag) => splitTag(tag)[0] !== name)) return { ...words, noun: `${label}的${words.noun}` };
  if (vocabulary.into === 'noun') return { ...words, noun: label };
  if (vocabulary.into !== 'verb')
    return { ...words, noun: `${beforeNoun(vocabulary.into, label, labels)}${words.noun}` };
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

function wordsOfPattern({ key, tags = [] }: Pattern): PatternWords {
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

const alternatives = (words: readonly string[]): string => listed([...new Set(words)], '或');

/** 县级采用、市级采用或省级采用的社情民意信息: what all of them are called stands once. */
function withOneEnding(words: readonly string[]): string {
  const [first = ''] = words;
  const ending = first.slice(first.lastIndexOf('的'));
  const isShared = words.length > 1 && ending.startsWith('的') && words.every((each) => each.endsWith(ending));
  return isShared
    ? `${alternatives(words.map((each) => each.slice(0, -ending.length)))}${ending}`
    : alternatives(words);
}

/** Whether patterns differ in their nouns alone, so that the verb stands once: 组织 1 次活动或读书活动. */
const haveOneVerb = ([first, ...others]: readonly PatternWords[]): boolean =>
  first !== undefined &&
  others.every(({ verb, measure, order }) => verb === first.verb && measure === first.measure && order === first.order);

/** 出席调研或视察, 会议请假或缺席, 立案提案或重点提案 */
function actsWords(all: readonly PatternWords[]): string {
  const [first = unknown] = all;
  if (first.order === 'act' && haveOneVerb(all)) return `${first.verb}${alternatives(all.map(({ noun }) => noun))}`;
  const isOfOneNoun = all.every(({ noun, order }) => order === 'behind' && noun === first.noun);
  return isOfOneNoun ? `${first.noun}${alternatives(all.map(({ verb }) => verb))}` : withOneEnding(all.map(actWords));
}

/** 每件立案提案, 每次出席全体会议 */
export const eachWords = (patterns: readonly Pattern[]): string => {
  if (patterns.length === 0) return '（未选事实）';
  const all = patterns.map(wordsOfPattern);
  const [first = unknown] = all;
  return all.every(({ measure }) => measure === first.measure)
    ? `每${first.measure}${actsWords(all)}`
    : alternatives(all.map((words) => `每${words.measure}${actWords(words)}`));
};

/** 出席全体会议每半天, 为民实事每受益一人 */
export const eachAmountWords = (patterns: readonly Pattern[]): string => {
  const all = patterns.map(wordsOfPattern);
  const each = all[0]?.entry?.words.amount?.each ?? '每单位数量';
  return `${actsWords(all)}，${each}`;
};

/** 组织 1 次视察, 报送 1 条社情民意信息 */
const timesWords = ({ verb, measure, noun, order }: PatternWords, count: string): string =>
  order === 'behind' ? `${noun}${verb} ${count} ${measure}` : `${verb} ${count} ${measure}${noun}`;

/** 组织 1 次活动或读书活动, 提交 1 件提案或报送 1 条社情民意信息 */
function allTimesWords(all: readonly PatternWords[], count: string): string {
  const [first = unknown] = all;
  return first.order !== 'behind' && haveOneVerb(all)
    ? timesWords({ ...first, noun: withOneEnding(all.map(({ noun }) => noun)) }, count)
    : alternatives(all.map((words) => timesWords(words, count)));
}

/** 至少组织 1 次视察; of several that together come to the number: 至少…或…，合并计算. */
export function atLeastWords(
  patterns: readonly Pattern[],
  atLeast: string,
  count: 'facts' | 'items' | 'amount',
): string {
  const all = patterns.map(wordsOfPattern);
  const together = all.length > 1 && atLeast !== '1' ? '，合并计算' : '';
  if (count !== 'amount') return `至少${allTimesWords(all, atLeast)}${together}`;
  const amount = all[0]?.entry?.words.amount?.duty ?? '# 个单位';
  const space = amount.startsWith('#') ? ' ' : '';
  return `${alternatives(all.map(verbalWords))}，至少${space}${amount.replace('#', atLeast)}${together}`;
}

/** 办成为民实事, 出席全体会议 */
const verbalWords = (words: PatternWords): string =>
  words.order === 'behind' ? actWords(words) : `${words.verb}${words.noun}`;

export const measureOf = (patterns: readonly Pattern[]): string =>
  (patterns[0] ? wordsOfPattern(patterns[0]) : unknown).measure;
