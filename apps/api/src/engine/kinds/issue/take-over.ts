import { dayOf } from '@lianluo/domain/calendar/day';
import { circulationOf } from '@lianluo/domain/issue/circulation';
import type { Issue, Signature } from '@lianluo/domain/issue/issue';
import { firstSeries, firstSeriesOf, type Series } from '@lianluo/domain/issue/series';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { kinds } from '@lianluo/domain/work/kinds';
import { committeeAddress, readCommitteeRow } from '../../../floor/committee/committee.store';
import type { Dependencies } from '../../../floor/context';
import { sortedIds } from '../../../floor/ids';
import { journalKey, readEntry } from '../../../floor/journal/journal';
import { operator } from '../../../floor/journal/security';
import { allRows, pagesOf } from '../../../floor/storage/pages';
import { WriteConflict, type Row, type Storage } from '../../../floor/storage/table';
import { ledgerPartition, readHead, textVersionOf } from '../../work/head-row';
import { headAddress, saving } from '../../work/ledger.store';
import { freshItem } from '../../work/new-item';
import { countBefore, formerCounts } from './counters';
import { findSeries } from './series.store';

/**
 * 转入: an opinion that was issued before there were issues, under a number of its own, was an issue by itself. It becomes one of
 * the first series, with the number, the day, the addressees and the signer it had. Done again it changes nothing; answers how
 * many there were.
 */
export async function takeOverIssues(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  committee: string,
): Promise<number> {
  const those = await issuedAlone(storage, committee);
  if (those.length === 0) return 0;
  const series = await firstOf(storage, committee);
  const counts = await formerCounts(storage, committee);
  const instant = now().toISOString();
  const scope = {
    storage,
    committee: { id: committee },
    actor: operator,
    user: operator,
    instant,
    today: dayOf(instant),
    newId: sortedIds(now),
  };
  for (const { id } of those) await takeOver(scope, series, counts, id);
  return those.length;
}

/** Those without an issue, in the order they were issued in. */
async function issuedAlone(storage: Storage, committee: string): Promise<Opinion[]> {
  const found: Opinion[] = [];
  const question = {
    table: 'ledger',
    pk: ledgerPartition(committee, 'opinions'),
    limit: 200,
    consistent: true,
  } as const;
  for await (const rows of pagesOf(storage, question))
    found.push(...rows.filter(({ sk }) => !sk.includes('#')).flatMap((row) => aloneIn(row) ?? []));
  return found.toSorted((one, other) => placeOf(one) - placeOf(other));
}

const aloneIn = (row: Row | undefined): Opinion | undefined => {
  // It stands among the opinions.
  const opinion = row && (readHead(row) as Opinion);
  return opinion?.issuedOn !== undefined && opinion.issue === undefined ? opinion : undefined;
};

const formerNumber = (number: string | undefined): { year: number; no: number } | undefined => {
  const [, year, no] = /^〔(\d{4})〕(\d+)号$/.exec(number ?? '') ?? [];
  return year === undefined ? undefined : { year: Number(year), no: Number(no) };
};

const placeOf = ({ number }: Opinion): number => {
  const { year, no } = formerNumber(number) ?? { year: 0, no: 0 };
  return year * 1e6 + no;
};

async function firstOf(storage: Storage, id: string): Promise<Series> {
  const [row] = await storage.get([committeeAddress(id)], { consistent: true });
  if (!row) return firstSeriesOf(id);
  return (await findSeries({ storage, committee: readCommitteeRow(row) }, firstSeries)) ?? firstSeriesOf(id);
}

interface TakingOver extends Pick<Dependencies, 'storage' | 'newId'> {
  committee: { id: string };
  actor: typeof operator;
  user: typeof operator;
  instant: string;
  today: string;
}

async function takeOver(
  scope: TakingOver,
  series: Series,
  counts: ReadonlyMap<number, number>,
  id: string,
): Promise<void> {
  const address = headAddress(scope.committee.id, 'opinions', id);
  for (;;) {
    const [row] = await scope.storage.get([address], { consistent: true });
    const opinion = aloneIn(row);
    if (!row || !opinion) return;
    const signature = await signatureOf(scope, opinion);
    const issue: Issue = { ...issueOf(scope, opinion, series, counts), signature };
    const next = { ...opinion, issue: issue.id, signature, updatedAt: scope.instant, version: opinion.version + 1 };
    const note = `原${opinion.number}，一条一期`;
    try {
      await scope.storage.write([
        ...saving(scope, undefined, issue, 'take-over', { note }),
        ...saving(scope, opinion, next, 'take-over', { textVersion: textVersionOf(row), note }),
      ]);
      return;
    } catch (error) {
      // Somebody works on it meanwhile: it is read again.
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

function issueOf(scope: TakingOver, opinion: Opinion, series: Series, counts: ReadonlyMap<number, number>): Issue {
  const { id, title, number, issuedOn, recipients = [] } = opinion;
  const former = formerNumber(number);
  return {
    // A fresh item has every field that starts as its table says.
    ...(freshItem(scope, kinds.issues) as Issue),
    title,
    status: 'issued',
    reportedOn: issuedOn ?? opinion.reportedOn,
    issuedOn,
    number,
    series: series.id,
    seriesName: series.name,
    notice: series.notice,
    ...(former && { ...former, total: series.issuedBefore + countBefore(counts, former.year) + former.no }),
    items: [{ title, sources: [{ item: id, title }] }],
    size: 1,
    circulation: circulationOf(recipients),
  };
}

/** Who signed it is told by its entry in the journal. */
async function signatureOf({ storage }: TakingOver, { committee, id }: Opinion): Promise<Signature | undefined> {
  const pk = journalKey(committee, 'opinions', id);
  const entries = await allRows(storage, { table: 'journal', pk, limit: 100, consistent: true });
  const signed = entries.map(readEntry).findLast(({ action }) => action === 'sign');
  return signed && { name: signed.by.name, on: dayOf(signed.at) };
}
