import { subjectKinds, type SubjectKind } from '@lianluo/contract/scores';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Row } from '../../floor/storage/table';
import { readPlatformRow, type Named } from '../register/platform.store';
import type { Counting } from '../score/asking';
import { scoredCommittee, scoredInformant, scoredMember, scoredUnit, type Scored } from '../score/subjects';

/** So many are counted together: their cards, results and sheets are written in one transaction of a hundred rows. */
const mostTogether = 40;

interface SubjectPage {
  kind: SubjectKind;
  subjects: Scored[];
  /** Behind whom the next page begins. */
  after: string;
}

const collections = { member: 'members', unit: 'units', informant: 'informants' } as const;

/**
 * Everybody whose year is locked, in the order of ids: it stays when somebody is added, so that a page begins again where it did.
 * Goes on behind a place.
 */
export async function* yearSubjects(
  scope: Counting,
  from?: { kind: SubjectKind; after: string },
): AsyncGenerator<SubjectPage, void, void> {
  const kinds = subjectKinds.slice(from ? subjectKinds.indexOf(from.kind) : 0);
  for (const kind of kinds) {
    const after = kind === from?.kind ? from.after : '';
    if (kind !== 'committee') yield* registered(scope, kind, after);
    else if (after === '') yield { kind, subjects: [scoredCommittee(scope.committee)], after: scope.committee.id };
  }
}

async function* registered(
  scope: Counting,
  kind: keyof typeof collections,
  after: string,
): AsyncGenerator<SubjectPage, void, void> {
  const { storage, committee } = scope;
  const question = { table: 'platforms', pk: `${committee.id}#${collections[kind]}`, consistent: true } as const;
  let last = after;
  for (;;) {
    // The bound is inclusive: who was counted last is read once more.
    const { rows } = await storage.list({ ...question, limit: mostTogether + 1, ...(last && { from: last }) });
    const behind = rows.filter(({ sk }) => sk > last).slice(0, mostTogether);
    const end = behind.at(-1)?.sk;
    if (end === undefined) return;
    last = end;
    yield { kind, subjects: behind.flatMap((row) => scoredIn(scope, kind, row)), after: end };
  }
}

function scoredIn(scope: Counting, kind: keyof typeof collections, row: Row): Scored[] {
  const valueIn = <Value extends Named>() => readPlatformRow<Value>(row, scope.committee)?.value;
  if (kind === 'member') return [valueIn<Member>()].flatMap((member) => (member ? scoredMember(member, scope) : []));
  if (kind === 'unit') return [valueIn<Unit>()].flatMap((unit) => (unit ? scoredUnit(unit) : []));
  return [valueIn<Informant>()].flatMap((informant) => (informant ? scoredInformant(informant) : []));
}

/** How many there are to count. */
export async function countSubjects({ storage, committee }: Pick<Counting, 'storage' | 'committee'>): Promise<number> {
  const counts = await Promise.all(
    Object.values(collections).map((each) => storage.count({ table: 'platforms', pk: `${committee.id}#${each}` })),
  );
  return counts.reduce((sum, each) => sum + each, 1);
}
