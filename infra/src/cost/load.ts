import { tableNames, type TableName } from '@lianluo/tables/tables';

/** The year that is priced: one city with 12 counties whose tables have grown to 15 GB. 400 users × 22 days × 250 requests, 0.5 million calls of integrators. */
export const load = {
  millionRequests: 2.7,
  /** Of it 0.3 for standings: a mark for each transaction of facts (36,000), and whoever changed between two looks at a ranking. */
  millionWriteUnits: 9.9,
  /** Of it 0.3 for standings: on each day on which a ranking is looked at every card once. */
  millionReadUnits: 24.3,
  tablesGb: 15,
  objectsGb: 80,
  logsGb: 6,
  /** 12 % of the requests. */
  writes: 324_000,
  /** When offices work: 22 days of ten hours. */
  busySeconds: 22 * 10 * 3600,
} as const;

/** Supposed, until the first month is measured. */
export const supposed = {
  /** Of `http`: a read waits 10 ms for the tables, a workbook takes a second. */
  requestSeconds: 0.05,
  /** Of a consumer with a batch. */
  batchSeconds: 0.2,
  /** An answer of the API, compressed; pages and their assets lie in the browser. */
  answerKb: 3,
  /** The firewall's log of a request, of which the first 0.5 KB are in its price. */
  firewallLogKb: 1.6 - 0.5,
  /** What a JSON log compresses to. */
  logRatio: 0.15,
} as const;

/** Measured by `npm run bench -- capacity` (P5, P6), by the published rule, on ten years of data as on one; who asks is read beside. */
export const unitsOf = {
  list: { reads: 2, writes: 0 },
  create: { reads: 1, writes: 7 },
} as const;
/** Session, user and committee, each read consistently, before anything is asked. */
export const sessionReads = 3;

/** Bytes by the rule of the service for what it stores (100 bytes an item beside the row). */
interface Bytes {
  rows: number;
  indexes: number;
  /** The same rows as lines of an export. */
  gzipped: number;
}

/** Measured on the demo world of six committees in November 2026, as DynamoDB counts sizes (apps/api/src/floor/storage/row-size.ts). */
const measured: Record<TableName, Bytes> = {
  platforms: { rows: 803_571, indexes: 476_383, gzipped: 148_214 },
  accounts: { rows: 12_344, indexes: 0, gzipped: 1_261 },
  grid: { rows: 100_896, indexes: 0, gzipped: 22_423 },
  ledger: { rows: 870_155, indexes: 291_735, gzipped: 217_674 },
  journal: { rows: 2_232_314, indexes: 0, gzipped: 242_586 },
  scorecards: { rows: 2_598_291, indexes: 0, gzipped: 315_353 },
  // Rows of hours, in a world where nobody is signed in: nothing to speak of.
  ephemeral: { rows: 0, indexes: 0, gzipped: 0 },
};

const measuredTotal = tableNames.reduce((sum, table) => sum + measured[table].rows + measured[table].indexes, 0);

/** How the 15 GB are shared: as the demo world's are. */
export const gbOf = (table: TableName, what: keyof Bytes): number =>
  (load.tablesGb * measured[table][what]) / measuredTotal;
