import { may } from '@lianluo/domain/permission';
import { invalidField, refusedField } from '@lianluo/domain/refusal';
import type { Fields } from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { correctedFields } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { requireTopics } from '../register/require-topics';
import { requireUnits } from '../register/require-units';
import { kindWorks } from './kinds';
import { wholeFields } from './whole-fields';

/** What every kind's form enters; the kind's own fields stand beside it. */
export interface Draft {
  /** null takes away what a change finds there. */
  title?: string | null | undefined;
  unit?: string | null | undefined;
  topics?: readonly string[] | null | undefined;
  [own: string]: unknown;
}

/** A draft of a kind from what the office entered: units and people checked, today where no day was given. */
export async function newItem(scope: Scope, name: KindName, body: Draft): Promise<WorkItem> {
  const kind = kinds[name];
  const [unit, topics] = await Promise.all([
    unitOf(scope, body.unit ?? undefined),
    requireTopics(scope, body.topics ?? []),
  ]);
  const own = await enteredFields(scope, kind, body);
  const item: WorkItem = {
    ...freshItem(scope, kind),
    title: body.title ?? '',
    ...(unit !== undefined && { unit }),
    ...(topics.length > 0 && { topics }),
    ...own,
  };
  return named(kind, body, await asItFollows(scope, name, item));
}

/** Who begins an item, where and when. */
type Starting = Pick<Scope, 'newId' | 'instant' | 'today'> & { committee: { id: string }; user: { id: string } };

/** An item of a kind before anything is said of it. */
export const freshItem = (scope: Starting, kind: Kind): WorkItem => ({
  id: scope.newId(),
  committee: scope.committee.id,
  kind: kind.name,
  title: '',
  status: kind.initial,
  reportedOn: scope.today,
  waitingFor: null,
  dueOn: null,
  createdBy: scope.user.id,
  createdAt: scope.instant,
  updatedAt: scope.instant,
  version: 1,
  ...blank(kind.fields),
});

/** The item with the fields that were sent. */
export async function changedItem(scope: Scope, before: WorkItem, body: Draft): Promise<WorkItem> {
  const kind = kinds[before.kind as KindName];
  const unit = body.unit === undefined ? before.unit : await unitOf(scope, body.unit ?? undefined);
  const topics = body.topics === undefined ? before.topics : await requireTopics(scope, body.topics ?? []);
  const given = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, withItsParts(name, kind.fields[name]?.needs, before, value)]),
  );
  const own = await enteredFields(scope, kind, given, correctedOf(scope, kind, before, body));
  const shared = { title: body.title ?? before.title, unit, topics: topics?.length ? topics : undefined };
  const next = await asItFollows(scope, kind.name as KindName, { ...before, ...shared, ...own }, before);
  const isOwn = body.title !== null && before.title !== kind.titleFrom?.(before);
  return named(kind, isOwn ? { title: next.title } : body, kind.changed?.(before, next, scope.actor) ?? next);
}

/** What has parts keeps those that a change does not give; null takes one away. */
function withItsParts(name: string, needs: readonly string[] | undefined, before: object, value: unknown): unknown {
  if (!needs || typeof value !== 'object' || value === null) return value;
  const had = (before as Readonly<Record<string, object | null | undefined>>)[name];
  const whole = Object.fromEntries(Object.entries({ ...had, ...value }).filter(([, part]) => part != null));
  const missing = needs.find((part) => !(part in whole));
  if (missing) throw invalidField(`/${name}/${missing}`, 'field.required', '必填。');
  return whole;
}

async function asItFollows(scope: Scope, name: KindName, item: WorkItem, before?: WorkItem): Promise<WorkItem> {
  const { entered } = await kindWorks[name]();
  return entered ? entered(scope, item, before) : item;
}

/** One that was given no title is called after what it holds. */
const named = (kind: Kind, { title }: Draft, item: WorkItem): WorkItem =>
  kind.titleFrom && title == null ? { ...item, title: kind.titleFrom(item) } : item;

/** What this item may be corrected in; it is refused what belongs to another's state, and what its steps alone enter. */
function correctedOf({ actor }: Scope, kind: Kind, item: WorkItem, body: Draft): Fields {
  const fields = (may(actor, 'opinion:edit') && correctedFields(kind, item)) || {};
  for (const name of Object.values(kind.corrects ?? {}).flatMap((each = {}) => Object.keys(each)))
    if (body[name] !== undefined && !(name in fields) && !kind.draft.includes(name))
      throw refusedField(`/${name}`, 'work.not-corrected');
  return fields;
}

const blank = (fields: Fields): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { empty }]) => (empty === undefined ? [] : [[name, empty]])),
  );

/** The kind's own fields as they were sent, made whole; null takes one away. With them goes the day the item stands under. */
async function enteredFields(
  scope: Scope,
  kind: Kind,
  body: Draft,
  corrected: Fields = {},
): Promise<Partial<WorkItem>> {
  const { reported } = kind;
  const entered = reported && 'entered' in reported ? { reportedOn: reported.entered } : {};
  const fields: Fields = { ...entered, ...pick(kind.fields, kind.draft), ...corrected };
  const sent = Object.keys(fields).flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]]));
  const whole = await wholeFields(scope, await kindWorks[kind.name as KindName](), fields, Object.fromEntries(sent));
  const own = Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, value ?? undefined]));
  const day = reported && 'by' in reported ? own[reported.by] : undefined;
  return { ...own, ...(typeof day === 'string' && { reportedOn: day }) };
}

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** An operator works for one unit and no other; for the office any unit of the committee will do. */
async function unitOf(scope: Scope, unit: string | undefined): Promise<string | undefined> {
  const own = scope.actor.unit;
  if (own !== undefined) {
    if (unit !== undefined && unit !== own) throw invalidField('/unit', 'unit.foreign', '只能登记本站的事项。');
    return own;
  }
  if (unit !== undefined) await requireUnits(scope, [unit], () => '/unit');
  return unit;
}
