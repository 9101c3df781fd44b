import type { Day } from '@lianluo/domain/calendar/day';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import type { Scope } from '../../floor/context';
import type { Address, Row } from '../../floor/storage/table';
import {
  draftAddress,
  headAddress,
  readHead,
  readLocks,
  readRules,
  readVersion,
  versionAddress,
  type Drafted,
  type Followed,
  type Published,
  type SchemeHead,
} from './scheme.store';

interface Asking extends Pick<Scope, 'storage'> {
  committee: Pick<Scope['committee'], 'id'>;
}

/** 方案内容, whoever has written it and whether or not it is in force. */
export interface Written extends Pick<Scheme, 'name' | 'source'> {
  system?: number | undefined;
  rules: Rules;
  /** What a city locks of it. */
  locks?: readonly string[] | undefined;
  /** The city's version that it follows. */
  city?: Followed | undefined;
}

/** A version with what a city locks of it. */
export interface LaidDown {
  scheme: Scheme;
  locks: readonly string[];
}

export interface Draft extends Drafted {
  rules: Rules;
  locks: readonly string[];
  /** Of its row. */
  version: number;
}

export function writtenIn(scheme: Scheme): Written {
  const { id: _id, version: _version, effectiveFrom: _from, name, system, source, ...rules } = scheme;
  return { name, system, source, rules };
}

async function readRow({ storage }: Asking, address: Address): Promise<Row | undefined> {
  return (await storage.get([address], { consistent: true }))[0];
}

export const readSchemeHead = async (scope: Asking): Promise<SchemeHead> =>
  readHead(await readRow(scope, headAddress(scope.committee.id)));

/** Nothing where there is none, or somebody has just discarded it. */
export async function readDraft(scope: Asking, { draft }: SchemeHead): Promise<Draft | undefined> {
  const row = draft && (await readRow(scope, draftAddress(scope.committee.id)));
  return row && { ...draft, rules: readRules(row), locks: readLocks(row), version: row.version };
}

export async function readLaidDown(scope: Asking, told: Published | undefined): Promise<LaidDown | undefined> {
  const { id } = scope.committee;
  const row = told && (await readRow(scope, versionAddress(id, told)));
  return row && { scheme: readVersion(id, row), locks: readLocks(row) };
}

export const readPublished = async (scope: Asking, told: Published | undefined): Promise<Scheme | undefined> =>
  (await readLaidDown(scope, told))?.scheme;

/** The one that is in force on a day, of those that a head tells. */
export const begunOn = ({ versions }: SchemeHead, day: Day): Published | undefined =>
  versions.find(({ effectiveFrom }) => effectiveFrom <= day);

/** A draft as it would be in force from today on. */
export const schemeOf = (
  { committee, today }: Pick<Scope, 'committee' | 'today'>,
  { versions }: SchemeHead,
  { name, system, source, rules }: Written,
): Scheme => ({
  id: committee.id,
  name,
  ...(system !== undefined && { system }),
  source,
  version: (versions[0]?.version ?? 0) + 1,
  effectiveFrom: today,
  ...rules,
});
