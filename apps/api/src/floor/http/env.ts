import type { Endpoint } from '@lianluo/contract/endpoint';
import type { RefusalCode } from '@lianluo/domain/refusal';
import type { Context } from 'hono';
import type { AskingKey, Dependencies, Scope } from '../context';
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

/** What a request says of who asks and for what, before anything is looked for. */
export interface Asked {
  method: string;
  path: string;
  cookie: string | undefined;
  /** Tells which key asks, where the call comes by one: the cookie is not looked at then. */
  byKey?: ((deps: Dependencies, asked: Asked) => Promise<Scope>) | undefined;
  /** The committee the path names. */
  pathCommittee: string | undefined;
  expected: number | undefined;
  idempotencyKey: string | undefined;
  /** Whose page a write comes from, where it says so. */
  pageUser: string | undefined;
  /** What the endpoint needs: some rights reach below where the role alone does not. */
  permission?: Endpoint['permission'] | undefined;
  requestId: string;
  address: string;
}

/** What a call by a key takes beyond one by a person (`key-door.ts`). */
export interface KeyDoor {
  authenticateKey(deps: Dependencies, asked: Asked, request: Request): Promise<Scope>;
  requireScope(key: AskingKey, endpoint: Endpoint, found: unknown): void;
  requireKindScope(key: AskingKey, endpoint: Endpoint, body: unknown): void;
  keyAnswered(deps: Dependencies, c: Context<Env>, key: AskingKey): Promise<void>;
}

/** What travels with one request through Hono. */
export interface Env {
  Variables: {
    requestId: string;
    log: Dependencies['log'];
    /** The sentence of a refusal, in the caller's language. */
    told: NonNullable<Scope['told']>;
    operation: string | undefined;
    /** Opens the door for keys, of which somebody signed in needs nothing. */
    keys: () => Promise<KeyDoor>;
    /** Who calls, once that is known. */
    caller: Identified | undefined;
    /** The account that somebody who is not signed in tries to enter, where there is one. */
    entered: { committee: string; user: string } | undefined;
    /** Why the call was refused, where it was. */
    refused: RefusalCode | undefined;
  };
  Bindings: { address?: string; secure?: boolean; edgeId?: string | undefined };
}
