import type { Committee } from '@lianluo/domain/committee/committee';
import type { Member } from '@lianluo/domain/member/member';
import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { wordsOf } from '@lianluo/domain/work/facets';
import { kinds } from '@lianluo/domain/work/kinds';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import { closedAddress, closedIn, type ClosedYear } from '../appraisal/closed-years';
import { readContactRow } from '../register/contact-row';
import { readPlatformRow } from '../register/platform.store';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { readPart } from '../work/beside';
import { readHead, textVersionOf } from '../work/head-row';
import type { Counted } from './counted';
import { ofContact, ofItem, ofMember, ofPart, ofUnit } from './contribution';
import { rememberedIn, type Remembered } from './remembered';
import { Cards, type CountedUnit } from './cards';
import { LateRows } from './late-rows';
import { changeBetween, stagesBetween } from './stages';
import { markedBy, markWrite } from './standing-marks';
import { facetKey, placeOfPart, searchPartition, searchRow } from './facets.store';
import { searchTexts } from './search-text';
import { Totals } from './totals';

/** A transaction takes a hundred rows, of which one marks whose standing may have changed. */
const mostWrites = 100 - 1;

/** One item with what it proved before and what it proves now. */
interface Difference {
  counted: Counted;
  row: Row | undefined;
  before: Remembered;
  after: Contribution;
  item: WorkItem | undefined;
  unit: CountedUnit | undefined;
  words: string;
}

/** Whether all that was counted is gone, and by which clock. */
export interface CountedHow {
  isAnew: boolean;
  now: () => Date;
}

/**
 * Adds what changed about some items to the cards and lists of one committee, in as few transactions as they fit in. What comes to
 * a closed year is kept beside its card, unless all of it is counted anew: then nothing of it came late.
 */
export async function addUp(
  storage: Storage,
  committee: string,
  items: readonly Counted[],
  { isAnew, now }: CountedHow,
): Promise<void> {
  const { found, closed } = await differencesOf(storage, committee, items);
  // Those of one day stand on the same cards: beside each other they share a transaction, and a card is written once for all.
  const differences = found.toSorted((one, other) => (one.after.place < other.after.place ? -1 : 1));
  if (differences.length === 0) return;
  const texts = await searchTexts(
    storage,
    differences.flatMap(({ item, words, before }) => (item && words !== before.words ? [item] : [])),
  );

  const moves = differences.map(({ counted, before, after, unit }) => ({
    of: counted.of,
    unit,
    ...changeBetween(before.contribution, after),
  }));
  const cards = new Cards(storage, committee);
  await cards.load(moves.flatMap(({ gone, come, unit }) => Cards.keysOf(committee, gone, come, unit)));
  const totals = new Totals(storage, committee);
  await totals.load(moves);
  const late = new LateRows(storage, committee, isAnew ? [] : closed);
  await late.load(moves);

  let writes: Write[] = [];
  const marked = new Set<Subject>();
  const flush = async () => {
    const marks = marked.size > 0 && !isAnew ? [markWrite(committee, marked, now())] : [];
    if (writes.length > 0)
      await storage.write([...writes, ...(await cards.take()), ...totals.take(), ...late.take(), ...marks]);
    writes = [];
    marked.clear();
  };
  for (const difference of differences) {
    const stages = stagesBetween(difference.before.contribution, difference.after);
    let from = difference.before.contribution;
    for (const [index, to] of stages.entries()) {
      // Each stage remembers how far it came, so a repeated record goes on from there.
      if (index > 0) await flush();
      const own = ownWrites(committee, difference, texts, { index, from, to, isLast: index === stages.length - 1 });
      const change = changeBetween(from, to);
      const { gone, come } = change;
      const { of, id, version } = difference.counted;
      const more =
        cards.wouldTouch(gone, come, difference.unit) + totals.wouldTouch(of, gone, come) + late.wouldTouch(change);
      const rows = writes.length + own.length + cards.touched + totals.touched + late.touched;
      if (rows + more > mostWrites) await flush();
      cards.move(gone, come, difference.unit);
      totals.move(of, gone, come);
      late.move(change, { of, id, version });
      for (const subject of markedBy({ of, id }, gone, come)) marked.add(subject);
      writes.push(...own);
      from = to;
    }
  }
  await flush();
}

/** One transaction's part of a difference. */
interface Stage {
  index: number;
  from: Contribution;
  to: Contribution;
  isLast: boolean;
}

interface Found {
  found: Difference[];
  closed: readonly ClosedYear[];
}

