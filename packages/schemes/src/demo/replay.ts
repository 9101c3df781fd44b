import { dayOf } from '@lianluo/domain/calendar/day';
import type { WorkingCalendar } from '@lianluo/domain/calendar/working-days';
import type { HouseRules } from '@lianluo/domain/committee/duties';
import { permissionsOf, type Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind, type KindName, kinds } from '@lianluo/domain/work/kinds';
import type { StepContext } from '@lianluo/domain/work/kind';
import { settle, take } from '@lianluo/domain/work/lifecycle';
import type { DemoAccount, DemoCall, DemoWorld } from './call';
import { kindStories } from './kinds';

/** What the script leads to when the domain's own rules take its steps; used by tests, in place of the whole API. */
export interface Replay {
  saved: ReadonlySet<string>;
  /** The items of these kinds, by the name they are saved under. */
  of: <Item extends WorkItem>(...names: KindName[]) => ReadonlyMap<string, Item>;
}

const calendar: WorkingCalendar = {
  off: new Set(),
  worked: new Set(),
  validFrom: '2000-01-01',
  validUntil: '2099-12-31',
};

export function replay(world: DemoWorld): Replay {
  const items = new Map<string, WorkItem>();
  const rules = new Map<string, HouseRules>();
  const saved = new Set([...world.cities, ...world.counties].map(({ id }) => `committee-${id}`));
  let ids = 0;

  for (const call of world.calls) {
    for (const name of referencesOf(call)) if (!saved.has(name)) throw new Error(`${name} is used before it is there`);
    for (const name of [call.save, call.fresh]) if (name !== undefined) saved.add(name);
    const [, own] = /^\/committees\/([^/]+)$/.exec(call.path) ?? [];
    if (own !== undefined) rules.set(own, { ...rules.get(own), ...(call.body as HouseRules) });
    const [, committee = '', kind = '', name = '', part = '', action = ''] =
      /^\/committees\/([^/]+)\/([^/]+)(?:\/\{([^}]+)\}\/([^/]+)(?:\/(.+))?)?$/.exec(call.path) ?? [];
    if (!isKind(kind) || isBeside(call.path)) continue;
    const body = resolved(call.body, items) as Record<string, unknown>;
    const context: StepContext = {
      now: call.at,
      calendar,
      newId: () => `id-${++ids}`,
      actor: { ...actorOf(world.accounts, call.as), rules: rules.get(committee) },
    };
    const item = items.get(name);
    if (!item) {
      const { entered = (each: WorkItem) => each } = kindStories[kind].replayed ?? {};
      items.set(
        call.save ?? '',
        settle(kinds[kind], undefined, entered(created(kind, committee, call, body)), context),
      );
    } else if (part === 'actions') {
      const { made, beside } = kindStories[kind].replayed ?? {};
      // Each story is given items and bodies of its own kind.
      beside?.[action]?.(items, item, body as never, context);
      items.set(name, take(kinds[kind], item, action, { ...body, ...made?.[action] }, context));
    } else {
      // Beside the state stand records, and what is entered of one of them: `instructions/{name#instructions#0}/assign`.
      const [, of = '', step = action] = /^\{([^}]+)\}\/(.+)$/.exec(action) ?? [];
      const way = step === '' ? part : `${part}/${step}`;
      const entered = {
        id: `id-${++ids}`,
        enteredBy: call.as,
        enteredAt: call.at,
        ...(of && { of: resolved(`@${of}`, items) }),
      };
      const recorded = kindStories[kind].replayed?.records?.[way]?.(item as never, { ...body, ...entered } as never);
      if (!recorded) throw new Error(`${kind} have no ${way}`);
      items.set(name, recorded);
    }
  }
  const of = <Item extends WorkItem>(...names: KindName[]) =>
    new Map([...items].filter(([, item]) => names.some((name) => name === item.kind)) as [string, Item][]);
  return { saved, of };
}

function created(kind: KindName, committee: string, call: DemoCall, body: Record<string, unknown>): WorkItem {
  const { initial: status, fields, reported } = kinds[kind];
  const blank = Object.entries(fields).flatMap(([name, { empty }]) => (empty === undefined ? [] : [[name, empty]]));
  const planned = reported && 'by' in reported ? body[reported.by] : undefined;
  const reportedOn = body['reportedOn'] ?? planned ?? dayOf(call.at);
  const entered = { id: call.save, committee, kind, status, version: 1, createdBy: call.as, createdAt: call.at };
  const days = { reportedOn, updatedAt: call.at, waitingFor: null, dueOn: null };
  return { ...Object.fromEntries(blank), ...entered, ...days, ...body } as unknown as WorkItem;
}

function actorOf(accounts: readonly DemoAccount[], username: string): Actor {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`${username} has no account`);
  const { committee, role, unit, name } = account;
  return { id: username, name, role, committee, unit, reach: 'own', permissions: permissionsOf([role], 'own') };
}

/** Files, letters, reminders, extensions and who was found to have come stand beside an item: no rule of its steps reads them. */
const isBeside = (path: string): boolean => /\/(?:files|letters|reminders|attendance)$|\/deadline\//.test(path);

/** Every saved name a call speaks of. */
function referencesOf(call: DemoCall): string[] {
  const inPath = [...call.path.matchAll(/\{([^}#]+)(?:#[^}]+)?\}/g)].map(([, name]) => name ?? '');
  const inBody = [...JSON.stringify(call.body ?? null).matchAll(/"@([^"#]+)(?:#\w+#\d+)?"/g)].map(
    ([, name]) => name ?? '',
  );
  return [...inPath, ...inBody, ...(call.touch ? [call.touch] : []), ...(call.along ?? [])];
}

function resolved(value: unknown, items: ReadonlyMap<string, WorkItem>): unknown {
  if (typeof value === 'string') {
    const [, name = '', list = '', index] = /^@([^#]+)(?:#(\w+)#(\d+))?$/.exec(value) ?? [];
    if (index === undefined) return name || value;
    const lists = (items.get(name) ?? {}) as unknown as Record<string, readonly { id: string }[] | undefined>;
    return lists[list]?.[Number(index)]?.id ?? '';
  }
  if (Array.isArray(value)) return value.map((each) => resolved(each, items));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, items)]));
}
