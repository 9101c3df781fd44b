import type { GridSubject } from '@lianluo/domain/grid/subject';
import { subjectKey } from '@lianluo/domain/grid/subject';
import type { SubjectType } from '@lianluo/domain/grid/terms';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Scope } from '../../floor/context';
import { platformAddress, readPlatformRow, type Collection } from '../../engine/register/platform.store';
import type { Address, Row } from '../../floor/storage/table';

const collectionOf: Partial<Record<SubjectType, Collection>> = {
  member: 'members',
  unit: 'units',
  department: 'handling-units',
};

/** The names of a few subjects, read row by row: who writes or lists contacts does without the whole roster. */
export async function subjectNames(
  scope: Pick<Scope, 'storage' | 'committee'>,
  subjects: readonly GridSubject[],
): Promise<(subject: GridSubject) => string> {
  // A sector is its own name and has no row.
  const kept = new Map(subjects.flatMap((each) => (each.type === 'sector' ? [] : [[subjectKey(each), each] as const])));
  const named = [...kept.values()];
  const names = new Map<string, string | undefined>();
  for (let start = 0; start < named.length; start += 100) {
    const batch = named.slice(start, start + 100);
    const rows = await scope.storage.get(batch.map((subject) => addressOf(scope, subject)));
    batch.forEach((subject, index) => names.set(subjectKey(subject), nameIn(scope, subject, rows[index])));
  }
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
