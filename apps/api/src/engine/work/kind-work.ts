import type { AnyKindEndpoints } from '@lianluo/contract/kind-endpoints';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KnownNames } from '@lianluo/domain/work/sheet';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import type { Route } from '../../floor/http/mount';
import type { TableValue } from '../../floor/sheet/write-sheet';

/** What a step needs beyond its own item: an input made whole, and further writes in the same transaction. */
export interface Prepared {
  input: object;
  also: () => readonly CommandWrite[];
}

/** Makes one value whole that names other things, or refuses it where they are not there. */
export type Whole = (scope: Scope, value: never) => Promise<unknown>;

/** What the API adds to a kind: its endpoints, and everything that needs another row. The rest is read from the kind's table. */
export interface KindWork {
  endpoints: AnyKindEndpoints;
  /** Own shapes, by field. */
  whole?: Readonly<Record<string, Whole>>;
  /** What follows from what was entered out of other rows: of a new one, or of one that was changed. */
  entered?: (scope: Scope, item: WorkItem, before?: WorkItem) => Promise<WorkItem>;
  /** Steps that need more than their own item: a number, another item. */
  steps?: Readonly<Record<string, (scope: Scope, item: WorkItem, body: never) => Promise<Prepared>>>;
  /** Columns of its export that are printed in its own way. */
  cells?: (scope: Scope) => Promise<Readonly<Record<string, (item: never) => TableValue>>>;
  /** What its sheets name beside members, units and topics. */
  named?: (scope: Scope) => Promise<KnownNames>;
  /** What stands beside its lifecycle. */
  records?: readonly Route[];
}
