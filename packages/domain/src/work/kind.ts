import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Deadlines, OwnDeadlines } from '../deadline/deadlines';
import type { ExportColumn } from '../export/column';
import type { Actor, Permission } from '../permission';
import type { RefusalCode } from '../refusal';
import type { Fact } from '../scorecard/fact';
import type { Happening } from '../agenda/happening';
import type { Invitable } from '../gathering/invitation';
import type { Field, Fields, FieldsOf, Values } from './field';
import type { OwnOf, WorkItem } from './item';
import type { Provable } from './provable';
import type { Imported } from './sheet';

/** What time it is and what a rule may make: handed in, so that rules stay pure. */
export interface Moment {
  /** RFC 3339 instant */
  now: string;
  calendar: WorkingCalendar;
  deadlines?: OwnDeadlines | undefined;
  newId: () => string;
}

export interface StepContext extends Moment {
  actor: Actor;
}

/** One row of a lifecycle table: from which states, by whom, with which input, to which state. */
export interface Step<Item extends WorkItem, Takes extends Fields = Fields> {
  /** The verb on the button, in Chinese. */
  label: string;
  from: readonly Item['status'][];
  /** Every state the step may lead to; the table's reader and its tests stand on it. */
  to: readonly Item['status'][];
  /** The right it needs, which may depend on the state it starts from. */
  permission: Permission | ((status: string) => Permission);
  /** What it is given. The wire's schema, the dialog and what `allowedActions` requires are read from it. */
  takes: Takes;
  /** Why this item refuses the step although its state and the caller's rights would allow it. */
  refusal?(item: Item, actor: Actor): RefusalCode | undefined;
  /** 撤销: the steps this one takes back while nothing followed them. */
  undoes?: readonly string[];
  /** 批量办理: it may be taken on many items at once with the same input, or as it is where each has an input of its own. */
  many?: true | 'without-input';
  apply(item: Item, input: Values<Takes>, context: StepContext): Item;
}

/** Lets a step's input follow from what it takes. */
export const stepOf =
  <Item extends WorkItem>() =>
  <const Takes extends Fields>(row: Step<Item, Takes>): Step<Item, Takes> =>
    row;

/** On whose side an item lies: its unit's, the office's (whoever has the right there), or that of a department which answers to the office. */
export type Side = 'unit' | 'office' | 'department';

/** Who an item waits for; how many working days they have stands in the kind's `deadlines`. */
export interface Wait {
  holder: string;
  side: Side;
  action: string;
  /** Since when, where the kind keeps that itself; otherwise since the holder or the awaited step last changed. */
  since?: string | undefined;
  /** A fixed day instead of a count of working days (a planned reading waits for its day). */
  on?: Day | undefined;
  /** Units that owe a step by clocks of their own. */
  owed?: readonly { unit: string; action: string; since: string }[] | undefined;
}

/** A closed list an item may stand in: its query, its chip and its words in the export are read from here. */
export interface Facet {
  label: string;
  /** `item`: those that name one other item. `word`: those that bear a word of the committee's own, such as its categories. */
  type: 'choice' | 'flag' | 'year' | 'item' | 'word';
  /** No list of it outgrows a session or a year: its total is told beside other filters, too. */
  short?: true;
  /** Of a choice. */
  labels?: Readonly<Record<string, string>>;
}

/** A list that may be longer than a head bears: it stands in parts beside it, and each part counts as a thing of its own. */
export interface Beside<Item extends WorkItem> {
  /** Lines of one part. */
  lines: number;
  /** What of its item a part must know to be counted, the day and the batch apart: it is written again when this changes. */
  needs: (item: Item) => Partial<Item>;
  /** What the lines prove; what the item proves without them is not among it. */
  facts: (item: Item) => Fact[];
  /** The lists that the item stands in for its lines. */
  standsIn: (item: Item) => string[];
  /** Names of those lists: a head does not tell that it stands in one. */
  lists: readonly string[];
}

export interface KindWords {
  /** The ledger and the tag of its endpoints: 社情民意信息, 委员读书. */
  label: string;
  /** Its heading on paper: 委员读书活动台账. */
  ledger: string;
  /** In the menu and beside other kinds: 社情民意. */
  short: string;
  /** One of them: 读书活动. */
  one: string;
  /** 件, 场 */
  measure: string;
  /** Whose unit it is: 报送单位, 组织单位. */
  unit: string;
  /** The page of one, and the name of its schema: `reading`. */
  page: string;
}

