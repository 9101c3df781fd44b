import { entryOfKey, splitTag, tagLabel, vocabularyOf } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Clause, Node, Pattern, PointsFor, Tag } from '@lianluo/domain/scheme/language';
import { clauseSentence } from '@lianluo/domain/scheme/told/clause-words';

/** 推演的一项: so many more of a fact that a clause counts. */
export interface Imaginable {
  id: string;
  /** 提案立案（第一提案人） */
  name: string;
  /** 件 */
  measure: string;
  /** The clause it stands under, as a sentence. */
  says: string;
  key: string;
  tags: Tag[];
}

const clausesOf = (node: Node): Clause[] => {
  if ('of' in node) return node.of.flatMap(clausesOf);
  return 'each' in node ? [node] : [];
};

/** Tags that a score table tells facts of this key apart by. */
const toldApart = ({ score }: Clause, { key }: Pattern): Tag[] => {
  const entry = entryOfKey(key);
  if (typeof score === 'number' || !entry) return [];
  // Whatever else decides a line of the table is no tag of the key, and has no label there.
  return score.map(([when]) => when as Tag).filter((when) => tagLabel(entry, when) !== undefined);
};

const nameOf = (tag: Tag): string => splitTag(tag)[0];

/** Every tag of a name that facts of a key may carry. */
function valuesOf(key: string, name: string): Tag[] {
  const entry = entryOfKey(key);
  const labels = (entry && vocabularyOf(entry, name)?.labels) ?? {};
  // The catalogue's own words make a tag of them.
  return Object.keys(labels).map((value) => `${name}:${value}` as Tag);
}

/** Of a list any of which will do, those that score by themselves and the first of the others. */
function worthTelling(any: readonly Tag[], apart: readonly Tag[]): Tag[] {
  const others = any.filter((tag) => !apart.includes(tag));
  return [...any.filter((tag) => apart.includes(tag)), ...others.slice(0, 1)];
}

/** The tags of facts that a pattern means, once for each way in which they score. */
function tagsOf(clause: Clause, pattern: Pattern): Tag[][] {
  const apart = toldApart(clause, pattern);
  const asked = (pattern.tags ?? []).map((each) => worthTelling(typeof each === 'string' ? [each] : each, apart));
  const named = new Set(asked.flat().map(nameOf));
  const free = [...new Set(apart.map(nameOf))].filter((name) => !named.has(name));
  const ways = [...asked, ...free.map((name) => worthTelling(valuesOf(pattern.key, name), apart))];
  return ways.reduce<Tag[][]>((so, way) => so.flatMap((tags) => way.map((tag) => [...tags, tag])), [[]]);
}

function imaginablesOf(clause: Clause, pattern: Pattern, kind: PointsFor): Imaginable[] {
  const entry = entryOfKey(pattern.key);
  if (!entry?.of.includes(kind)) return [];
  const says = clauseSentence(clause);
  return tagsOf(clause, pattern).map((tags) => {
    const labels = tags.flatMap((tag) => tagLabel(entry, tag) ?? []);
    return {
      id: [pattern.key, ...tags].join(' '),
      name: `${entry.name}${labels.length > 0 ? `（${labels.join('、')}）` : ''}`,
      measure: entry.words.measure,
      says,
      key: pattern.key,
      tags,
    };
  });
}

/** Everything that the clauses of a table count of a kind of subject, in its order; what counts under several stands once. */
export function imaginables(tree: Node, kind: PointsFor): Imaginable[] {
  const all = clausesOf(tree).flatMap((clause) => clause.each.flatMap((each) => imaginablesOf(clause, each, kind)));
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
