import type { TimelineView } from '@lianluo/contract/work';
import type { Clock } from '@lianluo/domain/deadline/clock';
import { clockNote, deadlineVerbs } from '@lianluo/domain/deadline/verbs';
import { seesFilesOn, type FileOn } from '@lianluo/domain/file/file-places';
import type { Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { journalKey, readEntry, type Entry } from '../../floor/journal/journal';
import { allRows } from '../../floor/storage/pages';
import type { Storage } from '../../floor/storage/table';
import type { FoundItem } from './find-item';
import { splitTexts, textsAndLines, type Texts } from './texts';

/** Actions of every kind that are no step of its lifecycle table. */
const labels: Partial<Record<string, string>> = {
  record: '登记',
  change: '修改',
  discard: '删除草稿',
  unlink: '解除关联',
  attach: '附上附件',
  'change-file': '修改附件信息',
  detach: '删除附件',
  restore: '从备份恢复',
  'restore-removed': '恢复备份时移除',
  import: '批量导入',
  'take-over': '转为一期',
  ...deadlineVerbs,
  remind: '催办',
  supervise: '督办',
  'answer-supervision': '督办答复',
  guide: '发工作提示函',
  guided: '收到工作提示函',
  'answer-guidance': '答复工作提示函',
  'guidance-answered': '收到工作提示函的答复',
  'send-letter': '发文',
  'return-letter': '登记回执',
  'void-letter': '作废发文',
};

/** What the office did is told by the label; these only follow from it, and what nobody is shown of an item is not told here. */
const unshown = new Set([
  'waitingFor',
  'dueOn',
  'createdBy',
  'createdAt',
  'submittedBy',
  'rejected',
  'batch',
  'undo',
  'clock',
]);

/** What a house sends out is its own, and so is what it says of its dates: from outside nobody is told whom, under which number and why. */
const ofTheHouse = new Set([
  'send-letter',
  'return-letter',
  'void-letter',
  'remind',
  'supervise',
  'answer-supervision',
  ...Object.keys(deadlineVerbs),
]);
/** A step of a table that is called the same is told like every step. */
const isOfTheHouse = ({ steps, records = {} }: Kind, action: string): boolean =>
  ofTheHouse.has(action) && !Object.hasOwn(steps, action) && !Object.hasOwn(records, action);

/** 办理过程: the item's journal in plain words, oldest first, with what each step changed. */
export const readTimeline =
  (kind: KindName) =>
  async (call: Scope, { item, texts }: FoundItem): Promise<{ body: TimelineView }> => {
    const entries = await readJournal(call.storage, item.committee, kind, item.id);
    const current = textsAndLines(kinds[kind], item, texts);
    const told = toldTo(call.actor, kind);
    const textChanges = textsOver(kinds[kind], entries, current, {
      isShown: textsFor(call.actor, kind, item),
      // Lines stand in the journal one by one, and are shown as the item shows them.
      shown: (field, lines) => told({ ...item, [field]: lines })[field],
    });
    const state: Record<string, unknown> = {};
    // Written by whoever attached it.
    const isNamed = ({ on }: Entry) => on === undefined || seesFilesOn(kinds[kind], item, on as FileOn, call.actor);
    const shownFrom = call.actor.reach === 'own' ? 0 : shownFromOn(kind, entries);
    const items = entries.map((entry, index) => {
      const changes = [];
      const before = told(state);
      const replaced = inOrder({ ...entry.set, ...Object.fromEntries(entry.unset.map((field) => [field, null])) });
      Object.assign(state, Object.fromEntries(replaced));
      const after = told(state);
      for (const [field] of replaced) {
        const isHidden = unshown.has(field) || kinds[kind].fields[field]?.hidden;
        if (!isHidden) changes.push({ field, before: before[field] ?? null, after: after[field] ?? null });
      }
      changes.push(...(textChanges[index] ?? []));
      const shown = index >= shownFrom;
      const isTold = shown && (call.actor.reach === 'own' || !isOfTheHouse(kinds[kind], entry.action));
      return {
        at: entry.at,
        by: entry.by,
        action: entry.action,
        label:
          kinds[kind].steps[entry.action]?.label ??
          kinds[kind].records?.[entry.action] ??
          labels[entry.action] ??
          entry.action,
        ...(isTold && isNamed(entry) && noted(entry)),
        changes: shown ? changes : [],
      };
    });
    return { body: { items } };
  };

/** What was said with it; of an extension also until when. */
function noted({ action, note, set }: Entry): { note?: string } {
  const told = clockNote(action, set['clock'] as Clock | undefined, note);
  return told === undefined ? {} : { note: told };
}

/** What stood in an item at a time, as this caller is shown the item itself. */
const toldTo =
  (actor: Actor, kind: KindName) =>
  (state: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    // Before the first entry there is no item; the entries replay to its head.
    const shown = Object.keys(state).length > 0 && kinds[kind].asShownTo?.(state as unknown as WorkItem, actor);
    return { ...(shown || state) };
  };

/** The item's texts that this caller is shown. */
function textsFor(actor: Actor, kind: KindName, item: WorkItem): (name: string) => boolean {
  const { texts: all } = splitTexts(kinds[kind], item);
  const { texts: shown } = splitTexts(kinds[kind], kinds[kind].asShownTo?.(item, actor) ?? item);
  return (name) => !kinds[kind].fields[name]?.hidden && (!(name in all) || name in shown);
}

/**
 * What stood in an item before the city above was shown it stays its county's: the city reads that a step was taken, not
 * what it changed. The place of the first entry it reads whole.
 */
function shownFromOn(kind: KindName, entries: readonly Entry[]): number {
  const head: Record<string, unknown> = {};
  const shown = entries.map(({ set, unset }) => {
    Object.assign(head, set);
    for (const field of unset) delete head[field];
    // The entries of an item replay to its head.
    return kinds[kind].shownBelow(head as unknown as WorkItem);
  });
  return shown.lastIndexOf(false) + 1;
}

/** Every entry of one item, oldest first. An item has dozens of steps at most, but each may hold a long text. */
export async function readJournal(storage: Storage, committee: string, kind: KindName, id: string): Promise<Entry[]> {
  const question = { table: 'journal', pk: journalKey(committee, kind, id), limit: 1000, consistent: true } as const;
  return (await allRows(storage, question)).map(readEntry);
}

interface TextChange {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * The journal keeps what a text replaced, the ledger what stands now: read backwards, each change has both sides. Lines of a list
 * are told together.
 */
function textsOver(
  { beside = {} }: Kind,
  entries: readonly Entry[],
  current: Texts,
  { isShown, shown }: { isShown: (name: string) => boolean; shown: (field: string, lines: unknown[]) => unknown },
): TextChange[][] {
  const now: Texts = { ...current };
  const changes = entries.map((): TextChange[] => []);
  for (let index = entries.length - 1; index >= 0; index--) {
    const lists = new Map<string, { before: unknown[]; after: unknown[] }>();
    for (const [name, before] of inOrder(entries[index]?.texts ?? {})) {
      const field = name.split('.')[0] ?? name;
      const after = now[name] ?? null;
      now[name] = before ?? undefined;
      if (!isShown(name)) continue;
      if (!Object.hasOwn(beside, field)) changes[index]?.push({ field, before, after });
      else {
        const lines = lists.get(field) ?? { before: [], after: [] };
        lists.set(field, lines);
        if (before !== null) lines.before.push(before);
        if (after !== null) lines.after.push(after);
      }
    }
    for (const [field, { before, after }] of lists)
      changes[index]?.push({ field, before: shown(field, before), after: shown(field, after) });
  }
  return changes;
}

/** A map has no order of its own: DynamoDB gives its members back in another than they were written in. */
const inOrder = <Value>(fields: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
