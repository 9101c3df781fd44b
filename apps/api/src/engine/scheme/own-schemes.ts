import type { Day } from '@lianluo/domain/calendar/day';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import type { Scope } from '../../floor/context';
import type { Address, Row } from '../../floor/storage/table';
import {
  draftAddress,
  headAddress,
  readHead,
  readRules,
  readVersion,
  versionAddress,
  type Drafted,
  type Published,
  type SchemeHead,
} from './scheme.store';

type Asking = Pick<Scope, 'storage' | 'committee'>;

/** 方案内容, whoever has written it and whether or not it is in force. */
export interface Written extends Pick<Scheme, 'name' | 'source'> {
  system?: number | undefined;
  rules: Rules;
}

export interface Draft extends Drafted {
  rules: Rules;
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
  return row && { ...draft, rules: readRules(row), version: row.version };
}

export async function readPublished(scope: Asking, told: Published | undefined): Promise<Scheme | undefined> {
  const { id } = scope.committee;
  const row = told && (await readRow(scope, versionAddress(id, told)));
  return row && readVersion(id, row);
}

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
