import { accesses, type Rights } from '@lianluo/tables/rights';
import { tableNames, type TableName } from '@lianluo/tables/tables';
import type { Storage, Write } from '../src/floor/storage/table';

/** `table Operation`, in the words of the service. */
export type Use = `${TableName} ${string}`;

/** A call that the role of a function does not allow. */
export class NotGranted extends Error {
  override readonly name = 'NotGranted';
}

/** The tables as a role of AWS lets a function use them: no emulator knows IAM. It remembers what was used. */
export function granted(storage: Storage, rights: Rights): { storage: Storage; used: Set<Use> } {
  const allowed = usesOf(rights);
  const used = new Set<Use>();
  const use = (table: TableName, operation: string) => {
    const one: Use = `${table} ${operation}`;
    if (!allowed.has(one)) throw new NotGranted(`The role has no right to ${one}.`);
    used.add(one);
  };
  return {
    used,
    storage: {
      ...storage,
      async get(addresses, options) {
        for (const { table } of addresses) use(table, addresses.length === 1 ? 'GetItem' : 'BatchGetItem');
        return storage.get(addresses, options);
      },
      async list(question) {
        use(question.table, 'Query');
        return storage.list(question);
      },
      async count(question) {
        use(question.table, 'Query');
        return storage.count(question);
      },
      async write(writes, token) {
        for (const write of writes) use(write.table, operationOf(write));
        return storage.write(writes, token);
      },
    },
  };
}

/** Everything that rights allow. */
export const usesOf = (rights: Rights): ReadonlySet<Use> =>
  new Set(
    tableNames.flatMap((table) => {
      const access = rights[table];
      if (!access) return [];
      const { reads, writes } = accesses[access];
      return [...reads, ...writes].map((operation): Use => `${table} ${operation}`);
    }),
  );

const operationOf = (write: Write): string =>
  'put' in write ? 'PutItem' : 'remove' in write ? 'DeleteItem' : 'ConditionCheckItem';
