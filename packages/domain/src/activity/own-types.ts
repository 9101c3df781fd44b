import { refusedField, type RefusalCode } from '../refusal';
import { fold } from '../text/fold';
import type { ActivityType } from './activity-types';

/** 本会活动类型: what a committee calls its activities, each with one of the types that figures know behind it. */
export interface OwnType {
  id: string;
  name: string;
  type: ActivityType;
  /** One that is not active is not offered any more; what bears it keeps it. */
  active: boolean;
}

/** One as it is entered: a new one has no id yet. */
export interface ToldType {
  id?: string | undefined;
  name: string;
  type: ActivityType;
  active: boolean;
}

const refused = (index: number, name: string, code: RefusalCode) =>
  refusedField(`/activityTypes/${index}/${name}`, code);

/**
 * The list once it is entered anew. Ids are the server's and stay; names differ, in whatever spelling; one that activities bear
 * keeps the type behind it, for their figures are counted under that, and is switched off rather than left out.
 */
export function changedTypes(
  before: readonly OwnType[],
  told: readonly ToldType[],
  isUsed: (id: string) => boolean,
  newId: () => string,
): OwnType[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const names = new Set<string>();
  const next = told.map(({ id, name, type, active }, index): OwnType => {
    const was = id === undefined ? undefined : known.get(id);
    if (id !== undefined && !was) throw refused(index, 'id', 'activity-type.unknown');
    if (names.has(fold(name))) throw refused(index, 'name', 'activity-type.repeated');
    names.add(fold(name));
    if (was && was.type !== type && isUsed(was.id)) throw refused(index, 'type', 'activity-type.in-use');
    return { id: id ?? newId(), name, type, active };
  });
  const kept = new Set(next.map(({ id }) => id));
  if (before.some(({ id }) => !kept.has(id) && isUsed(id)))
    throw refusedField('/activityTypes', 'activity-type.in-use');
  return next;
}

/** Those whose use decides whether the change may be: they are gone, or have another type behind them. */
export const changedOf = (before: readonly OwnType[], told: readonly ToldType[]): OwnType[] =>
  before.filter((was) => {
    const now = told.find(({ id }) => id === was.id);
    return now?.type !== was.type;
  });
