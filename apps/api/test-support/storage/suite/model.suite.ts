import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import type { Change, Condition, FailedCondition, Row, Write } from '../../../src/floor/storage/table';
import { conflictOf } from './given';

/** Random histories, told side by side to the table and to a map. */
export const model = (open: Open, numRuns: number) =>
  describe('any history', () => {
    test('leaves what a map would hold, in the table, its index and its changes', async () => {
      const storage = await open();
      let history = 0;

      await fc.assert(
        fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 12 }), async (transactions) => {
          const pk = `history#${(history += 1)}`;
          const map = new Map<string, Row>();

          for (const steps of transactions) {
            const writes = steps.map((step) => writeOf(step, pk));
            const expected = failures(map, writes);
            if (expected.length === 0) for (const write of writes) apply(map, write);
            expect((await conflictOf(storage.write(writes))) ?? []).toEqual(expected);
          }

          const { rows } = await storage.list({ table: 'ledger', pk, limit: 50 });
          const { rows: indexed } = await storage.list({ table: 'ledger', index: 'byDay', pk, limit: 50 });
          expect(rows).toEqual(inOrder([...map.values()], 'sk'));
          expect(indexed).toEqual(
            inOrder(
              [...map.values()].filter(({ dayPk }) => dayPk),
              'daySk',
            ),
          );
          expect(await replayed()).toEqual(map);
        }),
        { numRuns },
      );

      async function replayed(): Promise<Map<string, Row>> {
        const copy = new Map<string, Row>();
        const replay = async (batch: readonly Change[]) => {
          for (const { key, before, after } of batch) {
            expect(before).toEqual(copy.get(key.sk));
            if (after) copy.set(key.sk, after);
            else copy.delete(key.sk);
          }
        };
        await storage.changes.drain(replay, 'replay');
        return copy;
      }
    });
  });

interface Step {
  kind: 'put' | 'remove' | 'check';
  sk: string;
  version: number;
  day: number | undefined;
  condition: Condition | undefined;
}

const names = ['a', '张', '🏮', 'a#b'];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('put', 'put', 'remove', 'check'),
  sk: fc.constantFrom(...names),
  version: fc.integer({ min: 1, max: 3 }),
  day: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  condition: fc.oneof(
    fc.constant(undefined),
    fc.constant('absent' as const),
    fc.record({ version: fc.integer({ min: 1, max: 3 }) }),
  ),
});

const transaction = fc.uniqueArray(step, { minLength: 1, maxLength: 3, selector: ({ sk }) => sk });

function writeOf({ kind, sk, version, day, condition }: Step, pk: string): Write {
  const guard = condition && { if: condition };
  const key = { pk, sk };
  if (kind === 'check') return { table: 'ledger', check: key, if: condition ?? 'absent' };
  if (kind === 'remove') return { table: 'ledger', remove: key, ...guard };
  const indexKeys = day !== undefined && { dayPk: pk, daySk: `${day}#${sk}` };
  return { table: 'ledger', put: { ...key, version, ...indexKeys }, ...guard };
}

const keyOfWrite = (write: Write) => ('put' in write ? write.put : 'remove' in write ? write.remove : write.check);

function failures(map: Map<string, Row>, writes: Write[]): FailedCondition[] {
  return writes.flatMap((write, index) => {
    const row = map.get(keyOfWrite(write).sk);
    const holds = !write.if || (write.if === 'absent' ? !row : row?.version === write.if.version);
    if (holds) return [];
    return [row ? { index, row } : { index }];
  });
}

function apply(map: Map<string, Row>, write: Write): void {
  if ('put' in write) map.set(write.put.sk, write.put);
  if ('remove' in write) map.delete(write.remove.sk);
}

const inOrder = (rows: Row[], by: string) =>
  rows.toSorted((one, other) => Buffer.compare(Buffer.from(String(one[by])), Buffer.from(String(other[by]))));
