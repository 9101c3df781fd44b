import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { changeRefusal } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { headsOf, withItems, type Entry } from '../work/lists';
import { planOf } from '../work/list-plan';
import type { Plan } from '../work/plan';
import type { AgendaSource, Asking } from './sources';

const thoseThatHappen = kindNames.filter((name) => 'happens' in kinds[name]);
const isAsked = (name: KindName, { kinds: asked }: Asking): boolean => asked === undefined || asked.includes(name);

/** What takes place: of each kind that does, the items under the days of the span, from the list that shows them. */
export const happenings: AgendaSource = {
  tells: (asking) => thoseThatHappen.some((name) => isAsked(name, asking)),
  read: async (scope, asking) => {
    const names = thoseThatHappen.filter((name) => isAsked(name, asking));
    return (await Promise.all(names.map((name) => ofKind(scope, name, asking)))).flat();
  },
};

async function ofKind(scope: Scope, name: KindName, asking: Asking): Promise<AgendaEntry[]> {
  const { from, to, unit, atMost } = asking;
  const all = await itemsOf(scope, name, await planOf(scope, name, { from, to, unit, sort: 'reportedOn' }), atMost);
  const items = asking.member ? await concerning(scope, name, all, { ...asking, member: asking.member }) : all;
  return items.flatMap((item) => entryOf(scope, name, item));
}

async function itemsOf(scope: Scope, name: KindName, plan: Plan, atMost: number): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  let next: string | undefined;
  do {
    const part = await plan.list.page(next, 100);
    const found: Entry[] = await withItems(scope, name, part.entries);
    items.push(...found.filter(plan.stands).map(({ item }) => item));
    next = part.next;
  } while (next !== undefined && items.length <= atMost);
  return items;
}

/** Those that a member was at or is wanted at: whom an item is for stands in its head, which no list shows. */
async function concerning(
  scope: Scope,
  name: KindName,
  items: readonly WorkItem[],
  { from, to, member, atMost }: Asking & { member: NonNullable<Asking['member']> },
): Promise<WorkItem[]> {
  // Who asked for leave had it in their calendar as well.
  const lists = [{ member: member.id }, ...('missed' in kinds[name].facets ? [{ missed: member.id }] : [])];
  const found = await Promise.all(
    lists.map(async (list) =>
      itemsOf(scope, name, await planOf(scope, name, { from, to, ...list, sort: 'reportedOn' }), atMost),
    ),
  );
  const own = new Set(found.flat().map(({ id }) => id));
  const heads = await headsOf(
    scope,
    name,
    items.filter(({ id }) => !own.has(id)).map(({ id }) => `#${id}`),
  );
  return items.filter((item) => {
    const head = heads.get(`#${item.id}`);
    return own.has(item.id) || (head !== undefined && kinds[name].wants?.(head, member) === true);
  });
}

function entryOf({ actor }: Scope, name: KindName, item: WorkItem): AgendaEntry[] {
  const happening = kinds[name].happens?.(item);
  if (!happening) return [];
  const { id, title, unit, reportedOn: on, updatedAt, version } = item;
  return [
    {
      id: `${name}#${id}`,
      kind: name,
      on,
      title,
      ...(unit !== undefined && { unit }),
      ...happening,
      item: { kind: name, id, version },
      movable: happening.state === 'planned' && changeRefusal(kinds[name], item, actor) === undefined,
      updatedAt,
    },
  ];
}
