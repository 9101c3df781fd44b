import type { Lianluo, Page } from '@lianluo/client';
import type { AnswerOf, Endpoint } from '@lianluo/contract/endpoint';
import type { kindEndpoints } from '@lianluo/contract/kinds';
import type { listMembers, readMember } from '@lianluo/contract/member';
import type { listUnits, readUnit } from '@lianluo/contract/unit';
import type * as z from 'zod/mini';

// Never run: the compiler is the test. What the client is typed by is what the contract's own types say.

type Answer<Method> = Method extends (...given: never[]) => PromiseLike<infer A> ? A : never;
type Sent<Method> = Method extends (given: infer G, ...more: never[]) => unknown
  ? G extends { body: infer B }
    ? B
    : never
  : never;
type BodyInput<E extends Endpoint> = E extends { body: infer B extends z.ZodMiniType } ? z.input<B> : never;

/** Where a field may be left out it may be given as undefined too. */
type Absent<T, Key extends keyof T> = Record<never, never> extends Pick<T, Key> ? undefined : never;
type Writable<T> = T extends readonly (infer Each)[]
  ? Writable<Each>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> | Absent<T, Key> }
    : T;

/** The same, whatever the two are called. */
type Same<A, B> = [A] extends [Writable<B>] ? ([Writable<B>] extends [A] ? 'same' : { missing: A }) : { wider: A };

/** Has the same fields and takes whatever the contract takes. */
type Takes<A, B> = [B] extends [A] ? ([keyof A] extends [keyof B] ? 'same' : { more: A }) : { refused: B };

type Kinds = typeof kindEndpoints;
type KindName = keyof Kinds;
type Reads = { [Name in KindName]: Same<Answer<Lianluo[Name]['read']>, AnswerOf<Kinds[Name]['read']>> };
type Lists = {
  [Name in KindName]: Answer<Lianluo[Name]['list']> extends Page<infer Item>
    ? Same<Item, AnswerOf<Kinds[Name]['list']>['items'][number]>
    : never;
};
type Records = { [Name in KindName]: Takes<Sent<Lianluo[Name]['record']>, BodyInput<Kinds[Name]['record']>> };

const gathered = { activities: 'same', consultations: 'same', readings: 'same', deeds: 'same' } as const;
const received = { opinions: 'same', suggestions: 'same', issues: 'same', calls: 'same', arrivals: 'same' } as const;
const written = { proposals: 'same', motions: 'same', clues: 'same', reports: 'same', speeches: 'same' } as const;
const same = { ...gathered, ...received, ...written, tasks: 'same', awards: 'same' } as const;

export const reads: Reads = same;
export const lists: Lists = same;
export const records: Records = same;
export const member: Same<Answer<Lianluo['members']['read']>, AnswerOf<typeof readMember>> = 'same';
export const members: Same<Answer<Lianluo['members']['list']>, AnswerOf<typeof listMembers>> = 'same';
export const unit: Same<Answer<Lianluo['units']['read']>, AnswerOf<typeof readUnit>> = 'same';
export const units: Same<Answer<Lianluo['units']['list']>, AnswerOf<typeof listUnits>> = 'same';
