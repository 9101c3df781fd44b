import type { Fields } from '@lianluo/domain/work/field';
import type { AnyKind, Facet } from '@lianluo/domain/work/kind';
import { isOfUnit } from '@lianluo/domain/work/kinds';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { permissionsOf, type Permission } from '@lianluo/domain/permission';
import { ordersOf } from '@lianluo/domain/work/order';
import * as z from 'zod/mini';
import { day, flag, id, inOrder, line, yearInQuery } from './common';
import type { Endpoint } from './endpoint';
import { expandableOf, expandedShape } from './kind-expand';
import { bodyShape, oneOfTwo, viewShape, type OwnShape } from './kind-schemas';
import type { Body, ChangeOf, DraftOf, KindShapes, QueryOf, SummaryOf, ViewOf } from './kind-types';
import { belowQuery, inOneOrder, mirrorOf, severalOf, type MirrorOf } from './mirror';
import { timelineSchema, topicIds, workFields, workQuery } from './work';

type StepShapes<S extends KindShapes, Action> =
  S['steps'] extends Readonly<Record<string, unknown>>
    ? Action extends keyof S['steps']
      ? S['steps'][Action] & Omit<S['fields'], keyof S['steps'][Action]>
      : S['fields']
    : S['fields'];
type Path<K extends AnyKind> = `/committees/{c}/${K['name']}`;

/** The endpoints of one kind of work item: the same for each, and one per row of its lifecycle table. */
export interface KindEndpoints<K extends AnyKind, S extends KindShapes> {
  list: Endpoint & {
    permission: Permission;
    method: 'get';
    path: Path<K>;
    query: QueryOf<K>;
    status: 200;
    answer: z.ZodMiniType<MirrorOf<SummaryOf<K, S>>>;
  };
  record: Endpoint & {
    method: 'post';
    path: Path<K>;
    body: z.ZodMiniType<DraftOf<K, S, 'output'>, DraftOf<K, S, 'input'>>;
    status: 201;
    answer: z.ZodMiniType<ViewOf<K, S>>;
  };
  read: Endpoint & { method: 'get'; path: `${Path<K>}/{id}`; status: 200; answer: z.ZodMiniType<ViewOf<K, S>> };
  change: Endpoint & {
    method: 'patch';
    path: `${Path<K>}/{id}`;
    body: z.ZodMiniType<ChangeOf<K, S, 'output'>, ChangeOf<K, S, 'input'>>;
    status: 200;
    answer: z.ZodMiniType<ViewOf<K, S>>;
  };
  discard: Endpoint & { method: 'delete'; path: `${Path<K>}/{id}`; status: 204 };
  timeline: Endpoint & { method: 'get'; path: `${Path<K>}/{id}/timeline`; status: 200; answer: typeof timelineSchema };
  steps: {
    [Action in keyof K['steps'] & string]: Endpoint & {
      method: 'post';
      path: `${Path<K>}/{id}/actions/${Action}`;
      body: z.ZodMiniType<
        Body<K['steps'][Action]['takes'], StepShapes<S, Action>, 'output'>,
        Body<K['steps'][Action]['takes'], StepShapes<S, Action>, 'input'>
      >;
      status: 200;
      answer: z.ZodMiniType<ViewOf<K, S>>;
    };
  };
}

/** The endpoints of any kind. */
export type AnyKindEndpoints = Record<'record' | 'read' | 'change' | 'discard' | 'timeline', Endpoint> & {
  list: Endpoint & { query: z.ZodMiniObject; permission: Permission };
  steps: Readonly<Record<string, Endpoint>>;
  /** What stands beside its lifecycle. */
  records?: Readonly<Record<string, Endpoint>>;
};

const facetQuery: Record<Facet['type'], (facet: Facet) => z.ZodMiniType> = {
  choice: ({ labels = {} }) => z.enum(Object.keys(labels) as [string, ...string[]]),
  flag: () => flag,
  year: () => yearInQuery,
  item: () => id,
  word: () => line(most.name),
};

/** Whether the city above reads a list on its counties' paths, and so all of them as one. */
const isReadBelow = (permission: Permission): boolean =>
  permissionsOf(['city-administrator'], 'below').includes(permission);

/** What the schemas of a kind are called in the document. */
export const componentOf = ({ page }: AnyKind['words']): string => page.charAt(0).toUpperCase() + page.slice(1);

