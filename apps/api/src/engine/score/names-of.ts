import type { SubjectKind } from '@lianluo/contract/scores';
import type { Scope } from '../../floor/context';
import { platformAddress, readPlatformRow, type Collection } from '../register/platform.store';
import { getAll } from '../../floor/storage/get-all';

const collections: Readonly<Record<Exclude<SubjectKind, 'committee'>, Collection>> = {
  member: 'members',
  unit: 'units',
  informant: 'informants',
};

/** How subjects are called now, by their ids; who is not there any more is left out. */
export async function namesOf(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  subjects: readonly { kind: SubjectKind; id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const asked = new Map(
    subjects.flatMap(({ kind, id }) =>
      kind === 'committee' ? [] : [[id, platformAddress(committee.id, collections[kind], id)] as const],
    ),
  );
  const names = new Map([[committee.id, committee.name]]);
  for (const row of await getAll(storage, [...asked.values()])) {
    const found = row && readPlatformRow(row, committee);
    if (found) names.set(found.value.id, found.value.name);
  }
  return names;
}
