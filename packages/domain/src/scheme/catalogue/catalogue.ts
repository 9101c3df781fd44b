import { missed } from '../../gathering/gathering.facts';
import { kindNames, kinds, type KindName } from '../../work/kinds';
import type { Provable } from '../../work/provable';
import type { Subject, Tag, TagName } from '../language';
import { factWords, tagOfDimension, type FactSource } from './fact-words';
import type { Vocabulary } from './vocabularies';
import type { FactWords } from './words';

/** 事实目录: one key, with all that a rule may ask of its facts. */
export interface FactEntry {
  key: string;
  source: FactSource;
  words: FactWords;
  /** 提案立案 */
  name: string;
  /** Whose card its facts stand on. */
  of: readonly Subject[];
  tags: Readonly<Partial<Record<TagName, Vocabulary>>>;
  /** What its amount counts. */
  amount?: NonNullable<FactWords['amount']>['unit'];
  /** It tells among how many it is shared. */
  shared: boolean;
  /** Facts of one item compete: whose card keeps the item, so that the highest alone can be counted. */
  competes: readonly Subject[];
  /** One item may prove several of them about one subject. */
  several: boolean;
  /** `stage=held`: the list that shows its items; nothing where the kind's list of the year does. */
  list?: string;
  /** The list of those who stayed away. */
  missed?: string;
  /** The query that holds the list to a year. */
  inYear: string;
  /** The query that holds the list to a unit. */
  ofUnit: string;
}

/** What is proved beside the kinds: neither a contact nor the roster has a table of that sort. */
const besideKinds: Readonly<Record<Exclude<FactSource, KindName>, Readonly<Record<string, Provable>>>> = {
  contacts: {
    'contacts.held': { label: '联系', dims: ['type'] },
    'contacts.made': { label: '主动联系', dims: ['role', 'type'] },
    'contacts.received': { label: '被联系', dims: ['role', 'type'] },
  },
  members: { 'status.suspended': { label: '暂停履职' } },
};

/** What every source says it proves. */
export const provableBySource: readonly (readonly [FactSource, string, Provable])[] = [
  ...kindNames.flatMap((kind) =>
    Object.entries(kinds[kind].proves).map(([key, provable]) => [kind, key, provable] as const),
  ),
  ...(['contacts', 'members'] as const).flatMap((source) =>
    Object.entries(besideKinds[source]).map(([key, provable]) => [source, key, provable] as const),
  ),
];

export const wordsOf = (source: FactSource, key: string): FactWords | undefined => {
  // A kind of a test's own has no words.
  const words = (factWords as Partial<Record<FactSource, Readonly<Record<string, FactWords>>>>)[source];
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
};

/** Counters keep no items. */
const itemsKept: Readonly<Record<'none' | 'persons' | 'all', readonly Subject[]>> = {
  none: [],
  persons: ['member', 'informant'],
  all: ['member', 'informant', 'unit'],
};

const entryOf = (source: FactSource, key: string, provable: Provable, words: FactWords): FactEntry => ({
  key,
  source,
  words,
  name: words.name,
  of: words.of,
  tags: words.tags ?? {},
  ...(provable.amount && words.amount && { amount: words.amount.unit }),
  shared: provable.dims?.includes('among') ?? false,
  competes: words.of.filter((whose) =>
    itemsKept[provable.competes === true ? 'all' : (provable.competes ?? 'none')].includes(whose),
  ),
  several: words.several ?? false,
  ...(provable.list !== undefined && { list: provable.list }),
  ...(words.tags?.state && words.tags.stay && { missed }),
  inYear: provable.inYear ?? 'year',
  ofUnit: provable.ofUnit ?? 'unit',
});

/** Every key that anything proves, in the order of the menu. What the table of words lacks is no key of a rule yet. */
export const catalogue: readonly FactEntry[] = provableBySource.flatMap(([source, key, provable]) => {
  const words = wordsOf(source, key);
  return words ? [entryOf(source, key, provable, words)] : [];
});

const byKey: ReadonlyMap<string, FactEntry> = new Map(catalogue.map((entry) => [entry.key, entry]));
export const entryOfKey = (key: string): FactEntry | undefined => byKey.get(key);

export const splitTag = (tag: Tag): readonly [name: string, value: string] => {
  const at = tag.indexOf(':');
  return [tag.slice(0, at), tag.slice(at + 1)];
};

/** The closed set of a tag of this key. */
export const vocabularyOf = (entry: FactEntry, name: string): Vocabulary | undefined =>
  // A name that is no tag's has no entry in the table.
  Object.hasOwn(entry.tags, name) ? entry.tags[name as TagName] : undefined;

/** Whether no fact of the key carries a tag but on the card of a member or an informant. */
export const isOfPersons = (entry: FactEntry, tag: Tag): boolean => {
  const [name, value] = splitTag(tag);
  return vocabularyOf(entry, name)?.persons?.includes(value) ?? false;
};

/** 视察 for `type:inspection`; nothing where facts of the key do not carry it. */
export function tagLabel(entry: FactEntry, tag: Tag): string | undefined {
  const [name, value] = splitTag(tag);
  const labels = vocabularyOf(entry, name)?.labels ?? {};
  return Object.hasOwn(labels, value) ? labels[value] : undefined;
}

/** The tags that the kind's table allows, by the names that rules use. */
export const tagsDeclared = ({ dims = [] }: Provable): TagName[] =>
  dims.flatMap((dimension) => (dimension === 'among' ? [] : [tagOfDimension[dimension]]));