/** The schemas and endpoints of a kind, read from its table. */
export function endpointsOf<const K extends AnyKind & { readPermission: Permission }, const S extends KindShapes>(
  kind: K,
  shapes: S,
): KindEndpoints<K, S> {
  const { name, words, statuses, fields, facets, draft: entered, reported, readPermission } = kind;
  const status = z.enum(Object.keys(statuses) as [string, ...string[]]);
  const view = (names: readonly string[], way: 'out' | 'listed') => ({
    ...workFields,
    status,
    ...viewShape(fields, names, shapes.fields, way),
  });
  const summary = z
    .object({ ...view(kind.listed, 'listed'), ...expandedShape(kind, shapes) })
    .register(z.globalRegistry, { id: `${componentOf(words)}Summary` });
  const item = z
    .object({ ...view(Object.keys(fields), 'out'), ...shapes.also })
    .register(z.globalRegistry, { id: componentOf(words) });

  const ownFields = Object.fromEntries(entered.flatMap((each) => (fields[each] ? [[each, fields[each]]] : [])));
  const draft = z.strictObject({
    title: kind.titleFrom ? z.optional(line(most.title)) : line(most.title),
    ...(isOfUnit(kind) && { unit: z.optional(id) }),
    topics: z.optional(topicIds),
    ...bodyShape(ownFields, shapes.fields),
    ...(reported && 'entered' in reported && { reportedOn: z.optional(day) }),
  });
  // What a sheet entered is corrected by the same endpoint; whether this item's may be is the item's to say.
  const changed: Fields = Object.assign({}, ...Object.values(kind.corrects ?? {}), ownFields);
  const own = bodyShape(changed, shapes.fields, false);
  // null takes away again what need not be there.
  const taken = Object.entries(own).filter(([each]) => changed[each]?.optional);
  const change = z.extend(
    z.partial(
      z.strictObject({
        ...(draft.shape as Readonly<Record<string, z.ZodMiniType>>),
        ...own,
      }),
    ),
    {
      ...(kind.titleFrom ? { title: z.nullish(line(most.title)) } : {}),
      ...(isOfUnit(kind) && { unit: z.nullish(id) }),
      topics: z.nullish(topicIds),
      ...Object.fromEntries(taken.map(([each, schema]) => [each, z.nullish(schema)])),
    },
  );

  const query = z.strictObject({
    ...workQuery,
    sort: z.optional(z.enum(ordersOf(kind))),
    status: z.optional(severalOf(Object.keys(statuses))),
    expand: z.optional(severalOf(expandableOf(kind, shapes))),
    ...(isReadBelow(readPermission) && belowQuery),
    ...Object.fromEntries(
      Object.entries(facets).map(([each, facet]) => [each, z.optional(facetQuery[facet.type](facet))]),
    ),
  });

  const tag = words.label;
  const base = `/committees/{c}/${name}`;
  const one = `${base}/{id}`;
  const steps = Object.entries(kind.steps).map(([action, { label, takes }]) => [
    action,
    {
      tag,
      method: 'post',
      path: `${one}/actions/${action}`,
      operationId: `${name}.${action}`,
      summary: `${label}（${tag}）`,
      permission: 'step',
      body: stepBody(shapes, action, takes),
      status: 200,
      answer: item,
      versioned: true,
    },
  ]);
  const read = { tag, method: 'get', permission: readPermission, status: 200 } as const;
  const write = { tag, permission: kind.recordPermission ?? 'work:record' } as const;
  const made = {
    list: {
      ...read,
      path: base,
      operationId: `${name}.list`,
      summary: `${tag}台账`,
      query: query.check(z.superRefine(inOrder('from', 'to')), z.superRefine(inOneOrder)),
      answer: mirrorOf(summary),
    },
    record: {
      ...write,
      method: 'post',
      path: base,
      operationId: `${name}.record`,
      summary: `登记${tag}（草稿）`,
      body: draft,
      status: 201,
      answer: item,
    },
    read: { ...read, path: one, operationId: `${name}.read`, summary: `一项${tag}`, answer: item },
    change: {
      ...write,
      method: 'patch',
      path: one,
      operationId: `${name}.change`,
      summary: `修改${tag}`,
      body: change,
      status: 200,
      answer: item,
      versioned: true,
    },
    discard: {
      ...write,
      method: 'delete',
      path: one,
      operationId: `${name}.discard`,
      summary: `删除${tag}草稿`,
      status: 204,
      versioned: true,
    },
    timeline: {
      ...read,
      path: `${one}/timeline`,
      operationId: `${name}.timeline`,
      summary: `${tag}办理过程`,
      answer: timelineSchema,
    },
    steps: Object.fromEntries(steps),
  } satisfies AnyKindEndpoints;
  // What the table says is what these schemas take and give; `ViewOf`, `DraftOf` and `Body` say it in types.
  return made as unknown as KindEndpoints<K, S>;
}

function stepBody({ fields, steps, rules }: KindShapes, action: string, takes: Fields): z.ZodMiniType {
  const own = Object.entries(steps?.[action] ?? {}).map(([name, schema]): [string, OwnShape] => [name, { in: schema }]);
  const body = z.strictObject(bodyShape(takes, { ...fields, ...Object.fromEntries(own) }));
  // A rule is given a body of its own step.
  const checks = [oneOfTwo(takes), rules?.[action]].filter((each) => each !== undefined);
  return checks.reduce<z.ZodMiniType>(
    (schema, check) => schema.check(z.superRefine(check as (body: unknown, context: z.core.$RefinementCtx) => void)),
    body,
  );
}
