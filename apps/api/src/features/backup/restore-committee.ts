import type { TableName } from '@lianluo/tables/tables';
import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../floor/archive/archive';
import { takeOverIssues } from '../../engine/kinds/issue/take-over';
import { readHead } from '../../engine/work/head-row';
import { reachOver } from '../../engine/work/reach';
import { takeOverGuards } from '../../engine/register/take-over-guards';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import { operator } from '../../floor/journal/security';
import { revokeSetupTokens } from '../../floor/account/setup-token';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { FileStore } from '../../floor/files/file-store';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { committeeOf, isDemo, worldIn } from '../../floor/committee/committees';
import { bringSaved, type Brought } from './bring-files';
import { endSessionsOf } from './close-demo';
import { contentOf } from './content';
import { savedTables } from './format';
import { savedRows, verifiedManifest } from './read-export';
import { isFileRow } from './saved-files';

export interface RestoringCommittee {
  archive: Archive;
  committee: string;
  /** Where the files lie that its rows tell of. */
  files?: FileStore | undefined;
  now: () => Date;
}

export interface RestoredCommittee {
  putBack: number;
  removed: number;
  brought?: Brought | undefined;
}

/** The audit trail tells what happened, and that something was taken back is what happened next: it is never taken back. */
const restored = savedTables.filter((table) => table !== 'journal');

/**
 * 恢复一个政协 to how an export holds it. A row gets its saved content under a version after every one it has had, and an entry in
 * the journal beside it, so nobody's older version passes for the new one. What was made since goes. Nothing of others is touched.
 */
export async function restoreCommittee(
  { storage, everyRow }: OperatorTables,
  { archive, committee, files, now }: RestoringCommittee,
): Promise<RestoredCommittee> {
  const manifest = await verifiedManifest(archive);
  const instant = now().toISOString();
  const result = { putBack: 0, removed: 0 };
  const platforms = await ownRows(committee, savedRows(archive, manifest, 'platforms'));
  const saved = platforms.get(addressOf({ pk: committee, sk: 'committee' }));
  if (!saved) throw new NotInExport(committee);
  const { demo, real } = await worldIn(everyRow);
  if ((isDemo(saved) ? real : demo).length > 0) throw new MixedWorlds(committee);
  if (isDemo(saved)) await revokeSetupTokens(storage);
  await requireFreeLogins(storage, await ownRows(committee, savedRows(archive, manifest, 'accounts')));

  // What was made since stays where it lies: its rows go, and the files may be wanted with another export.
  const brought = files && (await bringSaved({ archive, manifest, into: files, committee }));
  for (const table of restored) {
    const current = await ownRows(committee, everyRow(table));
    const saved = await ownRows(committee, savedRows(archive, manifest, table));
    for (const [address, row] of saved) {
      const now = current.get(address);
      if (now && isSame(row, now)) continue;
      await bringBack(storage, table, row, now, instant);
      result.putBack += 1;
    }
    for (const [address, row] of current) {
      if (saved.has(address)) continue;
      const version = await versionAfter(storage, row, row);
      await storage.write([
        { table, remove: { pk: row.pk, sk: row.sk } },
        ...entry(table, row, version, instant, 'restore-removed'),
      ]);
      result.removed += 1;
    }
  }
  await storage.write([
    {
      table: 'journal',
      put: {
        pk: `${committee}#access#${instant.slice(0, 7)}`,
        sk: `${instant}#operator`,
        version: 1,
        at: instant,
        by: operator,
        action: 'committee.restore',
        export: manifest.endedAt,
        ...result,
      },
    },
  ]);
  await endSessionsOf({ storage, everyRow }, committee);
  await takeOverGuards(storage, committee);
  await takeOverIssues({ storage, now }, committee);
  await rebuildScorecards({ storage, everyRow }, [committee]);
  return { ...result, brought };
}

/** A committee that the export knows nothing of: bringing it back would only take everything away. */
export class NotInExport extends Error {
  override readonly name = 'NotInExport';

  constructor(committee: string) {
    super(`The export holds no committee ${committee}.`);
  }
}

/** A demo committee, whose password everybody knows, beside an office's own; or the other way round. */
export class MixedWorlds extends Error {
  override readonly name = 'MixedWorlds';

  constructor(committee: string) {
    super(`${committee} and what is there would mix demo data with an office's own.`);
  }
}

/** A name to sign in with that somebody else has taken since. */
export class LoginTaken extends Error {
  override readonly name = 'LoginTaken';
}

async function requireFreeLogins(storage: Storage, saved: ReadonlyMap<string, Row>): Promise<void> {
  for (const row of saved.values()) {
    if (!row.pk.startsWith('login#')) continue;
    const [now] = await storage.get([{ table: 'accounts', key: { pk: row.pk, sk: row.sk } }], { consistent: true });
    if (now && now['committee'] !== row['committee'])
      throw new LoginTaken(`${row.pk.slice('login#'.length)} is a user of ${String(now['committee'])} now.`);
  }
}

const addressOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

async function ownRows(committee: string, pages: AsyncIterable<Row[]>): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for await (const page of pages)
    for (const row of page) if (committeeOf(row) === committee) rows.set(addressOf(row), row);
  return rows;
}

/** A row that was only written again with the same content stays as it is. */
const isSame = (one: Row, other: Row): boolean => isDeepStrictEqual(contentOf(one), contentOf(other));

async function bringBack(storage: Storage, table: TableName, saved: Row, now: Row | undefined, instant: string) {
  const version = await versionAfter(storage, saved, now);
  await storage.write([{ table, put: { ...saved, version } }, ...entry(table, saved, version, instant, 'restore')]);
}

const serial = (version: number) => String(version).padStart(6, '0');
/** Where the entries of an item stand; long texts and the rest have none. */
const journalOf = ({ pk, sk }: Row): string => (sk === 'committee' ? `${pk}#committee#${pk}` : `${pk}#${sk}`);

async function versionAfter(storage: Storage, saved: Row, now: Row | undefined): Promise<number> {
  const { rows } = await storage.list({
    table: 'journal',
    pk: journalOf(saved),
    limit: 1,
    newestFirst: true,
    consistent: true,
  });
  return Math.max(saved.version, now?.version ?? 0, Number(rows[0]?.sk ?? 0)) + 1;
}

/** Who could read what is brought back or removed, as far as that is not its own committee alone. */
function reachIn(table: TableName, row: Row, action: string): { reach?: string } {
  if (table !== 'ledger') return {};
  const item = readHead(row);
  const reach = reachOver(item, action === 'restore' ? item : undefined);
  return reach === undefined ? {} : { reach };
}

/** What people, their inboxes and changed deadlines leave in partitions of their own has no entries of its own. */
const withoutJournal = new Set(['inbox', 'people', 'deadlines']);

function entry(table: TableName, row: Row, version: number, instant: string, action: string): Write[] {
  const hasJournal =
    (table === 'ledger' || table === 'platforms') &&
    !isFileRow(row) &&
    !withoutJournal.has(row.pk.split('#')[1] ?? '') &&
    !row.sk.includes('#') &&
    (row.pk.includes('#') || row.sk === 'committee');
  if (!hasJournal) return [];
  const at = { pk: journalOf(row), sk: serial(version), version: 1, at: instant };
  const put = { ...at, by: operator, action, set: {}, ...reachIn(table, row, action) };
  return [{ table: 'journal', put, if: 'absent' }];
}
