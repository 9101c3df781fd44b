import { entryOfKey, isOfPersons, splitTag, tagLabel, vocabularyOf, type FactEntry } from '../catalogue/catalogue';
import { subjectLabels } from '../catalogue/subjects';
import type { Pattern, Subject, Tag, TagName } from '../language';
import { listed } from '../told/numbers';
import { fault, inEach, none, warning, type Found } from './fault';

const asList = (tags: Tag | readonly Tag[]): readonly Tag[] => (typeof tags === 'string' ? [tags] : tags);

/** 事实不在目录中 */
export const unknownKeys = (at: string, patterns: readonly Pattern[]): readonly Found[] =>
  inEach(at, patterns, ({ key }) =>
    entryOfKey(key) ? none : fault('/key', `“${key}”不在事实目录中，请从目录中选择事实`),
  );

function tagFault(entry: FactEntry, tag: Tag): string | undefined {
  if (tagLabel(entry, tag) !== undefined) return undefined;
  const [name, value] = splitTag(tag);
  const vocabulary = vocabularyOf(entry, name);
  if (vocabulary) return `“${entry.name}”没有“${value}”这一标签值，可选：${listed(Object.values(vocabulary.labels))}`;
  const possible = Object.values(entry.tags).flatMap(({ labels }) => Object.values(labels));
  return possible.length === 0
    ? `“${entry.name}”不带标签，请去掉“${tag}”`
    : `“${entry.name}”不带“${tag}”这类标签，可选：${listed(possible)}`;
}

/** 标签不在该事实的范围内 */
export const unknownTags = (at: string, patterns: readonly Pattern[]): readonly Found[] =>
  inEach(at, patterns, ({ key, tags = [] }) => {
    const entry = entryOfKey(key);
    if (!entry) return none;
    return inEach('/tags', tags, (each) => {
      if (asList(each).length === 0) return fault('', '没有选择标签，请至少选择一个，或去掉这一条件');
      const isList = typeof each !== 'string';
      return asList(each).flatMap((tag, index) => {
        const message = tagFault(entry, tag);
        return message === undefined ? none : fault(isList ? `/${index}` : '', message);
      });
    });
  });

/** A tag's value with those that stand within it: 出席 with 迟到 and 早退. */
export const withThoseWithin = (key: string, name: string, value: string): readonly string[] => {
  const entry = entryOfKey(key);
  const within = (entry && vocabularyOf(entry, name)?.within) ?? {};
  return [value, ...Object.keys(within).filter((inner) => within[inner] === value)];
};

/** The values of a tag that all of a pattern's lists leave; nothing where it asks for none in particular. */
export function valuesLeft({ key, tags = [] }: Pattern, name: string): ReadonlySet<string> | undefined {
  const lists = tags
    .map((each) => asList(each).map(splitTag))
    .filter((all) => all.length > 0 && all.every(([told]) => told === name));
  const [first, ...others] = lists.map((all) => new Set(all.flatMap(([, value]) => withThoseWithin(key, name, value))));
  return first && others.reduce((left, other) => new Set([...left].filter((value) => other.has(value))), first);
}

const namesIn = ({ tags = [] }: Pattern): string[] => [
  ...new Set(tags.flatMap((each) => asList(each).map((tag) => splitTag(tag)[0]))),
];

/** A fact has one value of each tag. */
export const contradictions = (at: string, patterns: readonly Pattern[]): readonly Found[] =>
  inEach(at, patterns, (pattern) =>
    namesIn(pattern).some((name) => valuesLeft(pattern, name)?.size === 0)
      ? fault('/tags', '同时要求了互相排斥的标签，没有事实能够满足；几种情形任取其一的，请放在同一个条件中')
      : none,
  );

/** A list of who was there tells as well who was not. */
export const unsaidPresence = (at: string, patterns: readonly Pattern[]): readonly Found[] =>
  inEach(at, patterns, (pattern) => {
    const entry = entryOfKey(pattern.key);
    const isList = entry?.missed !== undefined && valuesLeft(pattern, 'state') === undefined;
    return isList
      ? warning('', `“${entry.name}”未写明出席状态，请假、缺席也会计入；只计到场的，请加上“出席”（含迟到、早退）`)
      : none;
  });

const persons: readonly Subject[] = ['member', 'informant'];

/** The values of a pattern's tag that only people's facts carry, where it asks for none but those: 第一提案人. */
function onlyOfPersons(pattern: Pattern): string[] {
  const entry = entryOfKey(pattern.key);
  if (!entry) return [];
  return namesIn(pattern).flatMap((name) => {
    const tags = [...(valuesLeft(pattern, name) ?? [])].map((value): Tag => `${name as TagName}:${value}`);
    return tags.every((tag) => isOfPersons(entry, tag)) ? tags.flatMap((tag) => tagLabel(entry, tag) ?? []) : [];
  });
}

/** Whether a subject can have such facts: what somebody's part was is told of people alone. */
export const canHave = (pattern: Pattern, subject: Subject): boolean =>
  entryOfKey(pattern.key)?.of.includes(subject) === true &&
  (persons.includes(subject) || onlyOfPersons(pattern).length === 0);

/** 该主体没有这类事实: of a table or a quota that asks one of these subjects. */
export const ofNobody = (at: string, patterns: readonly Pattern[], subjects: readonly Subject[]): readonly Found[] =>
  inEach(at, patterns, (pattern) => {
    const entry = entryOfKey(pattern.key);
    if (!entry || subjects.some((subject) => canHave(pattern, subject))) return none;
    const asked = listed(subjects.map((subject) => subjectLabels[subject]));
    if (!subjects.some((subject) => entry.of.includes(subject)))
      return fault(
        '/key',
        `“${entry.name}”是${listed(entry.of.map((subject) => subjectLabels[subject]))}的事实，${asked}不会有，请另选事实`,
      );
    const parts = onlyOfPersons(pattern).map((part) => `“${part}”`);
    return fault('/tags', `“${entry.name}”的${listed(parts)}只是对个人而言的，${asked}不会有，请去掉这一条件`);
  });
