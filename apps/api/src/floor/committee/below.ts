import type { ListOf } from '@lianluo/contract/common';
import { permissionsOf, type Permission } from '@lianluo/domain/permission';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { readCursor, writeCursor } from '../http/cursor';
import { countiesOf } from './counties';

/** 下级: the committees below a city, each as this caller reads it on its own paths. */
export async function scopesBelow<Asking extends Scope>(scope: Asking, permission: Permission): Promise<Asking[]> {
  const { actor, user, committee, key } = scope;
  if (committee.level !== 'city') throw invalidField('/below', 'below.none', '本级没有所属的县（市、区）政协。');
  const permissions = permissionsOf(user.roles, 'below').filter((each) => actor.permissions.includes(each));
  if (!permissions.includes(permission)) throw new Refusal('permission.missing');
  // A key reads in the committees that it is for.
  const counties = (await countiesOf(scope, committee.id)).filter(({ id }) => key?.committees.includes(id) ?? true);
  return counties.map((county) => ({ ...scope, committee: county, actor: { ...actor, reach: 'below', permissions } }));
}

/** Where a page ended: in which county's list, and behind what of it. */
type Place = readonly [county: string, cursor: string | null];

/** So many counties are asked for one page; then it is handed over as it is. */
const mostAsked = 12;

/** A page of the counties' lists one after the other. */
export async function pageAcross<Asking extends Scope, Item extends object>(
  scope: Scope,
  counties: readonly Asking[],
  list: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  pageOf: (county: Asking, paging: { limit: number; cursor: string | undefined }) => Promise<ListOf<Item>>,
): Promise<ListOf<Item>> {
  // Positions come out of our own sealed cursor.
  const [first, within] = cursor === undefined ? ['', null] : (readCursor(scope, list, cursor) as Place);
  const left = counties.filter(({ committee }) => committee.id >= first);
  const items: Item[] = [];
  let place: Place | undefined;
  for (const [index, county] of left.entries()) {
    const { id } = county.committee;
    place = [id, id === first ? within : null];
    if (items.length >= limit || index >= mostAsked) break;
    const page = await pageOf(county, { limit: limit - items.length, cursor: place[1] ?? undefined });
    items.push(...page.items);
    place = page.nextCursor === null ? undefined : [id, page.nextCursor];
    if (place) break;
  }
  return { items, nextCursor: place ? writeCursor(scope, list, place) : null, total: null };
}
