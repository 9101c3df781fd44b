import { groupBy } from '@lianluo/domain/import/group-by';
import { factAt, linesBetween, type LateLine } from '@lianluo/domain/scheme/appraisal/late-lines';
import { entryOfKey } from '@lianluo/domain/scheme/catalogue/catalogue';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { isKind } from '@lianluo/domain/work/kinds';
import { getAll } from '../../floor/storage/get-all';
import { WriteConflict, type Row, type Storage, type Write } from '../../floor/storage/table';
import { readYearCard, yearKey } from '../scorecard/cards.store';
import { headAddress } from '../work/ledger.store';
import { isCounted, type ClosedYear } from './closed-years';
import { concernsYear, lateId, lateKey, readLate, type Late, type LateSource } from './late.store';
import { frozenCards, type FrozenCard } from './result-rows';

const table = 'scorecards';
/** A transaction, and a reading, takes a hundred rows. */
const mostTogether = 100;
/** Whoever counts beside us has written to the same rows: what is left then is looked for anew. */
const tries = 5;

/**
 * Sets what is late in a closed year against the cards that it was locked by, and mends what differs: what came while everybody
 * was being counted, for nobody of whom nothing is asked, and what a restored or rebuilt table has lost. Says how many subjects differed. Done again it does nothing.
 */
export async function settleLate(storage: Storage, committee: string, closed: ClosedYear): Promise<number> {
  for (let attempt = 1; ; attempt++)
    try {
      return await settleAll(storage, committee, closed);
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === tries) throw error;
    }
}

async function settleAll(storage: Storage, committee: string, closed: ClosedYear): Promise<number> {
  const late = groupBy(await readLate(storage, committee, closed.year), ({ subject }) => subject);
  const uncounted = [...late.values()].flat().filter(({ subject }) => !isCounted(closed, subject));
  await writeAll(storage, uncounted.map(removal(committee, closed)));
  let differed = 0;
  for await (const frozen of frozenCards(storage, committee, closed.year))
    for (let start = 0; start < frozen.length; start += mostTogether) {
      const some = frozen.slice(start, start + mostTogether);
      const rows = await storage.get(
        some.map(({ subject }) => ({ table, key: yearKey(committee, closed.year, subject) })),
        { consistent: true },
      );
      for (const [index, each] of some.entries())
        if (await settle(storage, { committee, closed }, each, rows[index], late.get(each.subject) ?? [])) differed++;
    }
  return differed;
}

/** One subject. Whoever counts meanwhile keeps what is late themselves, and what they have written is refused to us. */
async function settle(
  storage: Storage,
  { committee, closed }: { committee: string; closed: ClosedYear },
  { subject, card }: FrozenCard,
  row: Row | undefined,
  known: readonly Late[],
): Promise<boolean> {
  const lines = linesBetween(card, readYearCard(row)).filter((line) => concernsYear(subject, closed, line));
  const wanted = new Map(lines.map((line) => [lateId(subject, line), line]));
  const gone = known.filter(({ id }) => !wanted.has(id));
  const changed = [...wanted].filter(([id, { net }]) => known.find((each) => each.id === id)?.net !== net);
  const fresh = changed.flatMap(([id, line]) => (known.some((each) => each.id === id && each.source) ? [] : [line]));
  const sources = await sourcesOf(storage, { committee, subject, year: closed.year }, fresh);
  const writes = [
    ...gone.map(removal(committee, closed)),
    ...changed.map(([id, line]): Write => {
      const before = known.find((each) => each.id === id);
      const source = before?.source ?? sources.get(line);
      const put = {
        ...lateKey(committee, closed.year, id),
        version: (before?.version ?? 0) + 1,
        year: closed.year,
        subject,
        ...line,
        ...(source && { source: { ...source } }),
      };
      return { table, put, if: before ? { version: before.version } : 'absent' };
    }),
  ];
  await writeAll(storage, writes);
  return writes.length > 0;
}

/** The items that a card names at these places, as they stand now: their trails tell who entered them. */
async function sourcesOf(
  storage: Storage,
  { committee, subject, year }: { committee: string; subject: Subject; year: number },
  lines: readonly LateLine[],
): Promise<ReadonlyMap<LateLine, LateSource>> {
  const named = lines.flatMap((line) => {
    const { key = '', item: id } = factAt(subject, year, line) ?? {};
    const of = entryOfKey(key)?.source;
    return of && isKind(of) && id !== undefined ? [{ line, of, id }] : [];
  });
  const rows = await getAll(
    storage,
    named.map(({ of, id }) => headAddress(committee, of, id)),
    { consistent: true },
  );
  return new Map(
    named.flatMap(({ line, of, id }, index) => {
      const row = rows[index];
      return row ? [[line, { of, id, version: row.version }] as const] : [];
    }),
  );
}

const removal =
  (committee: string, { year }: ClosedYear) =>
  ({ id, version }: Late): Write => ({ table, remove: lateKey(committee, year, id), if: { version } });

async function writeAll(storage: Storage, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += mostTogether)
    await storage.write(writes.slice(start, start + mostTogether));
}
