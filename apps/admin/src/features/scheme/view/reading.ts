import type { Rules } from '@lianluo/domain/scheme/scheme';
import { entriesOf } from '@lianluo/domain/scheme/told/difference-entries';
import type { Entry, Field } from '@lianluo/domain/scheme/told/difference-entry';

/** One rule to be read. */
export interface ReadLine {
  pointer: string;
  title: string;
  says: string;
  /** How deep it stands under others. */
  depth: number;
  /** Others stand under it. */
  isHeading: boolean;
  source?: string;
  isAssumed: boolean;
}
export interface ReadBlock {
  title: string;
  lines: readonly ReadLine[];
  /** Of what is said once, field by field. */
  fields: readonly Field[];
}

/** Lists that entries stand in under others. */
const inner = /\/(?:of|quotas|blocks|indicators|items)\/\d+/g;
const headings = new Set(['标题', '计划', '考核表', '部分', '标准']);

const wordsAt = ({ fields, pointer }: Entry, name: string) =>
  fields.find((field) => field.pointer === `${pointer}/${name}`)?.words;

function lineOf(entry: Entry): ReadLine {
  const { pointer, title, says, kind } = entry;
  const source = wordsAt(entry, 'source');
  return {
    pointer,
    title,
    says: says === title ? '' : says,
    depth: pointer.match(inner)?.length ?? 0,
    isHeading: headings.has(kind),
    ...(source !== undefined && { source }),
    isAssumed: wordsAt(entry, 'assumed') !== undefined,
  };
}

/** What is looked up more seldom stands behind. */
const behind = ['规范化标准', '基本设置'];

/** Rules part by part. */
export function readingOf(rules: Rules): ReadBlock[] {
  const parts = new Map<string, Entry[]>();
  for (const entry of entriesOf(rules)) parts.set(entry.block, [...(parts.get(entry.block) ?? []), entry]);
  return [...parts]
    .map(([title, entries]) => ({
      title,
      lines: entries.filter(({ pointer }) => pointer !== '').map(lineOf),
      fields: entries.filter(({ pointer }) => pointer === '').flatMap(({ fields }) => fields),
    }))
    .toSorted((one, other) => behind.indexOf(one.title) - behind.indexOf(other.title));
}
