import { adoptionLevels } from '@lianluo/domain/opinion/opinion';
import { kindNames, shownBelowFacet, type KindName } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import type { TableName } from '@lianluo/tables/tables';
import { pagesOf } from '../storage/pages';
import type { Row, Storage } from '../storage/table';
import type { Counted } from './changes';
import { count } from './consume';
import { facetPartition, searchPartition } from './facets.store';

const years = { first: 1950, last: 2199 };
/** What is read page by page: what counts, and the topics that lists belong to. */
type Source = Counted['of'] | 'topics';
const counted: readonly Counted['of'][] = ['units', 'members', 'contacts', ...kindNames];

/**
 * 重建计分卡: clears what was derived for a committee and counts its units, roster and ledger again. The consumer must not
 * run meanwhile: what it adds to a card that is then cleared would be lost.
 */
export async function rebuildScorecards(storage: Storage, committee: string): Promise<void> {
  await clearScorecards(storage, committee);
  for (const of of counted)
    for await (const rows of sourceRows(storage, committee, of))
      await count(
        storage,
        rows.map((row) => ({ committee, of, id: row.sk, row, version: row.version })),
      );
}

/** Clears what was derived from the units, members and items that there are. */
export async function clearScorecards(storage: Storage, committee: string): Promise<void> {
  for (const pk of await derivedPartitions(storage, committee)) await clear(storage, pk);
}

/** Every partition that may hold something derived: what was counted comes last, so that a clearing cut short can be repeated. */
async function derivedPartitions(storage: Storage, committee: string): Promise<string[]> {
  const ids = async (of: Source) => {
    const found: string[] = [];
    for await (const rows of sourceRows(storage, committee, of)) found.push(...rows.map(({ sk }) => sk));
    return found;
  };
  const groups = [
    ...(await ids('units')).map((unit) => `unit=${unit}`),
    ...(await ids('members')).map((member) => `member=${member}`),
    ...(await ids('topics')).map((topic) => `topic=${topic}`),
  ];
  const span = Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
  return [
    `${committee}#now`,
    ...span.map((year) => `${committee}#${year}`),
    ...kindNames.flatMap((kind) => [
      searchPartition(committee, kind),
      ...[...listsOf(kind), ...groups].map((facet) => facetPartition(committee, kind, facet)),
    ]),
    `${committee}#counted`,
  ];
}

/** The lists of a kind that do not belong to a unit, a member or a topic. */
const listsOf = (kind: KindName): string[] => [
  ...Object.keys(kinds[kind].statuses).map((status) => `status=${status}`),
  ...['submitted', 'issued', 'held'].map((stage) => `stage=${stage}`),
  ...adoptionLevels.map((level) => `adoptedBy=${level}`),
  'fastLane=true',
  shownBelowFacet,
];

async function clear(storage: Storage, pk: string): Promise<void> {
  for await (const rows of pagesOf(storage, { table: 'scorecards', pk, limit: 100, consistent: true }))
    await storage.write(rows.map((row) => ({ table: 'scorecards', remove: { pk: row.pk, sk: row.sk } })));
}

const tableOf = (of: Source): TableName => {
  if (of === 'contacts') return 'grid';
  return of === 'units' || of === 'members' || of === 'topics' ? 'platforms' : 'ledger';
};

/** What is counted, page by page. Long texts stand beside their item, under its id and a name, and count nothing. */
async function* sourceRows(storage: Storage, committee: string, of: Source): AsyncGenerator<Row[]> {
  const table = tableOf(of);
  for await (const rows of pagesOf(storage, { table, pk: `${committee}#${of}`, limit: 200, consistent: true }))
    yield rows.filter(({ sk }) => !sk.includes('#'));
}
