import type { Row, Storage } from '../storage/table';
import {
  beginning,
  hashOfEntry,
  hashOfSeal,
  placeAfter,
  previousAfter,
  sealPages,
  type Place,
  type Seal,
  type SealedEntry,
} from './seal';
import type { SealKey } from './seal-keys';

export interface AuditFault {
  what:
    | 'seal-missing'
    | 'seal-changed'
    | 'seal-out-of-chain'
    | 'seal-unknown-key'
    | 'entry-missing'
    | 'entry-changed'
    | 'entry-unsealed';
  /** The seal's number, or the entry's place. */
  where: string;
}

export interface Walking {
  storage: Storage;
  /** Every key that is known. */
  keys: readonly SealKey[];
  committee: string;
  /** Behind which seal to begin; at the first without. */
  from?: Place;
  /** Asked before each further page of seals, with how many were walked, whether to go on. To the end without. */
  goesOn?: (seals: number) => boolean;
  /** Told of every seal's entries. */
  onEntries?: (entries: readonly SealedEntry[]) => void;
}

export interface Walked {
  seals: number;
  entries: number;
  faults: AuditFault[];
  /** Seals made with keys that are not here, by the key's id; those of the first format name none. */
  unknownKeys: Record<string, number>;
  /** The last of those; 0 where there is none. */
  unknownUntil: number;
  /** Where to go on from. */
  place: Place;
  /** Whether that is the end of the chain. */
  isThrough: boolean;
}

type Signature = 'good' | 'changed' | 'unknown';

const readAtOnce = 100;
const readingsSideBySide = 4;
/** What stands for the key of a seal that names none. */
const unnamedKey = 'format-1';

/**
 * Walks a committee's chain of seals and reads every sealed entry again. A seal whose key is known is changed where its signature
 * is not that key's. One whose key is not here is held by its link: the next seal speaks of it, and a chain may not end with such
 * ones, since those nobody speaks of could be anybody's.
 */
export async function walkSeals(walking: Walking): Promise<Walked> {
  const { storage, keys, committee, from = beginning, goesOn = () => true, onEntries } = walking;
  const faults: AuditFault[] = [];
  const unknownKeys: Record<string, number> = {};
  const unnamed = { fitting: 0, others: [] as number[] };
  const walked = { seals: 0, entries: 0, unknownUntil: 0 };
  let before: { place: Place; signature: Signature } = { place: from, signature: 'good' };
  /** Behind the last seal that a known key has signed. */
  let held = from;
  let isThrough = true;
  let isAtAnchor = from.sequence > 0;

  for await (const page of sealPages(storage, committee, from.sequence)) {
    if (walked.seals > 0 && !goesOn(walked.seals)) {
      isThrough = false;
      break;
    }
    const seals = [...page];
    if (isAtAnchor) {
      isAtAnchor = false;
      const anchor = seals[0]?.sequence === from.sequence ? seals.shift() : undefined;
      if (!anchor) faults.push({ what: 'seal-missing', where: String(from.sequence) });
      else if (!standsAt(from, anchor)) faults.push({ what: 'seal-changed', where: String(from.sequence) });
      if (anchor) before = { place: from, signature: signatureOf(keys, committee, anchor) };
    }
    for (const seal of seals) {
      const signature = signatureOf(keys, committee, seal);
      faults.push(...faultsOfSeal(seal, signature, before));
      if (signature === 'unknown') {
        unknownKeys[seal.key ?? unnamedKey] = (unknownKeys[seal.key ?? unnamedKey] ?? 0) + 1;
        walked.unknownUntil = seal.sequence;
      }
      if (seal.key === undefined && signature === 'good') unnamed.fitting += 1;
      if (seal.key === undefined && signature === 'unknown') unnamed.others.push(seal.sequence);
      before = { place: placeAfter(before.place, seal), signature };
      if (signature !== 'unknown') held = before.place;
    }
    const entries = seals.flatMap((seal) => seal.entries);
    faults.push(...(await faultsOfEntries(storage, entries)));
    onEntries?.(entries);
    walked.seals += seals.length;
    walked.entries += entries.length;
  }

  // A seal that names no key is as changed as any where others of its kind fit a key that is here.
  if (unnamed.fitting > 0) {
    faults.push(...unnamed.others.map((sequence): AuditFault => ({ what: 'seal-changed', where: String(sequence) })));
    delete unknownKeys[unnamedKey];
  }
  if (isThrough && before.signature === 'unknown')
    faults.push({ what: 'seal-unknown-key', where: rangeOf(held.sequence + 1, before.place.sequence) });
  return { ...walked, faults, unknownKeys, place: isThrough ? held : before.place, isThrough };
}

function signatureOf(keys: readonly SealKey[], committee: string, seal: Seal): Signature {
  const candidates = seal.key === undefined ? keys : keys.filter(({ id }) => id === seal.key);
  if (candidates.some(({ key }) => hashOfSeal(key, committee, seal) === seal.hash)) return 'good';
  return seal.key === undefined || candidates.length === 0 ? 'unknown' : 'changed';
}

const rangeOf = (first: number, last: number): string => (first === last ? String(first) : `${first}–${last}`);

const standsAt = (place: Place, seal: Seal): boolean =>
  seal.hash === place.hash && (seal.key === undefined || placeAfter(beginning, seal).link === place.link);

function faultsOfSeal(seal: Seal, signature: Signature, before: { place: Place; signature: Signature }): AuditFault[] {
  const where = String(seal.sequence);
  const expected = before.place.sequence + 1;
  const faults: AuditFault[] = [];
  if (expected < seal.sequence) faults.push({ what: 'seal-missing', where: rangeOf(expected, seal.sequence - 1) });
  if (signature === 'changed') return [...faults, { what: 'seal-changed', where }];
  const follows = expected === seal.sequence && seal.previous === previousAfter(before.place, seal);
  // A seal that was found changed is not what the next one speaks of, which needs no second naming.
  if (follows || faults.length > 0 || before.signature === 'changed') return faults;
  return before.signature === 'unknown'
    ? [{ what: 'seal-changed', where: String(before.place.sequence) }]
    : [{ what: 'seal-out-of-chain', where }];
}

async function faultsOfEntries(storage: Storage, entries: readonly SealedEntry[]): Promise<AuditFault[]> {
  const readings: Promise<AuditFault[]>[] = [];
  const faults: AuditFault[] = [];
  for (let start = 0; start < entries.length; start += readAtOnce) {
    readings.push(faultsOfSome(storage, entries.slice(start, start + readAtOnce)));
    if (readings.length === readingsSideBySide) faults.push(...(await Promise.all(readings.splice(0))).flat());
  }
  return [...faults, ...(await Promise.all(readings)).flat()];
}

async function faultsOfSome(storage: Storage, entries: readonly SealedEntry[]): Promise<AuditFault[]> {
  // An entry may be sealed twice, and one reading names each row once.
  const places = new Map(entries.map(([pk, sk]) => [`${pk} ${sk}`, { pk, sk }]));
  const found: (Row | undefined)[] = await storage.get(
    [...places.values()].map((key) => ({ table: 'journal', key })),
    { consistent: true },
  );
  const rows = new Map([...places.keys()].map((where, index) => [where, found[index]]));
  return entries.flatMap(([pk, sk, hash]): AuditFault[] => {
    const where = `${pk} ${sk}`;
    const row = rows.get(where);
    if (!row) return [{ what: 'entry-missing', where }];
    return hashOfEntry(row) === hash ? [] : [{ what: 'entry-changed', where }];
  });
}