/** A kind of work item as one table, which every layer reads: its fields, its states, its lifecycle and what it proves. */
export interface Kind<Item extends WorkItem = WorkItem> {
  name: Item['kind'];
  words: KindWords;
  statuses: Readonly<Record<Item['status'], string>>;
  initial: Item['status'];
  /** The road without detours, for the step bar. */
  course: readonly Item['status'][];
  readPermission: Permission;
  /** Who enters one, where that is not everybody who records work. */
  recordPermission?: Permission;
  /** Its own fields, each of them once; the shared ones are those of `WorkItem`. */
  fields: Fields;
  /** How one is called that was given no title. Without this each must be given one. */
  titleFrom?(item: Item): string;
  /** What is entered at 登记 and may be changed; the title, the unit and the topics are everybody's. */
  draft: readonly string[];
  /**
   * 更正: what of an item that an office's sheet brought the office may change beside the draft, by the state it stands in. No step
   * entered these, so none can be taken back.
   */
  corrects?: Readonly<Partial<Record<string, Fields>>>;
  /** What a list shows beside the shared columns, in this order; it is kept in the list's index. */
  listed: readonly string[];
  /** What its rules look at beside that: a list, too, says what may be done with each of its rows. */
  judged?: readonly string[];
  /** Texts kept beside the head, so that lists and steps do not carry them. */
  long: readonly string[];
  /** Lists kept beside the head, by field: their lines name a `member` each. */
  beside?: Readonly<Record<string, Beside<Item>>>;
  /** Texts inside of a list field, by the list: `handlingUnits: 'reply'`. */
  longWithin?: Readonly<Record<string, string>>;
  /** Long texts a search looks into. */
  searched: readonly string[];
  /** What an answer tells of one beside its fields, as the API names it. */
  also?(item: Item): object;
  /** What its sheet says beside what a list shows: every head is read for it. */
  exported?: readonly string[];
  /** The columns of its sheet, where an office prints them in an order of its own. */
  printed?: readonly ExportColumn[];
  /** A step gives it 期号 or 编号, and its list can be sorted by that: the day it was given, with whose year the count begins anew. */
  numbered?(item: Item): Day | undefined;
  /** The day a draft stands under: entered (today otherwise), or that of a field of its own. The day of entry where nothing is said. */
  reported?: { entered: Field<Day> } | { by: string };
  steps: Readonly<Record<string, Step<Item>>>;
  /** Verbs beside the lifecycle, as the timeline tells them: 登记采用. */
  records?: Readonly<Record<string, string>>;
  /** 办理时限 in working days, by awaited step; a step that is not named has no deadline, or a day of the item's own. */
  deadlines?: Deadlines;
  /** 延期以后最迟: beyond which nothing that is owed, by one of its units or by whoever holds it, is put off. */
  latest?(item: Item, unit: string | undefined): Day | undefined;
  /** 当前环节: read from the item's state alone. */
  waits(item: Item): Wait | undefined;
  /** Why the fields of the draft may not be changed now; the author's side may as long as it may submit. */
  changeRefusal(item: Item, actor: Actor): RefusalCode | undefined;
  /** What a change of its fields does beside them. */
  changed?(before: Item, next: Item, actor: Actor): Item;
  /** Whether a city reads the item on its county's paths. Its state alone does not tell: what counts is what it has been through. */
  shownBelow(item: Item): boolean;
  /** As somebody reads it, where the office that holds it knows more than they. */
  asShownTo?(item: Item, actor: Actor): Item;
  /** The closed lists it may stand in beside those of every kind. */
  facets: Readonly<Record<string, Facet>>;
  /** Those it stands in, as `name=value`. */
  standsIn(item: Item): string[];
  /** The members whose work it is. */
  members(item: Item): readonly string[];
  /** What stands in the calendar on the day the item is listed under: of a kind that takes place at all. */
  happens?(item: Item): Happening;
  /** Whether a member is wanted there, who is none of its members yet. */
  wants?(item: Item, member: Invitable): boolean;
  proves: Readonly<Record<string, Provable>>;
  /** What the item proves, for the scorecards. */
  facts(item: Item): Fact[];
  /** What a search finds it by, the title, the number and long texts apart. */
  foundBy(item: Item): readonly string[];
  /** 导入, for a kind that offices have kept in sheets. */
  sheet?: Imported<Item>;
}

type OwnName<Item extends WorkItem> = keyof OwnOf<Item> & string;

/** A table whose every name is one of its item's own fields, and which has them all. */
interface Complete<Item extends WorkItem> extends Kind<Item> {
  fields: FieldsOf<OwnOf<Item>>;
  draft: readonly OwnName<Item>[];
  corrects?: { readonly [Status in Item['status']]?: Fields };
  listed: readonly OwnName<Item>[];
  judged?: readonly OwnName<Item>[];
  long: readonly OwnName<Item>[];
  searched: readonly OwnName<Item>[];
  longWithin?: Readonly<Record<string, string>>;
  reported?: { entered: Field<Day> } | { by: OwnName<Item> };
}

/** Keeps what the table says exactly, and checks it. */
export const kindOf =
  <Item extends WorkItem>() =>
  <const K extends Complete<Item>>(kind: K & Complete<Item>): K & { readonly item?: Item } =>
    kind;

/** As much of a kind as types are read from. */
export interface AnyKind {
  name: string;
  words: KindWords;
  statuses: Readonly<Record<string, string>>;
  fields: Fields;
  draft: readonly string[];
  corrects?: Readonly<Partial<Record<string, Fields>>>;
  listed: readonly string[];
  longWithin?: Readonly<Record<string, string>>;
  recordPermission?: Permission;
  titleFrom?: unknown;
  facets: Readonly<Record<string, Facet>>;
  numbered?: unknown;
  reported?: { entered: Field<Day> } | { by: string };
  steps: Readonly<Record<string, { label: string; takes: Fields }>>;
  readonly item?: WorkItem | undefined;
}
