import type { ListOf } from '@lianluo/contract/common';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { ViewedList } from '@lianluo/domain/view/view';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';
import type { DefineQueryOptions } from '@pinia/colada';
import type { Component, ComputedRef, Ref, ShallowRef } from 'vue';
import type { RouteLocationRaw } from 'vue-router';
import type { OwnLook } from '../ui/ledger/look';
import type { Preset } from '../ui/ledger/preset';
import type { Selection } from '../ui/ledger/selection';
import type { Asked, Filters, ListQuery, Readers } from '../ui/list-query';
import type { ShownProblem } from '../ui/shown-problem';
import type { Column } from '../ui/table';
import type { Views } from './views';

/** A row's own page, for lists whose rows have one. */
interface Pages<Row> {
  to: (row: Row) => RouteLocationRaw;
  /** Whether a route is one of theirs: coming back from it, the list stands where it was. */
  isOne: (route: unknown) => boolean;
  /** Whether a row waits for who is signed in; with it, the page leads on to the next that does. */
  isMine?: (row: Row) => boolean;
}

export interface ManyStep {
  action: string;
  label: string;
}

/** 批量办理, as the ledger of a kind of work is given it: what is allowed on some of the rows, and the dialog that takes it. */
export interface Many {
  kind: KindName;
  steps: (rows: readonly object[]) => readonly ManyStep[];
  dialog: Component;
  /** Controls of fields of the kind's own, which the dialog draws. */
  controls: Readonly<Record<string, () => Promise<Component | { default: Component }>>>;
  /** 催办 of those that wait. */
  chase: Component;
}

/** What a page tells about its list. */
export interface LedgerSetup<Row extends { id: string }, Name extends string, R extends Readers> {
  /** The API's name of the list: what views and looks are kept under. */
  list: ViewedList;
  readers: R;
  columns: () => readonly Column<Name>[];
  /** The query of the API for one page of it. */
  ask: (request: Filters<R> & Asked) => DefineQueryOptions<ListOf<Row>>;
  /** What a row is called. */
  titleOf: (row: NoInfer<Row>) => string;
  pages?: Pages<NoInfer<Row>>;
  /** Tabs beside those that its readers keep. */
  presets?: readonly Preset[];
  /** What can be done with those that are selected. */
  many?: Many;
  /** The sheet that its rows can be exported as, the sheet's fields where it takes a choice, and what the list always asks by. */
  sheet?: {
    kind: ExportKind;
    fields?: (shown: readonly string[]) => string[];
    filter?: Readonly<Record<string, string>>;
  };
  /** The API finds its pages by number. */
  jumps?: boolean;
}

export interface Ledger<Row extends { id: string }, Name extends string = string, R extends Readers = Readers> {
  list: ViewedList;
  views: Views;
  query: ListQuery<R>;
  columns: ComputedRef<readonly Column<Name>[]>;
  data: Readonly<Ref<ListOf<Row> | undefined>>;
  /** What the table shows: the page in its order or, while it prints, the whole list. */
  rows: ComputedRef<readonly Row[]>;
  /** The query of the page on screen. */
  asked: ComputedRef<DefineQueryOptions<ListOf<Row>>>;
  total: ComputedRef<number | null>;
  error: Readonly<Ref<ShownProblem | null>>;
  isLoading: Readonly<Ref<boolean>>;
  refetch: () => unknown;
  look: OwnLook;
  selection: Selection;
  /** 序号 */
  serialOf: (row: Row) => number;
  titleOf: (row: Row) => string;
  pages: Pages<Row> | undefined;
  jumps: boolean;
  presets: readonly Preset[];
  many: Many | undefined;
  sheet: LedgerSetup<Row, Name, R>['sheet'];
  /** Every row that the filters find, while the list is printed. */
  printed: ShallowRef<readonly Row[] | undefined>;
  /** Every row that the filters find, in its order; no more than a printer should be given. */
  everyRow: () => Promise<readonly Row[]>;
}
