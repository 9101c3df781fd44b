export const tableNames = ['platforms', 'accounts', 'grid', 'ledger', 'journal', 'scorecards', 'ephemeral'] as const;
export type TableName = (typeof tableNames)[number];

/** An index holds the rows that carry both of its key attributes, so a row leaves it by dropping one of them. */
export interface IndexDefinition {
  name: string;
  pk: string;
  sk: string;
  project: 'all' | readonly string[];
}

export interface TableDefinition {
  name: TableName;
  pk: 'pk';
  sk: 'sk';
  indexes: readonly IndexDefinition[];
  /** Whether changes are handed on: to the scorecards, and those of the journal to the dispatcher. */
  streams: boolean;
  /** What is kept is protected and can be restored to a point in time; the rest goes away by itself at `expiresAt`. */
  lifetime: 'keepsData' | 'timeToLive';
}

/** Epoch seconds after which a row of a table with a time to live counts as gone. */
export const expiryAttribute = 'expiresAt';

const keys = { pk: 'pk', sk: 'sk' } as const;

/** What a list of work items shows, under the short names that keep an index row small. Long texts stay outside. */
const listed = 't s n u a f d h ad w due b by c m k p x tv version'.split(' ');

export const tables = {
  /** 联络站: committees, counties of a city, units, members, informants, handling units, import batches. */
  platforms: {
    name: 'platforms',
    ...keys,
    indexes: [{ name: 'byName', pk: 'listPk', sk: 'listSk', project: 'all' }],
    streams: true,
    lifetime: 'keepsData',
  },

  /** 账号: users, credentials, keys and webhook secrets. In no stream. */
  accounts: { name: 'accounts', ...keys, indexes: [], streams: false, lifetime: 'keepsData' },

  /** 网格: nodes of the five levels and contact records. */
  grid: { name: 'grid', ...keys, indexes: [], streams: true, lifetime: 'keepsData' },

  /** 台账: work items of all kinds, a head and its long texts, and the counters their numbers come from. */
  ledger: {
    name: 'ledger',
    ...keys,
    indexes: [
      { name: 'byDay', pk: 'dayPk', sk: 'daySk', project: listed },
      { name: 'byDue', pk: 'duePk', sk: 'dueSk', project: listed },
    ],
    streams: true,
    lifetime: 'keepsData',
  },

  /** 留痕: one entry per touched item and per access to protected data. Append only. */
  journal: { name: 'journal', ...keys, indexes: [], streams: true, lifetime: 'keepsData' },

  /** 计分卡: figures per subject and year, what has been counted or verified, and the facets lists are filtered by. Derived. */
  scorecards: { name: 'scorecards', ...keys, indexes: [], streams: false, lifetime: 'keepsData' },

  /** Sessions, idempotency records, attempts and import previews. */
  ephemeral: { name: 'ephemeral', ...keys, indexes: [], streams: false, lifetime: 'timeToLive' },
} as const satisfies Record<TableName, TableDefinition>;

export const definitionOf = (table: TableName): TableDefinition => tables[table];

/** Rows that a consumer makes from the other tables, and makes again from them at any time. */
export const isDerived = (table: TableName): boolean => table === 'scorecards';

/** What is gone when it is lost: the rest passes, or is made again from this. It is what backups are of. */
export const isKept = (table: TableName): boolean => tables[table].lifetime === 'keepsData' && !isDerived(table);

/** The name a table bears where several deployments share an account. */
export const physicalName = (prefix: string, table: TableName): string => `${prefix}-${table}`;
