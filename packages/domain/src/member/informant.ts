import { dayOf, type Day } from '../calendar/day';
import { requireDays } from '../platform/its-days';
import { invalidField } from '../refusal';
import type { Stamped } from '../platform/stamped';

/** 信息员: somebody who is not a member and reports opinions to a station (老干部, 社区书记, 网格员 …). */
export interface Informant extends Stamped {
  id: string;
  committee: string;
  name: string;
  unit: string;
  kind?: string | undefined;
  phone?: string | undefined;
  active: boolean;
  /** 聘任日期; nothing where nobody said. */
  appointedOn?: Day | null | undefined;
  /** 停用日期: the last day of who is one no longer. */
  endedOn?: Day | null | undefined;
  batch?: string | undefined;
  version: number;
}

/** The last day of who was retired; where nobody asked for it then, that on which the entry was last changed. */
export function lastDayOf({ active, endedOn, updatedAt }: Informant): Day | undefined {
  if (active) return undefined;
  return endedOn ?? (updatedAt === undefined ? undefined : dayOf(updatedAt));
}

/**
 * 停用: the last day is today where none is told, and who is told to have ended has to be retired. Who is taken up again has no
 * end any more.
 */
export function withDays(
  informant: Informant,
  told: { active?: boolean | undefined; endedOn?: Day | undefined },
  today: Day,
): Informant {
  const { active, appointedOn } = informant;
  if (active && told.endedOn !== undefined)
    throw invalidField('/endedOn', 'informant.in-use', '停用的信息员才填停用日期。');
  const endedOn = active
    ? undefined
    : (told.endedOn ?? (told.active === false ? (informant.endedOn ?? today) : informant.endedOn));
  requireDays(
    { field: 'appointedOn', label: '聘任日期', day: appointedOn },
    { field: 'endedOn', label: '停用日期', day: endedOn },
    today,
  );
  return { ...informant, endedOn };
}

/** 承办单位 as the office keeps them in its list of names to choose from. */
export interface HandlingUnitEntry extends Stamped {
  id: string;
  committee: string;
  name: string;
  /** 简称 beside those that everybody uses (城管局). */
  shortNames?: readonly string[] | undefined;
  active: boolean;
  batch?: string | undefined;
  version: number;
}
