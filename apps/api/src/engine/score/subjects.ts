import type { ListOf } from '@lianluo/contract/common';
import type { ScoredSubject, SubjectKind } from '@lianluo/contract/scores';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Day } from '@lianluo/domain/calendar/day';
import { currentGroups, type Member } from '@lianluo/domain/member/member';
import { may } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import { profileOf } from '@lianluo/domain/scheme/profile';
import type { QuotaSubject } from '@lianluo/domain/scheme/quota/duty';
import { informantDays, unitDays } from '@lianluo/domain/scheme/quota/on-register';
import type { Profile } from '@lianluo/domain/scheme/subject';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { listNamed, type NamedFilter } from '../register/list-named';
import { memberFilter } from '../register/member-filter';
import { platformAddress, readPlatformRow, type Named } from '../register/platform.store';

/** 考核对象, with all that rules ask of them beside their facts. */
export interface Scored extends ScoredSubject {
  /** Whose card the facts stand on. */
  card: Subject;
  profile: Profile;
  asked: QuotaSubject;
  /** The unit whose operator reads it: itself, or where it is placed. */
  units: readonly string[];
}

const nobody = (id: string): Profile => ({ id, levels: [], statuses: [], posts: [] });

export function scoredMember(member: Member, { today }: Pick<Scope, 'today'>): Scored {
  const { id, name } = member;
  const profile = profileOf(member);
  const asked = { kind: 'member', profile } as const;
  return { kind: 'member', id, name, card: `member#${id}`, profile, asked, units: currentGroups(member, today) };
}

export const scoredUnit = (unit: Unit): Scored => ({
  kind: 'unit',
  id: unit.id,
  name: unit.name,
  card: `unit#${unit.id}`,
  profile: nobody(unit.id),
  asked: { kind: 'unit', unitType: unit.type, ...unitDays(unit) },
  units: [unit.id],
});

export const scoredInformant = (informant: Informant): Scored => ({
  kind: 'informant',
  id: informant.id,
  name: informant.name,
  card: `informant#${informant.id}`,
  profile: nobody(informant.id),
  asked: { kind: 'informant', ...informantDays(informant) },
  units: [informant.unit],
});

export const scoredCommittee = ({ id, name }: Committee): Scored => ({
  kind: 'committee',
  id,
  name,
  card: 'committee',
  profile: nobody(id),
  asked: { kind: 'committee' },
  units: [],
});

/** Without those who were gone by then: a unit that was dissolved, an informant who was retired. */
export interface There {
  since: Day;
  has: (scored: Scored) => boolean;
}

export interface Page {
  limit: number;
  cursor?: string | undefined;
  unit?: string | undefined;
  /** What their names are searched for. */
  q?: string | undefined;
  there?: There | undefined;
  /** Some units alone, under a name by which one such list is told from another. */
  among?: { called: string; has: (unit: Unit) => boolean } | undefined;
}

export const noSubjects = { items: [], nextCursor: null, total: 0 } satisfies ListOf<Scored>;

function named<Value extends Named>(
  scope: Scope,
  collection: 'members' | 'units' | 'informants',
  { limit, cursor, unit, q, there, among }: Page,
  filter: NamedFilter<Value>,
  view: (value: Value) => Scored,
): Promise<ListOf<Scored>> {
  const asked = {
    limit,
    cursor,
    ...(unit !== undefined && { unit }),
    ...(q !== undefined && { q }),
    ...(there && { since: there.since }),
    ...(among && { among: among.called }),
  };
  return listNamed<Value, Scored>(scope, collection, asked, filter, ({ value }) => view(value));
}

export const isThere = ({ to }: Pick<QuotaSubject, 'to'>, since: Day): boolean => to === undefined || to >= since;

const pages: Readonly<Record<SubjectKind, (scope: Scope, page: Page) => Promise<ListOf<Scored>>>> = {
  member: async (scope, page) =>
    named<Member>(scope, 'members', page, await memberFilter(scope, { unit: page.unit }), (member) =>
      scoredMember(member, scope),
    ),
  unit: async (scope, page) => {
    const isMeant = (unit: Unit) =>
      (page.unit === undefined || unit.id === page.unit) &&
      (page.among?.has(unit) ?? true) &&
      (page.there?.has(scoredUnit(unit)) ?? true);
    return named<Unit>(scope, 'units', page, isMeant, scoredUnit);
  },
  informant: async (scope, page) => {
    const isMeant = (informant: Informant) =>
      (page.unit === undefined || informant.unit === page.unit) &&
      (page.there?.has(scoredInformant(informant)) ?? true);
    return named<Informant>(scope, 'informants', page, isMeant, scoredInformant);
  },
  committee: async (scope, { unit }) =>
    unit === undefined ? { ...noSubjects, items: [scoredCommittee(scope.committee)], total: 1 } : noSubjects,
};

/** The right by which people are known by name. */
const readBy = {
  member: 'member:read',
  informant: 'informant:read',
  unit: 'unit:read',
  committee: 'committee:read',
} as const;

/** A city reads how a county and its units stand; what its people did is the county's. A key that reads no roster has no names. */
export function requireShown({ actor }: Pick<Scope, 'actor'>, kind: SubjectKind): void {
  const isPerson = kind === 'member' || kind === 'informant';
  if ((actor.reach === 'below' && isPerson) || !may(actor, readBy[kind])) throw new Refusal('permission.missing');
}

/** A page of a kind of subjects in name order; an operator's are those of the unit. */
export async function pageOfScored(scope: Scope, kind: SubjectKind, page: Page): Promise<ListOf<Scored>> {
  const { unit: own } = scope.actor;
  if (own !== undefined && page.unit !== undefined && page.unit !== own) return noSubjects;
  return pages[kind](scope, own === undefined ? page : { ...page, unit: own });
}

/** All of a page's kind, where a list is filtered or ordered by more than the register knows. */
export async function everyOfScored(
  scope: Scope,
  kind: SubjectKind,
  page: Omit<Page, 'limit' | 'cursor'>,
): Promise<Scored[]> {
  const all: Scored[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await pageOfScored(scope, kind, { ...page, limit: 1000, ...(cursor && { cursor }) });
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** Whom an operator knows of: those of the unit; everybody else knows of all. */
export async function ownIds(scope: Scope, kinds: Iterable<SubjectKind>): Promise<ReadonlySet<string> | undefined> {
  if (scope.actor.unit === undefined) return undefined;
  const own = await Promise.all([...new Set(kinds)].map((kind) => everyOfScored(scope, kind, {})));
  return new Set(own.flat().map(({ id }) => id));
}

const collections = ['members', 'units', 'informants'] as const;

/** The subject that an id names, whatever its kind; nothing where the caller may not know of it. */
export async function scoredOf(scope: Scope, id: string): Promise<Scored | undefined> {
  const { committee, actor } = scope;
  const found = id === committee.id ? scoredCommittee(committee) : await registered(scope, id);
  return found && (actor.unit === undefined || found.units.includes(actor.unit)) ? found : undefined;
}

async function registered(scope: Scope, id: string): Promise<Scored | undefined> {
  const { storage, committee } = scope;
  const rows = await storage.get(collections.map((each) => platformAddress(committee.id, each, id)));
  const read = <Value extends Named>(row: Row | undefined) => row && readPlatformRow<Value>(row, committee)?.value;
  const [member, unit, informant] = [read<Member>(rows[0]), read<Unit>(rows[1]), read<Informant>(rows[2])];
  if (member) return scoredMember(member, scope);
  return unit ? scoredUnit(unit) : informant && scoredInformant(informant);
}
