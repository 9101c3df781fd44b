import { kindNames, type KindName } from '../work/kinds';

/** 收件箱 of a person: 待办 is what waits for them, the others are what they are told, did last, and began. */
export const boxLabels = { todo: '待办', 'to-read': '待阅', done: '已办', mine: '我发起的' } as const;
export type Box = keyof typeof boxLabels;
// Object.keys types keys as strings; the object is a closed literal.
export const boxes = Object.keys(boxLabels) as Box[];

/** The boxes whose entries are kept; what waits is read from the items themselves. */
export type KeptBox = Exclude<Box, 'todo'>;
export const keptBoxes = boxes.filter((box): box is KeptBox => box !== 'todo');

/** What an entry may be of beside an item of work: a whole batch import, or the day's digest. */
export const wholeLabels = { imports: '批量导入', digest: '每日汇总' } as const;
export type EntryKind = KindName | keyof typeof wholeLabels;
export const entryKinds = [...kindNames, 'imports', 'digest'] as const satisfies readonly EntryKind[];

/** What an entry is: in which box, and of what. */
export interface EntryName {
  box: Box;
  kind: EntryKind;
  item: string;
}

export const entryId = ({ box, kind, item }: EntryName): string => `${box}-${kind}-${item}`;

/** Which entry an id names; nothing where there can be none. */
export function readEntryId(id: string): EntryName | undefined {
  const box = boxes.find((each) => id.startsWith(`${each}-`));
  if (!box) return undefined;
  const rest = id.slice(box.length + 1);
  const kind = entryKinds.find((each) => rest.startsWith(`${each}-`));
  const item = kind && rest.slice(kind.length + 1);
  return kind && item ? { box, kind, item } : undefined;
}

/** So long an entry is kept after what it tells last. */
export const keptDays = 180;
/** So many of the newest are kept, of a person and box. */
export const mostKept = 500;

/** The instant before which an entry has passed. */
export const oldestKept = (now: Date): string => new Date(now.getTime() - keptDays * 86_400_000).toISOString();
