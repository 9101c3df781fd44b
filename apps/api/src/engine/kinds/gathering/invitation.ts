import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { sectorIn, sectorNames } from '@lianluo/domain/committee/sectors';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Invitation } from '@lianluo/domain/gathering/invitation';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import { isSpecial } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import { canonical } from '../../../floor/canonical';
import type { Scope } from '../../../floor/context';
import { requireUnits } from '../../register/require-units';
import type { Prepared } from '../../work/kind-work';
import { namedMembers } from '../../work/people';
import { askedNow, rosterOf } from './invited';

type Sent = Omit<Invitation, 'members'> & { members?: readonly string[] };

/** An invitation whose every name is somebody's here, or 422 at the one that is nobody's. */
export async function namedInvitation(scope: Scope, sent: Sent): Promise<Invitation> {
  const { everyone, members = [], units = [], sectors = [], committees = [] } = sent;
  const [named] = await Promise.all([
    namedMembers(scope, members, '/invited/members'),
    requireUnits(scope, units, (index) => `/invited/units/${index}`),
    requireCommittees(scope, committees),
    requireSectors(scope, sectors),
  ]);
  return {
    ...(everyone && { everyone }),
    ...(named.length > 0 && { members: named }),
    ...(units.length > 0 && { units }),
    ...(sectors.length > 0 && { sectors }),
    ...(committees.length > 0 && { committees }),
  };
}

async function requireCommittees(scope: Scope, ids: readonly string[]): Promise<void> {
  const pointerOf = (index: number) => `/invited/committees/${index}`;
  const units = await requireUnits(scope, ids, pointerOf);
  refuse(ids, pointerOf, 'unit.unknown', '这不是专门委员会。', (id) => {
    const unit = units.get(id);
    return unit !== undefined && isSpecial(unit);
  });
}

/** Those of the committee's own list, and those that somebody of its roster bears. */
async function requireSectors(scope: Scope, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const sectorOf = sectorIn(scope.committee);
  const known = new Set([
    ...sectorNames(scope.committee, schemeOn(scope.committee, scope.today)),
    ...(await rosterOf(scope)).map(({ sector }) => sectorOf(sector)),
  ]);
  refuse(
    names,
    (index) => `/invited/sectors/${index}`,
    'sector.unknown',
    '没有这个界别。',
    (name) => known.has(sectorOf(name)),
  );
}

function refuse(
  given: readonly string[],
  pointerOf: (index: number) => string,
  code: FieldError['code'],
  message: string,
  isKnown: (each: string) => boolean,
): void {
  const errors = given.flatMap((each, index) => (isKnown(each) ? [] : [{ pointer: pointerOf(index), code, message }]));
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
}

/** 发通知: who is invited by what was said is kept as it is then. */
export async function announced(scope: Scope, item: WorkItem): Promise<Prepared> {
  // A step of these kinds is taken on one of them.
  const asked = await askedNow(scope, item as Gathering);
  return { input: asked ? { asked } : {}, also: () => [] };
}

/** Who is invited otherwise after the notice is asked anew. */
export async function askedAnew(scope: Scope, item: WorkItem, before?: WorkItem): Promise<WorkItem> {
  const [now, was] = [item as Gathering, before as Gathering | undefined];
  if (now.status !== 'announced' || !was || canonical(now.invited ?? null) === canonical(was.invited ?? null))
    return now;
  return { ...now, asked: await askedNow(scope, now) } as Gathering;
}
