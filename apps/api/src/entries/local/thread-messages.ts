import type { Dependencies, Scope } from '../../floor/context';
import type { Storage } from '../../floor/storage/table';
import type { SentError } from './thread-errors';

/** What of a scope is plain data, and so goes with the work. */
export type PlainScope = Omit<Scope, keyof Dependencies> & Pick<Dependencies, 'secret'>;

/** What a thread asks of the process: its tables, and what else only the process has. */
export type Asked =
  | { [Method in 'get' | 'list' | 'count' | 'write']: { of: Method; args: Parameters<Storage[Method]> } }[
      | 'get'
      | 'list'
      | 'count'
      | 'write']
  | { of: 'settled'; args: [] }
  | { of: 'later'; args: Parameters<Dependencies['later']> }
  | { of: 'log'; args: Parameters<Dependencies['log']> };

export type Outcome = { value: unknown } | { error: SentError };

export type ToThread = { task: string; scope: PlainScope; input: unknown } | { answer: number; outcome: Outcome };

export type FromThread = { ask: number; asked: Asked } | { done: Outcome };