async function differencesOf(storage: Storage, id: string, items: readonly Counted[]): Promise<Found> {
  const differences: Difference[] = [];
  let closed: readonly ClosedYear[] = [];
  for (let start = 0; start < items.length; start += 100) {
    const batch = items.slice(start, start + 100);
    const rows = await storage.get(
      batch.map((counted) => ({ table: 'scorecards', key: countedKey(counted) })),
      { consistent: true },
    );
    // After what is remembered: whoever counted those rows last, and may have seen a batch come or go, saw nothing newer than we do.
    const [committeeRow, closedRow] = await storage.get([committeeAddress(id), closedAddress(id)], {
      consistent: true,
    });
    if (!committeeRow) return { found: [], closed };
    closed = closedIn(closedRow);
    const committee = readCommitteeRow(committeeRow);
    batch.forEach((counted, index) => {
      const row = rows[index];
      const before = rememberedIn(row);
      // An item whose batch came into sight or went out of it is counted again at the version it has.
      if (counted.recount ? before.version > counted.version : before.version >= counted.version) return;
      const state = stateOf(committee, counted);
      // Rows of a batch that is not whole have never counted, and what is counted right needs no second look. That one is gone is
      // remembered though it never counted: whoever has read it before and counts it now must see that.
      const isSame = JSON.stringify(before.contribution) === JSON.stringify(state.after);
      const isUnseen = row === undefined && counted.row !== undefined;
      if (isSame && (isUnseen || (counted.recount && before.version === counted.version))) return;
      differences.push({ counted, row, before, ...state });
    });
  }
  return { found: differences, closed };
}

/** What the newest state of something proves; nothing while it is gone or its batch is not whole. */
function stateOf(
  committee: Committee,
  { of, id, row }: Counted,
): Pick<Difference, 'after' | 'item' | 'unit' | 'words'> {
  const unit = of === 'units' ? { id, now: undefined } : undefined;
  const none = { after: nothing, item: undefined, unit, words: '' };
  if (!row) return none;
  if (of === 'contacts') return { ...none, after: ofContact(readContactRow(row)) };
  if (of === 'members' || of === 'units') {
    const value = readPlatformRow<Member | Unit>(row, committee)?.value;
    if (!value) return none;
    // Each collection holds its own kind of value.
    return of === 'members'
      ? { ...none, after: ofMember(value as Member) }
      : { ...none, after: ofUnit(value as Unit), unit: { id, now: value as Unit } };
  }
  const [, part] = id.split('#');
  // A name with that mark is a part's, of a kind of work.
  if (part !== undefined) {
    const lines = readPart(committee.id, of, id, row);
    return isPending(committee, lines) ? none : { ...none, after: ofPart(lines, part) };
  }
  const item = readHead(row);
  if (isPending(committee, item)) return none;
  const words = JSON.stringify([textVersionOf(row), wordsOf(kinds[of], item), item.reportedOn]);
  return { after: ofItem(item), item, unit, words };
}

const isPending = ({ pendingBatches }: Committee, { batch }: WorkItem): boolean =>
  batch !== undefined && pendingBatches.includes(batch);

/** The item's own derived rows: what was counted, the lists it stands in, and what finds it. */
function ownWrites(
  committee: string,
  { counted, row, before, after, item, words }: Difference,
  texts: ReadonlyMap<string, string>,
  { index, from, to, isLast }: Stage,
): Write[] {
  const { of, id, version } = counted;
  const facetKeys = ({ facets, place, part }: Contribution): Key[] =>
    facets.map((facet) => facetKey(committee, of, facet, part === undefined ? place : placeOfPart(place, part)));
  const old = facetKeys(from);
  const next = facetKeys(to);
  const has = (keys: readonly Key[], key: Key) => keys.some(({ pk, sk }) => pk === key.pk && sk === key.sk);

  const foundAt = item ? after.place : '';
  const remembered: Remembered = { version: isLast ? version : before.version, contribution: to, words, foundAt };
  const search = searchPartition(committee, of);
  const text = index === 0 ? texts.get(id) : undefined;
  const kept = (row?.version ?? 0) + index;
  return [
    {
      table: 'scorecards',
      put: { ...countedKey(counted), version: kept + 1, remembered: JSON.stringify(remembered) },
      if: kept === 0 ? 'absent' : { version: kept },
    },
    ...next.filter((key) => !has(old, key)).map((key): Write => ({ table: 'scorecards', put: { ...key, version: 1 } })),
    ...old.filter((key) => !has(next, key)).map((key): Write => ({ table: 'scorecards', remove: key })),
    ...(index === 0 && before.foundAt !== '' && before.foundAt !== foundAt
      ? [{ table: 'scorecards', remove: { pk: search, sk: before.foundAt } } as const]
      : []),
    ...(foundAt !== '' && text !== undefined
      ? [{ table: 'scorecards', put: searchRow(search, foundAt, text) } as const]
      : []),
  ];
}

const countedKey = ({ committee, of, id }: Counted): Key => ({ pk: `${committee}#counted`, sk: `${of}#${id}` });
