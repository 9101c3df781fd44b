import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../context';
import { WriteConflict, type Write } from '../storage/table';
import { recordOf, replay } from './idempotency';

/** One write of a command, with the refusal its failed condition means. Without one, somebody was faster. */
export type CommandWrite = Write & { refusal?: RefusalCode | 'again' };

/** What of a scope a commit needs. */
export type Committing = Pick<Scope, 'storage' | 'settled' | 'instant' | 'idempotency' | 'expected'>;

/** A condition failed that the same command may meet on its next attempt: the route reads anew and runs it again. */
export class Again extends Error {
  override readonly name = 'Again';
}

/** Writes everything a command changes, its journal entries and its idempotency record in one transaction, then answers. */
export async function commit<Body>(
  scope: Committing,
  changes: readonly CommandWrite[],
  answer: Answer<Body>,
): Promise<Answer<Body>> {
  const writes = changes.map(({ refusal: _refusal, ...write }) => write as Write);
  const recorded = scope.idempotency && recordOf(scope.idempotency, answer, Date.parse(scope.instant));
  const record = recorded ? [recorded] : [];
  if (writes.length === 0 && record.length === 0) return answer;
  try {
    await scope.storage.write([...writes, ...record]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    return conflict(scope, changes, error) as Answer<Body>;
  }
  await scope.settled();
  return answer;
}

function conflict(scope: Committing, changes: readonly CommandWrite[], { failed }: WriteConflict): Answer {
  const twin = failed.find(({ index }) => index === changes.length);
  if (twin && scope.idempotency) {
    // A twin with the same key was faster: its answer is ours.
    if (twin.row) return replay(scope.idempotency, twin.row);
    throw new Refusal('idempotency.in-progress');
  }
  // Only who said which version they saw can have seen an old one.
  const faster = scope.expected === undefined ? 'again' : 'version.stale';
  const refusal = changes[failed[0]?.index ?? -1]?.refusal ?? faster;
  throw refusal === 'again' ? new Again() : new Refusal(refusal);
}

/** Runs a command until nobody is in its way. */
export async function retrying<Result>(command: (attempt: number) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await command(attempt);
    } catch (error) {
      if (!(error instanceof Again) || attempt >= 12) throw error instanceof Again ? new Refusal('server.busy') : error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}
