import type { GridSubject } from '@lianluo/domain/grid/subject';
import { subjectKey } from '@lianluo/domain/grid/subject';
import type { SubjectType } from '@lianluo/domain/grid/terms';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Scope } from '../context';
import { platformAddress, readPlatformRow, type Collection } from '../platform/platform.store';
import type { Address, Row } from '../storage/table';

const collectionOf: Partial<Record<SubjectType, Collection>> = {
  member: 'members',
  unit: 'units',
  department: 'handling-units',
};

/** The names of a few subjects, read row by row: who writes one contact does without the whole roster. */
export async function subjectNames(
  scope: Pick<Scope, 'storage' | 'committee'>,
  subjects: readonly GridSubject[],
): Promise<(subject: GridSubject) => string> {
  // A sector is its own name and has no row.
  const kept = subjects.filter(({ type }) => type !== 'sector');
  const rows = await scope.storage.get(kept.map((subject) => addressOf(scope, subject)));
  const names = new Map(kept.map((subject, index) => [subjectKey(subject), nameIn(scope, subject, rows[index])]));
  return (subject) => names.get(subjectKey(subject)) ?? subject.id;
}

function addressOf({ committee }: Pick<Scope, 'committee'>, { type, id }: GridSubject): Address {
  const collection = collectionOf[type];
  return collection ? platformAddress(committee.id, collection, id) : committeeAddress(id);
}

function nameIn(
  { committee }: Pick<Scope, 'committee'>,
  { type }: GridSubject,
  row: Row | undefined,
): string | undefined {
  if (!row) return undefined;
  return type === 'committee' ? readCommitteeRow(row).name : readPlatformRow(row, committee)?.value.name;
}
