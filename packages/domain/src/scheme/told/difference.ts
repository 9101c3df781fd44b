import type { Rules } from '../scheme';
import { entriesOf } from './difference-entries';
import type { Entry, Field } from './difference-entry';
import { listed, quoted } from './numbers';

/** One field that is not as it was. */
export interface Changed {
  /** Where it stands: in the later rules, or in the earlier ones where it is gone. */
  pointer: string;
  label: string;
  from: string;
  to: string;
  /** 分值：15 分 → 10 分 */
  words: string;
}

/** 版本差异: one rule that came, went, changed or stands elsewhere. */
export interface Difference {
  block: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  id: string;
  title: string;
  pointer: string;
  /** A sentence for all of it: 条款“立案”：分值由 15 分改为 10 分. */
  words: string;
  /** Of a changed one, field by field. */
  fields: readonly Changed[];
}

/** Whether two values say the same, whatever the order of their names. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === others.length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)))
  );
}

const missing = '（无）';

/** 增加教育界；删去工商联: of a list of names. */
function comingsAndGoings(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  const told = [
    ...(added.length > 0 ? [`增加${listed(added)}`] : []),
    ...(removed.length > 0 ? [`删去${listed(removed)}`] : []),
  ];
  return told.length > 0 ? told.join('，') : '顺序有调整';
}

function changedField(before: Field | undefined, after: Field | undefined): Changed[] {
  const field = after ?? before;
  if (!field || (before && after && isSame(before.value, after.value))) return [];
  const { pointer, label } = field;
  const [from, to] = [before?.words ?? missing, after?.words ?? missing];
  if (before?.names && after?.names)
    return [{ pointer, label, from, to, words: `${label}：${comingsAndGoings(before.names, after.names)}` }];
  // Two ways to write the same, or two things that are called the same.
  if (from === to) return [{ pointer, label, from, to, words: `${label}：写法有调整，仍为${to}` }];
  return [{ pointer, label, from, to, words: `${label}：${from} → ${to}` }];
}

/** By the field's own place within its rule: where the rule stands is told apart. */
const placeWithin = ({ pointer }: Entry, field: Field): string => field.pointer.slice(pointer.length);

function changedFields(before: Entry, after: Entry): Changed[] {
  const earlier = new Map(before.fields.map((field) => [placeWithin(before, field), field]));
  const later = new Map(after.fields.map((field) => [placeWithin(after, field), field]));
  const under: Changed[] =
    before.under.id === after.under.id
      ? []
      : [
          {
            pointer: after.pointer,
            label: '所属',
            from: before.under.title,
            to: after.under.title,
            words: `由${quoted(before.under.title)}移到${quoted(after.under.title)}`,
          },
        ];
  return [
    ...under,
    ...[...new Set([...earlier.keys(), ...later.keys()])].flatMap((place) =>
      changedField(earlier.get(place), later.get(place)),
    ),
  ];
}

/** Entries by block, kind and id; of a draft that gives an id twice, one after the other. */
function byName(entries: readonly Entry[]): Map<string, Entry> {
  const met = new Map<string, Entry>();
  for (const entry of entries) {
    // An item of one list may be called like that of another; a node may not, wherever it moves.
    const within = entry.kind === '标准内容' || entry.kind === '指标' ? entry.under.id : '';
    const name = [entry.block, entry.kind, within, entry.id].join('\n');
    let nth = 1;
    while (met.has(`${name}\n${nth}`)) nth += 1;
    met.set(`${name}\n${nth}`, entry);
  }
  return met;
}

const of = (entry: Entry): Pick<Difference, 'block' | 'id' | 'title' | 'pointer'> => ({
  block: entry.block,
  id: entry.id,
  title: entry.title,
  pointer: entry.pointer,
});
/** 条款“立案” */
const called = ({ kind, title }: Entry): string => `${kind}${quoted(title)}`;

const changed = (before: Entry, after: Entry): Difference[] => {
  const fields = changedFields(before, after);
  const words = fields.map((each) => each.words).join('；');
  return fields.length === 0
    ? []
    : [
        {
          ...of(after),
          change: 'changed',
          fields,
          words: after.kind === '设置' ? words : `${called(after)}：${words}`,
        },
      ];
};

/** Those that stay side by side, in another order than before. */
function moved(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): Difference[] {
  const stays = (name: string): boolean => before.get(name)?.under.id === after.get(name)?.under.id;
  const groupOf = ({ block, kind, under }: Entry): string =>
    // Nodes of all kinds stand in one list.
    [block, ['标题', '条款', '认定项'].includes(kind) ? '' : kind, under.id].join('\n');
  const groups = (all: ReadonlyMap<string, Entry>): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [name, entry] of all)
      if (before.has(name) && after.has(name) && stays(name))
        found.set(groupOf(entry), [...(found.get(groupOf(entry)) ?? []), name]);
    return found;
  };
  const earlier = groups(before);
  return [...groups(after)].flatMap(([group, names]) => {
    const was = earlier.get(group) ?? [];
    const first = names.find((name, index) => was[index] !== name);
    const entry = first === undefined ? undefined : after.get(first);
    if (!entry) return [];
    const titles = listed(names.map((name) => quoted(after.get(name)?.title ?? '')));
    return [{ ...of(entry), change: 'moved' as const, fields: [], words: `${entry.kind}的顺序改为${titles}` }];
  });
}

/** What differs between two versions of rules, block by block in the order of the later one; nothing where both say the same. */
export function differencesOf(before: Rules, after: Rules): Difference[] {
  const [earlier, later] = [byName(entriesOf(before)), byName(entriesOf(after))];
  const removed = [...earlier].flatMap(([name, entry]): Difference[] =>
    later.has(name)
      ? []
      : [{ ...of(entry), change: 'removed', fields: [], words: `删去${called(entry)}：${entry.says}` }],
  );
  const other = [...later].flatMap(([name, entry]): Difference[] => {
    const was = earlier.get(name);
    if (was) return changed(was, entry);
    return [{ ...of(entry), change: 'added', fields: [], words: `新增${called(entry)}：${entry.says}` }];
  });
  return [...other, ...removed, ...moved(earlier, later)];
}
