import type { QueryValue } from './transport';

/** What is mirrored, where to, and where it stood. */
export interface MirrorOptions {
  /** The client's own without. A city's holds what it may see of its counties too. */
  committee?: string;
  /** By their names in the paths, each with the filters of its list: `{opinions: {expand: 'content'}, members: {}}`. */
  collections: Readonly<Record<string, Readonly<Record<string, QueryValue>>>>;
  /** Your copy. */
  target: MirrorTarget;
  /** Where the mirror stands: kept by you, written after what it speaks of. */
  store: MirrorStore;
  /** Ends when everything there is was followed, instead of waiting for more. */
  once?: boolean;
  /** How often to ask for more, in milliseconds; 5,000 without. */
  everyMs?: number;
  signal?: AbortSignal;
}

/** Every call may come twice with the same thing: after a crash the mirror repeats what it is not sure of. */
export interface MirrorTarget {
  /** Writes or overwrites a thing. `round` is kept beside it, for `sweep`. */
  put(collection: string, thing: Mirrored, round: number): Promise<void> | void;
  /** It is gone, or out of your reach. It may never have been there. */
  remove(collection: string, id: string, event: MirrorEvent): Promise<void> | void;
  /** After everything was read: takes away what an earlier round put and this one did not. */
  sweep(collection: string, round: number): Promise<void> | void;
  /** The version that is there; what is no newer is not asked for again. */
  versionOf?(collection: string, id: string): Promise<number | undefined> | number | undefined;
}

export interface Mirrored {
  id: string;
  committee?: string;
  version: number;
  [field: string]: unknown;
}

/** A thin event: which thing it was, and what happened. */
export interface MirrorEvent {
  id: string;
  type: string;
  at: string;
  committee: string;
  subject: { kind: string; id: string; version: number };
}

export interface MirrorStore {
  load(): Promise<MirrorState | undefined>;
  save(state: MirrorState): Promise<void>;
}

/** While everything is read: which list it is at and after which cursor. Then: after which event. Plain JSON. */
export type MirrorState = MirrorReading | MirrorFollowing;

export interface MirrorReading {
  round: number;
  list: number;
  cursor?: string;
  watermark?: string;
}

export interface MirrorFollowing {
  round: number;
  after: string;
}
