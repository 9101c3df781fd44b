import type { SheetColumn } from '../import/column';
import type { Field } from './field';
import type { OwnOf, WorkItem } from './item';

/** What an office's sheet says in one column beside what the field itself tells. */
export interface SheetWords {
  /** Other headings that offices use for it. */
  headings: readonly string[];
  /** Headings of another column that it is taken from where the sheet has none of its own. */
  otherwise?: readonly string[];
  /** What the template shows as an example, and how it is to be filled. */
  example?: string;
  note?: string;
  /** How its cells are read, where a sheet tells less than the field holds: names alone of who came. */
  as?: Field;
  /** Words to choose from in the template, where its cells take others too. */
  offers?: readonly string[];
  /** 计量单位: what a number counts, the first as it is recorded in. */
  counts?: readonly string[];
  /** What offices write for a choice's values beside the words of its labels. */
  means?: Readonly<Record<string, RegExp>>;
  /** What says that it has not come yet: 办理中 is no answer. It is kept as a remark. */
  pending?: RegExp;
  /** Words of a yes and of a no beside 是 and 否. */
  yes?: readonly string[];
  no?: readonly string[];
}

/** What a sheet names beside members, units and topics, by the field that names it. */
export type KnownNames = Readonly<Record<string, readonly { id: string; name: string }[]>>;

/** What is wrong with a row, said at its column. */
export interface Said {
  warn(field: string, code: string, message: string): void;
  error(field: string, code: string, message: string): void;
}

/** Another item and what it bears because of a row. */
export interface Marked {
  kind: string;
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

type Shared = 'number' | 'title' | 'unit' | 'topics';
type OwnName<Item extends WorkItem> = keyof OwnOf<Item> & string;

/** Columns that no field holds: read as they say, for what `makes` makes of them, and kept by no item. */
interface ReadAlone {
  readonly [name: `read-${string}`]: SheetWords & { as: Field };
}
export const isReadAlone = (name: string): boolean => name.startsWith('read-');

/** 导入: how the rows of an office's sheet become items of a kind. Their cells are read as the kind's fields say. */
export interface TableSheet<Item extends WorkItem = WorkItem> {
  /** The day that tells two rows of one title apart, and that the item stands under. */
  day: OwnName<Item> | 'reportedOn';
  /** The columns of the template, in its order. */
  columns: { readonly [Name in Shared | OwnName<Item> | 'reportedOn']?: SheetWords } & ReadAlone;
  /** Days that follow one another; a row that has them otherwise is looked at. */
  inOrder?: readonly [earlier: string, later: string];
  /** What cells say in the kind's own way, made of what was read: titles become the items that bear them. */
  makes?(
    told: { title: string; own: Readonly<Record<string, unknown>> },
    known: KnownNames,
    said: Said,
  ): Readonly<Record<string, unknown>>;
  /** The item in the state in which it lands by what its row says. */
  lands(told: Item): Item;
  /** What other items bear once this one is among them: fields of each, by its kind and id. */
  marks?(item: Item): readonly Marked[];
}

/** A sheet with columns and rules of the kind's own. */
export interface OwnSheet {
  own: readonly SheetColumn[];
}

export type KindSheet<Item extends WorkItem = WorkItem> = TableSheet<Item> | OwnSheet;

/** That a kind is imported, and how. What is read with a sheet alone is loaded when one comes. */
export interface Imported<Item extends WorkItem = WorkItem> {
  /** What its sheet is called, where not as its ledger. */
  title?: string;
  /** The states that a new item may be put into, where the user chooses; the first where they say nothing. */
  landings?: readonly Item['status'][];
  /** The most other items that a row marks, by the columns that its sheet has. */
  mostMarked?(columns: readonly string[]): number;
  load(): Promise<KindSheet<Item>>;
}
