import {
  WriteConflict,
  type Address,
  type Key,
  type Page,
  type Position,
  type Row,
  type Storage,
} from '../../../src/floor/storage/table';

export const keyOf = (sk: string, pk = 'xincheng#opinion'): Key => ({ pk, sk });

export const at = (sk: string, pk?: string): Address => ({ table: 'ledger', key: keyOf(sk, pk) });

export const aRow = (sk: string, attributes: Partial<Row> = {}): Row => ({ ...keyOf(sk), version: 1, ...attributes });

export async function holding(storage: Storage, ...rows: Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 100) {
    await storage.write(rows.slice(start, start + 100).map((put) => ({ table: 'ledger', put })));
  }
}

export async function conflictOf(writing: Promise<void>): Promise<WriteConflict['failed'] | undefined> {
  try {
    await writing;
    return undefined;
  } catch (error) {
    if (error instanceof WriteConflict) return error.failed;
    throw error;
  }
}

export function positionAfter({ next }: Page): Position {
  if (!next) throw new Error('The page is the last one.');
  return next;
}
