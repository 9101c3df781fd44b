import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import { allRows } from '../../floor/storage/pages';
import { platformAddress, readPlatformRow, type StoredNamed } from '../register/platform.store';
import type { Counting } from './asking';
import type { Row } from '../../floor/storage/table';
import { scoredInformant, scoredMember, scoredUnit, type Scored, type There } from './subjects';
import { getAll } from '../../floor/storage/get-all';

/** A subject out of its register, with how its name is sorted. */
export interface Listed {
  scored: Scored;
  order: string;
  /** Of a member: every unit it was ever placed in. */
  places: readonly string[];
}

type Kind = 'member' | 'unit';
type Registered = Kind | 'informant';

const listedMember = (scope: Counting, { value, words }: StoredNamed<Member>): Listed => ({
  scored: scoredMember(value, scope),
  order: words.full,
  places: [...new Set(value.placements.map(({ group }) => group))],
});

const listedUnit = ({ value, words }: StoredNamed<Unit>): Listed => ({
  scored: scoredUnit(value),
  order: words.full,
  places: [],
});

/** Everybody of a kind who was there, in no order; a committee has dozens of units and hundreds of members. */
export async function everyScored(scope: Counting, kind: Kind, there: There): Promise<Listed[]> {
  const { table, key } = platformAddress(scope.committee.id, collections[kind], '');
  const rows = await allRows(scope.storage, { table, pk: key.pk, limit: 1000, consistent: true });
  return rows.flatMap((row) => listedIn(scope, kind, row)).filter(({ scored }) => there.has(scored));
}

/** Some of them, as they stand now, those who are not there any more too where nothing is said. */
export async function someScored(
  scope: Counting,
  kind: Registered,
  ids: readonly string[],
  there?: Pick<There, 'has'>,
): Promise<Listed[]> {
  const addresses = ids.map((id) => platformAddress(scope.committee.id, collections[kind], id));
  const rows = await getAll(scope.storage, addresses, { consistent: true });
  const found = rows.flatMap((row) => (row ? listedIn(scope, kind, row) : []));
  return found.filter(({ scored }) => there?.has(scored) ?? true);
}

/** Where each kind is registered. */
export const collections = { member: 'members', unit: 'units', informant: 'informants' } as const;

/** What a row of a register says of a subject. */
export function listedIn(scope: Counting, kind: Registered, row: Row): Listed[] {
  if (kind === 'member') {
    const member = readPlatformRow<Member>(row, scope.committee);
    return member ? [listedMember(scope, member)] : [];
  }
  if (kind === 'informant') {
    const informant = readPlatformRow<Informant>(row, scope.committee);
    return informant ? [{ scored: scoredInformant(informant.value), order: informant.words.full, places: [] }] : [];
  }
  const unit = readPlatformRow<Unit>(row, scope.committee);
  return unit ? [listedUnit(unit)] : [];
}
