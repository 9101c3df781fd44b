import { catalogue, splitTag, type FactEntry } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Pattern, Subject, Tag, TagName } from '@lianluo/domain/scheme/language';
import { eachWords } from '@lianluo/domain/scheme/told/pattern-words';

export const tagLabels: Readonly<Record<TagName, string>> = {
  as: '身份',
  type: '类型',
  level: '层级',
  state: '情况',
  form: '形式',
  carrier: '载体',
  stay: '参加时长',
  route: '办理渠道',
  session: '提出时间',
  class: '结果分类',
  rating: '评价',
};

/** Facts that somebody of these can have; of nobody in particular, all. */
export const factsOf = (subjects: readonly Subject[]): readonly FactEntry[] =>
  subjects.length === 0 ? catalogue : catalogue.filter(({ of }) => of.some((subject) => subjects.includes(subject)));

export const factName = (entry: FactEntry): string => `${entry.name}（${eachWords([{ key: entry.key }])}）`;

const listOf = (each: Tag | readonly Tag[]): readonly Tag[] => (typeof each === 'string' ? [each] : each);
const isOf = (name: TagName, each: Tag | readonly Tag[]): boolean =>
  listOf(each).every((tag) => splitTag(tag)[0] === name);

/** The values of a tag that a pattern asks for; any of them will do. */
export const valuesOf = ({ tags = [] }: Pattern, name: TagName): string[] =>
  tags.flatMap((each) => (isOf(name, each) ? listOf(each).map((tag) => splitTag(tag)[1]) : []));

/** A pattern that asks for other values of a tag, or for none in particular. What it asks of other tags stays. */
export function withValues({ key, tags = [] }: Pattern, name: TagName, values: readonly string[]): Pattern {
  const asked = values.map((value): Tag => `${name}:${value}`);
  const [only] = asked;
  const others = tags.filter((each) => !isOf(name, each));
  const own = asked.length > 1 ? [asked] : only === undefined ? [] : [only];
  const all = [...others, ...own];
  return { key, ...(all.length > 0 && { tags: all }) };
}
