import { adopt, instruct } from '@lianluo/domain/opinion/adoption';
import { takeIn } from '@lianluo/domain/opinion/merge';
import type { Adoption, Opinion } from '@lianluo/domain/opinion/opinion';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { WorkingCalendar } from '@lianluo/domain/calendar/working-days';
import type { Deed } from '@lianluo/domain/deed/deed';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { permissionsOf, type Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import type { StepContext } from '@lianluo/domain/work/kind';
import { settle, take } from '@lianluo/domain/work/lifecycle';
import type { DemoAccount, DemoCall, DemoWorld } from './call';

/** What the script leads to when the domain's own rules take its steps; used by tests, in place of the whole API. */
export interface Replay {
  saved: ReadonlySet<string>;
  opinions: ReadonlyMap<string, Opinion>;
  gatherings: ReadonlyMap<string, Gathering>;
  deeds: ReadonlyMap<string, Deed>;
}

const calendar: WorkingCalendar = {
  off: new Set(),
  worked: new Set(),
  validFrom: '2000-01-01',
  validUntil: '2099-12-31',
};

export function replay(world: DemoWorld): Replay {
  const items = new Map<string, WorkItem>();
  const saved = new Set<string>();
  let ids = 0;

  for (const call of world.calls) {
    for (const name of referencesOf(call)) if (!saved.has(name)) throw new Error(`${name} is used before it is there`);
    if (call.save) saved.add(call.save);
    const [, committee = '', kind = '', name = '', part = '', action = ''] =
      /^\/committees\/([^/]+)\/([^/]+)(?:\/\{([^}]+)\}\/([^/]+)(?:\/(.+))?)?$/.exec(call.path) ?? [];
    if (!isKind(kind)) continue;
    const body = resolved(call.body, items) as Record<string, unknown>;
    const context: StepContext = {
      now: call.at,
      calendar,
      newId: () => `id-${++ids}`,
      actor: actorOf(world.accounts, call.as),
    };
    const item = items.get(name);
    if (!item) {
      items.set(call.save ?? '', settle(kinds[kind], undefined, created(kind, committee, call, body), context));
    } else if (part === 'actions') {
      if (action === 'merge') mergeInto(items, item, String(body.into));
      items.set(name, take(kinds[kind], item, action, body, context));
    } else {
      const record = { ...body, id: `id-${++ids}`, enteredBy: call.as, enteredAt: call.at };
      const opinion = item as Opinion;
      items.set(
        name,
        part === 'adoptions' ? adopt(opinion, record as unknown as Adoption) : instruct(opinion, record as never),
      );
    }
  }
  const of = <Item extends WorkItem>(...names: KindName[]) =>
    new Map([...items].filter(([, item]) => names.some((name) => name === item.kind)) as [string, Item][]);
  return {
    saved,
    opinions: of<Opinion>('opinions'),
    gatherings: of<Gathering>('readings', 'consultations'),
    deeds: of<Deed>('deeds'),
  };
}

const isKind = (text: string): text is KindName => Object.hasOwn(kinds, text);

function created(kind: KindName, committee: string, call: DemoCall, body: Record<string, unknown>): WorkItem {
  const blank = { id: call.save, committee, kind, status: 'draft', version: 1, createdBy: call.as, createdAt: call.at };
  const lists = {
    attendance: [],
    adoptions: [],
    instructions: [],
    handlingUnits: [],
    fastLane: false,
    imported: false,
  };
  const { reported } = kinds[kind];
  const planned = reported && 'by' in reported ? body[reported.by] : undefined;
  const reportedOn = body.reportedOn ?? planned ?? dayOf(call.at);
  const days = { reportedOn, updatedAt: call.at, waitingFor: null, dueOn: null };
  return { ...lists, ...blank, ...days, ...body } as unknown as WorkItem;
}

function mergeInto(items: Map<string, WorkItem>, child: WorkItem, into: string): void {
  const parent = items.get(into);
  if (parent) items.set(into, takeIn(parent as Opinion, child as Opinion));
}

function actorOf(accounts: readonly DemoAccount[], username: string): Actor {
  const account = accounts.find((each) => each.username === username);
  if (!account) throw new Error(`${username} has no account`);
  const { committee, role, unit, name } = account;
  return { id: username, name, role, committee, unit, reach: 'own', permissions: permissionsOf([role], 'own') };
}

/** Every saved name a call speaks of. */
function referencesOf(call: DemoCall): string[] {
  const inPath = [...call.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const inBody = [...JSON.stringify(call.body ?? null).matchAll(/"@([^"#]+)(?:#\d+)?"/g)].map(([, name]) => name ?? '');
  return [...inPath, ...inBody, ...(call.touch ? [call.touch] : [])];
}

function resolved(value: unknown, items: ReadonlyMap<string, WorkItem>): unknown {
  if (typeof value === 'string') {
    const [, name = '', index] = /^@([^#]+)(?:#(\d+))?$/.exec(value) ?? [];
    if (index === undefined) return name || value;
    return (items.get(name) as Opinion | undefined)?.handlingUnits[Number(index)]?.id ?? '';
  }
  if (Array.isArray(value)) return value.map((each) => resolved(each, items));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, items)]));
}
