import type { FeedEvent } from '@lianluo/domain/event/event';
import {
  eventCollection,
  eventTypeOf,
  isEventKind,
  reachType,
  type EventKind,
} from '@lianluo/domain/event/event-types';
import { permissionsOf } from '@lianluo/domain/permission';
import { isKind } from '@lianluo/domain/work/kinds';
import { entryCodec } from '../../floor/journal/journal';
import type { Key, Row } from '../../floor/storage/table';
import type { TableName } from '@lianluo/tables/tables';
import type { Reached } from '../work/reach';

/** What one entry of the journal is told as: in the feed of its committee, and in that of the city above. */
export interface Told {
  committee: string;
  /** Under which it is told once. */
  entry: Key;
  at: string;
  own: Telling[];
  above: Telling[];
}
export type Telling = Omit<FeedEvent, 'id'>;

/** What happened to what, before anybody has asked who is told. */
export interface Happened {
  committee: string;
  kind: EventKind;
  id: string;
  version: number;
  action: string;
  at: string;
  by: { id: string; name: string; role: string };
  reach?: string | undefined;
  batch?: string | undefined;
}

/** What is called otherwise in the journal than in the paths. */
const kindsOfJournal: Readonly<Record<string, EventKind>> = { committee: 'committees' };
/** 联系记录 have no timeline of their own: what is done to one stands among the accesses. */
const contactActions: Readonly<Record<string, { action: string; version: number }>> = {
  'contact.record': { action: 'record', version: 1 },
  'contact.void': { action: 'void', version: 2 },
};

const partsOf = (pk: string): string[] => pk.split('#');

/** Whether events are made of a row's changes. */
export function isTold(table: TableName, { pk }: Key): boolean {
  if (table !== 'journal') return false;
  const [, of = ''] = partsOf(pk);
  return of === 'access' || Object.hasOwn(kindsOfJournal, of) || isEventKind(of);
}

/** What an entry says happened; nothing where nobody is told of it. */
export function happenedIn(row: Row): Happened | undefined {
  const [committee = '', of = '', id = ''] = partsOf(row.pk);
  if (of === 'access') return contactIn(committee, row);
  const kind = kindsOfJournal[of] ?? of;
  if (!isEventKind(kind)) return undefined;
  const { at, by, action, reach, batch } = entryCodec(row);
  return { committee, kind, id, version: Number(row.sk), action, at, by, reach, batch };
}

function contactIn(committee: string, row: Row): Happened | undefined {
  const { action, contact, at } = row;
  const known = typeof action === 'string' && Object.hasOwn(contactActions, action) && contactActions[action];
  if (!known || typeof contact !== 'string' || typeof at !== 'string') return undefined;
  // Written by `accessEntry` alone.
  const by = row['by'] as Happened['by'];
  return { committee, kind: 'contacts', id: contact, at, by, ...known };
}

/** What a city may read on its counties' paths. */
const readBelow = permissionsOf(['city-administrator'], 'below');

type Reader = 'own' | 'above';
const sees = (reader: Reader, reached: Reached): boolean =>
  reached === 'below' || (reader === 'own' && reached === 'own');

const removed = new Set(['discard', 'restore-removed']);

/** The events of one happening, for those who read the committee's own feed and for those above it. */
export function toldOf(happened: Happened, entry: Key): Told {
  const { committee, at } = happened;
  return { committee, entry, at, own: tellings(happened, 'own'), above: tellings(happened, 'above') };
}

function tellings(happened: Happened, reader: Reader): Telling[] {
  const { committee, kind, id, version, action, at, by, batch } = happened;
  if (reader === 'above' && !readBelow.includes(eventCollection(kind).permission)) return [];
  const undone = action === 'discard' && batch !== undefined;
  const step = undone ? reachType(kind, 'undone') : eventTypeOf(kind, action);
  const types = isKind(kind) ? typesOver(happened, reader, step) : [step];
  return types
    .filter((type) => type !== undefined)
    .map((type) => ({
      type,
      at,
      committee,
      subject: { kind, id, version },
      by: reader === 'own' ? by : { id: by.id, role: by.role },
    }));
}

/** An item of work comes into a reader's reach and goes out of it; what happens outside is not told. */
function typesOver(
  { kind, action, reach, version }: Happened,
  reader: Reader,
  step: string | undefined,
): (string | undefined)[] {
  // What an import adds to is told as what it brings.
  const isNew = version === 1 || action === 'import';
  const [from, to] = spanOf(reach, { isNew, isGone: removed.has(action) });
  const before = sees(reader, from);
  const after = sees(reader, to);
  if (!before && !after) return [];
  if (before && after) return [step];
  if (after) return reader === 'own' && isNew ? [step] : [reachType(kind, 'entered'), step];
  return reader === 'own' && removed.has(action) ? [step] : [reachType(kind, 'left')];
}

function spanOf(reach: string | undefined, { isNew, isGone }: { isNew: boolean; isGone: boolean }): [Reached, Reached] {
  if (reach === undefined) return [isNew ? 'none' : 'own', isGone ? 'none' : 'own'];
  const [from = 'none', to = 'none'] = reach.split('>');
  // Written by `reachOver` alone.
  return [from, to] as [Reached, Reached];
}
