import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@lianluo/contract/endpoint';
import type { WorkingCalendar } from '@lianluo/domain/calendar/working-days';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { User } from '@lianluo/domain/committee/user';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import type { Actor } from '@lianluo/domain/permission';
import type { FieldError, RefusalCode } from '@lianluo/domain/refusal';
import type { Problem } from '@lianluo/metrics/metrics';
import type { Job } from './job';
import type { Passwords } from './account/passwords';
import type { Files } from './files/files';
import type { Receivers } from './receivers';
import type { Row, Storage } from './storage/table';
import type { Uploads } from './upload/uploads';

/** What the app is built from. A test, the local run and Lambda differ in these and in nothing else. */
export interface Dependencies {
  storage: Storage;
  now: () => Date;
  newId: () => string;
  calendar: WorkingCalendar;
  passwords: Passwords;
  /** Signs cursors. */
  secret: string;
  /** What signed them before it was turned: whoever holds such a one goes on through the list. */
  secretBefore?: string | undefined;
  /** Runs when a change has been written: locally the consumer is drained before the command answers. */
  settled: () => Promise<void>;
  /** Numbers what was written so far into the feeds of events: locally, before one is read; on AWS the streams do. */
  sequenced: () => Promise<void>;
  /** Has a job run beside the requests: locally by this process, on AWS by the function that reads the queue. */
  later: (job: Job) => Promise<void>;
  /** Whom webhooks may reach inside the house; nobody without. */
  receivers?: Receivers | undefined;
  /** Reads, judges and writes sheets: locally beside the loop that answers requests, on AWS in place. */
  sheets: SheetWork;
  /** Where files wait that are larger than one request carries. */
  uploads: () => Promise<Uploads>;
  /** Where the bytes of attached files lie. */
  files: () => Promise<Files>;
  log: (line: LogLine) => void;
  /** Told of every answer of the API, for access logs and metrics. */
  answered: (answered: Answered) => void;
}

/** One kind of sheet work: a task is a value with a name, so that a thread finds the same one. */
export interface SheetTask<Input, Result> {
  name: string;
  /** What comes in and goes out is plain data; the scope is the caller's, with its tables. */
  run: (scope: Scope, input: Input) => Promise<Result>;
}

/** 表格处理: reading, judging and writing of sheets and documents, which may take seconds and must stop nobody else. */
export interface SheetWork {
  run<Input, Result>(task: SheetTask<Input, Result>, scope: Scope, input: Input): Promise<Result>;
}

/** One line of the log: ids, codes and figures, never personal data. An error says which problem it is, and an alarm counts it. */
export type LogLine = Record<string, unknown> & ({ level?: 'info' | 'warn' } | { level: 'error'; problem: Problem });

/** One answered request as a log may keep it: ids and codes, never a name, a text or a query. */
export interface Answered {
  requestId: string;
  /** The edge's id of the request. The firewall's log has it too, with the address that this one must not hold. */
  edgeId: string | undefined;
  /** The endpoint's `operationId`; nothing for a path that is none. */
  operation: string | undefined;
  /** The committee of the caller, and their id in it. */
  committee: string | undefined;
  user: string | undefined;
  method: string;
  status: number;
  /** The refusal, where it was one. */
  code: RefusalCode | undefined;
  ms: number;
}

/** One request, signed in: who asks, of which committee, and what time it is. */
export interface Scope extends Dependencies {
  actor: Actor;
  /** The key that asks, where it is no person: `user` then stands for it, with its maker's roles. */
  key?: AskingKey | undefined;
  user: User;
  /** The committee the user belongs to. */
  home: Committee;
  /** The committee of the path, or the user's own where the path names none. */
  committee: Committee;
  /** The version the caller last saw (`If-Match`). */
  expected: number | undefined;
  instant: string;
  today: Day;
  /** How long the caller may go on being signed in without a call. */
  sessionKey: { pk: string; sk: string };
  idempotency: Idempotency | undefined;
  requestId: string;
  /** Reads English rather than Chinese. */
  english?: boolean;
  /** The sentence of a refusal for them: the catalogue of all is loaded where somebody is told. */
  told?: (error: FieldError) => Promise<string>;
  /** Where the caller sits, for lock-outs and the log. */
  address: string;
}

/** 接口密钥 that a call came with. */
export interface AskingKey {
  id: string;
  name: string;
  /** The user who made it. */
  maker: string;
  /** Those in effect. */
  scopes: readonly ApiScope[];
  committees: readonly string[];
  expiresOn: Day;
  /** Which personal scopes this call has made use of. */
  shown: Set<ApiScope>;
}

export interface Call<E extends Endpoint> extends Scope {
  params: ParamsOf<E['path']> & Record<string, string>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** The raw request, for uploads. */
  request: Request;
}

/** One `Idempotency-Key`: where its record stands, what the body was, and the record that is there already. */
export interface Idempotency {
  key: { pk: string; sk: string };
  value: string;
  bodyHash: string;
  recorded: Row | undefined;
}

export interface Answer<Body = unknown> {
  status?: number;
  body?: Body;
  /** Becomes the `ETag`. */
  version?: number;
  headers?: Record<string, string>;
  /** As the endpoint says, or as a type and a way of its own. */
  file?: { bytes: Uint8Array; name: string; type?: string; inline?: boolean };
}

export type AnswerFor<E extends Endpoint> = Answer<AnswerOf<E>>;
