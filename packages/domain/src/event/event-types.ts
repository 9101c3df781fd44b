import type { Registers } from '../platform/uniqueness';
import type { Permission } from '../permission';
import { kindNames, kinds, type KindName } from '../work/kinds';
import {
  broughtWords,
  committeeWords,
  contactWords,
  gridWords,
  reachWords,
  registerWords,
  verbWords,
  workWords,
} from './event-words';

/** Every collection that events speak of, as it stands in paths. */
export type EventKind = KindName | keyof Registers | 'committees' | 'grid' | 'contacts';

interface Collection {
  /** One of them, as types begin: `opinion`. */
  one: string;
  label: string;
  /** The right to read what the event speaks of. */
  permission: Permission;
  /** Whose scope a key needs, where the collection stands inside of another one's path. */
  within?: string;
  /** The journal's word for what happened → the event's. */
  words: Readonly<Record<string, { word: string; label: string }>>;
}

const register = (one: string, label: string, permission: Permission): Collection => ({
  one,
  label,
  permission,
  words: { ...registerWords, ...broughtWords },
});

const registers: Readonly<Record<keyof Registers, Collection>> = {
  units: register('unit', '联络组织', 'unit:read'),
  members: register('member', '委员', 'member:read'),
  informants: register('informant', '信息员', 'informant:read'),
  'handling-units': register('handling-unit', '承办单位', 'handling-unit:read'),
  topics: register('topic', '年度议题', 'topic:read'),
  series: register('series', '刊物', 'series:read'),
  'classified-matters': register('classified-matter', '密件登记', 'opinion:edit'),
  books: register('book', '书目', 'gathering:read'),
  'reading-groups': register('reading-group', '读书群', 'gathering:read'),
  recurrences: register('recurrence', '定期安排', 'gathering:plan'),
  rosters: register('roster', '值班表', 'gathering:plan'),
  'report-rules': register('report-rule', '报送要求', 'gathering:plan'),
};

function kindCollection(name: KindName): Collection {
  const { words, readPermission, steps, records = {} } = kinds[name];
  const labels = { ...Object.fromEntries(Object.entries(steps).map(([step, { label }]) => [step, label])), ...records };
  const verbs = Object.entries(labels).map(([verb, label]) => [
    verb,
    // Every verb of a table has a word, or `verbWords` does not compile.
    { word: verbWords[verb as keyof typeof verbWords], label },
  ]);
  return {
    one: words.page,
    label: words.one,
    permission: readPermission,
    words: { ...workWords, ...broughtWords, ...Object.fromEntries(verbs) },
  };
}

const collections: Readonly<Record<EventKind, Collection>> = {
  // Object.fromEntries forgets which key had which value.
  ...(Object.fromEntries(kindNames.map((name) => [name, kindCollection(name)])) as Record<KindName, Collection>),
  ...registers,
  committees: {
    one: 'committee',
    label: '政协',
    permission: 'committee:read',
    words: { ...committeeWords, ...broughtWords },
  },
  grid: { one: 'grid', label: '联系网络', permission: 'grid:read', words: gridWords },
  contacts: { one: 'contact', label: '联系记录', permission: 'grid:read', within: 'grid', words: contactWords },
};

// Object.keys types keys as strings; the object is a closed literal.
export const eventKinds = Object.keys(collections) as EventKind[];
export const isEventKind = (name: string): name is EventKind => Object.hasOwn(collections, name);

/** What events of a kind are, for what reads or shows them. */
export const eventCollection = (kind: EventKind): Collection => collections[kind];

export type ReachWord = keyof typeof reachWords;
/** Collections whose items come and go out of reach, and come with imports. */
const comesAndGoes = (kind: EventKind): readonly ReachWord[] => {
  if (Object.hasOwn(kinds, kind)) return ['undone', 'entered', 'left'];
  return Object.hasOwn(registers, kind) ? ['undone'] : [];
};

export interface EventType {
  type: string;
  kind: EventKind;
  /** In Chinese: 社情民意信息：印发 */
  label: string;
  /** 墓碑: the item is not there for the reader any more. */
  isGone: boolean;
}

const gone = new Set<string>(['discarded', 'removed', 'undone', 'left']);

/** The type of what the journal calls so; nothing where nobody is told. */
export function eventTypeOf(kind: EventKind, action: string): string | undefined {
  const { one, words } = collections[kind];
  const word = Object.hasOwn(words, action) ? words[action]?.word : undefined;
  return word && `${one}.${word}`;
}

/** The type of what the journal has no word for. */
export const reachType = (kind: EventKind, word: ReachWord): string => `${collections[kind].one}.${word}`;

const typesOf = (kind: EventKind): EventType[] => {
  const { one, label, words } = collections[kind];
  const told = [...Object.values(words), ...comesAndGoes(kind).map((word) => ({ word, label: reachWords[word] }))];
  const byWord = new Map(told.map((each) => [each.word, each.label]));
  return [...byWord].map(([word, said]) => ({
    type: `${one}.${word}`,
    kind,
    label: `${label}：${said}`,
    isGone: gone.has(word),
  }));
};

/** 事件类型: everything that may be told, in the order of the menu. */
export const eventTypes: readonly EventType[] = eventKinds.flatMap(typesOf);
export const eventTypeNames: readonly string[] = eventTypes.map(({ type }) => type);
