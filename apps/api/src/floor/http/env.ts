import type { RefusalCode } from '@lianluo/domain/refusal';
import type { AskingKey, Dependencies } from '../context';
import type * as keyDoor from './key-door';
import type { Person } from '../journal/security';

/** Who calls, for the log and the journal. */
export interface Identified {
  /** The committee they belong to. */
  committee: string;
  user: string;
  by: Person;
  /** By which key they call. */
  key?: AskingKey | undefined;
  /** In which committee's journal their call stands: that of the path, or their own where that is out of reach. */
  journal: string;
}

/** What travels with one request through Hono. */
export interface Env {
  Variables: {
    requestId: string;
    log: Dependencies['log'];
    operation: string | undefined;
    /** Opens the door for keys, of which somebody signed in needs nothing. */
    keys: () => Promise<typeof keyDoor>;
    /** Who calls, once that is known. */
    caller: Identified | undefined;
    /** The account that somebody who is not signed in tries to enter, where there is one. */
    entered: { committee: string; user: string } | undefined;
    /** Why the call was refused, where it was. */
    refused: RefusalCode | undefined;
  };
  Bindings: { address?: string; secure?: boolean; edgeId?: string | undefined };
}
