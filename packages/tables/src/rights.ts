import type { TableName } from './tables';

const reading = ['GetItem', 'BatchGetItem', 'Query'] as const;

/**
 * What may be done with a table, in the service's own words. Every write of the product is a transaction, so what is listed
 * beside the readings is allowed within one alone. IAM has no condition that says “only where nothing stands yet”: whoever
 * may put may put over a row. That the journal is never put over is the code's (`if: 'absent'`), and its stream tells.
 */
export const accesses = {
  read: { reads: reading, writes: [] },
  /** A row is held still while others are written. */
  check: { reads: reading, writes: ['ConditionCheckItem'] },
  /** 留痕: an entry is made, and none is read. */
  enter: { reads: [], writes: ['PutItem'] },
  /** Rows come, and none goes. */
  keep: { reads: reading, writes: ['PutItem'] },
  /** Rows go, and none comes. */
  clear: { reads: reading, writes: ['DeleteItem'] },
  write: { reads: reading, writes: ['PutItem', 'DeleteItem'] },
  /** The same, and a row is held still while others are written. */
  guard: { reads: reading, writes: ['PutItem', 'DeleteItem', 'ConditionCheckItem'] },
  /** The whole table, from its first row to its last: the nightly export alone. */
  scan: { reads: ['Scan'], writes: [] },
} as const;
export type Access = keyof typeof accesses;
export type Rights = Partial<Record<TableName, Access>>;

/** The functions of the product, each with the tables it is for. The tests run each of them with these and no more. */
export const functionRights = {
  http: {
    platforms: 'write',
    accounts: 'guard',
    grid: 'keep',
    ledger: 'write',
    journal: 'keep',
    // 更正: what is late is held still while it is decided on.
    scorecards: 'check',
    ephemeral: 'write',
  },
  /** 登录: finds an account, holds it still, counts who failed, opens a session, and says so in the journal. */
  signIn: { platforms: 'read', accounts: 'check', journal: 'enter', ephemeral: 'write' },
  /** 导入: whose job it is, what is written, what is remembered on the way; the figures of what came into sight; 演练: a county's whole work. */
  jobs: {
    platforms: 'write',
    accounts: 'read',
    grid: 'clear',
    ledger: 'write',
    journal: 'enter',
    scorecards: 'write',
    ephemeral: 'write',
  },
  /** 时钟: what it verifies it cannot write to; how far it has come stands beside the scorecards. It looks for what is due to be sent. */
  clock: { platforms: 'read', journal: 'read', scorecards: 'keep', ephemeral: 'read' },
  /** 计分卡: beside what it counts it marks whose standing may have changed. */
  scorecards: { platforms: 'read', ledger: 'read', scorecards: 'write', ephemeral: 'enter' },
  journal: { journal: 'keep' },
  /** 事件流: which city stands above, how what an import brought stands now, and the feeds; 收件箱: who there is, and their entries. */
  events: { platforms: 'write', ledger: 'read', ephemeral: 'keep' },
  /** 推送: calls receivers outside, so it is near nothing that lasts but what it signs with (`partitionsOf`) and its own entries. */
  deliveries: { accounts: 'keep', journal: 'enter', ephemeral: 'write' },
  /** It is handed what it archives. */
  archive: {},
  exports: { platforms: 'scan', accounts: 'scan', grid: 'scan', ledger: 'scan', journal: 'scan' },
} as const satisfies Record<string, Rights>;
export type FunctionName = keyof typeof functionRights;

/** Where a function is for some partitions of a table alone, by the patterns of their keys. */
export const partitionsOf: Partial<Record<FunctionName, Partial<Record<TableName, readonly string[]>>>> = {
  deliveries: { accounts: ['*#webhooks'] },
};
