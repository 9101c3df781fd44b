import type { Fields, ValueOf } from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { AnyKind, Facet } from '@lianluo/domain/work/kind';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import type { Permission } from '@lianluo/domain/permission';
import * as z from 'zod/mini';
import { day, flag, id, inOrder, line, listOf, yearInQuery, type ListOf } from './common';
import type { Endpoint } from './endpoint';
import { bodyShape, oneOfTwo, viewShape, type OwnShape, type OwnShapes } from './kind-schemas';
import { timelineSchema, topicIds, workFields, workQuery } from './work';

/** What a kind's table cannot say: the schemas of its own shapes, and what several fields of one step owe each other. */
export interface KindShapes {
  fields: OwnShapes;
  /** Own shapes that a step is sent otherwise than the item shows them, by step. */
  steps?: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>>;
  rules?: Readonly<Record<string, (body: never, context: z.core.$RefinementCtx) => void>>;
}

type Way = 'input' | 'output';
type Of<Schema, W extends Way> = Schema extends z.ZodMiniType
  ? W extends 'input'
    ? z.input<Schema>
    : z.output<Schema>
  : never;
type Given<Shapes, Name, W extends Way> = Name extends keyof Shapes
  ? Shapes[Name] extends { in: infer Schema }
    ? Of<Schema, W>
    : Of<Shapes[Name], W>
  : never;
type Sent<F, Shapes, Name, W extends Way> = F extends { type: 'own' }
  ? Given<Shapes, Name, W>
  : F extends { type: 'members' }
    ? string[]
    : ValueOf<F>;
type Unsent = { made: true } | { hidden: true };
type Free<F, W extends Way> = F extends { optional: true }
  ? true
  : F extends { type: 'own' }
    ? false
    : F extends { empty: unknown }
      ? W extends 'input'
        ? true
        : false
      : false;
/** What a table of fields is sent as. */
export type Body<F, Shapes, W extends Way> = {
  [Name in keyof F as F[Name] extends Unsent ? never : Free<F[Name], W> extends true ? never : Name]: Sent<
    F[Name],
    Shapes,
    Name,
    W
  >;
} & {
  [Name in keyof F as F[Name] extends Unsent ? never : Free<F[Name], W> extends true ? Name : never]?:
    | Sent<F[Name], Shapes, Name, W>
    | undefined;
};

type ItemOf<K> = K extends { readonly item?: infer Item extends WorkItem } ? Item : never;
type Shown<F, Shape> = F extends { type: 'own' }
  ? Shape extends { out: infer Schema }
    ? Of<Schema, 'output'>
    : never
  : ValueOf<F>;
type InList<F, Shape> = Shape extends { listed: infer Schema } ? Of<Schema, 'output'> : Shown<F, Shape>;
type Optionals<F, Names> = { [Name in keyof F & Names]: F[Name] extends { optional: true } ? Name : never }[keyof F &
  Names];
type Visible<F, Names> = { [Name in keyof F & Names]: F[Name] extends { hidden: true } ? never : Name }[keyof F &
  Names];
type Shared<K> = z.output<z.ZodMiniObject<typeof workFields>> & { status: ItemOf<K>['status'] };
/** An item of a kind as its page shows it. */
export type ViewOf<K extends AnyKind, S extends KindShapes> = Shared<K> & {
  [Name in Exclude<Visible<K['fields'], string>, Optionals<K['fields'], string>>]: Shown<
    K['fields'][Name],
    S['fields'][Name & string]
  >;
} & {
  [Name in Optionals<K['fields'], Visible<K['fields'], string>>]?:
    | Shown<K['fields'][Name], S['fields'][Name & string]>
    | undefined;
};
/** The same as a list shows it. */
export type SummaryOf<K extends AnyKind, S extends KindShapes, Names = K['listed'][number]> = Shared<K> & {
  [Name in Exclude<Visible<K['fields'], Names>, Optionals<K['fields'], Names>>]: InList<
    K['fields'][Name],
    S['fields'][Name & string]
  >;
} & { [Name in Optionals<K['fields'], Names>]?: InList<K['fields'][Name], S['fields'][Name & string]> | undefined };

type Entered<K> = K extends { reported: { entered: unknown } } ? { reportedOn?: string | undefined } : unknown;
interface Common {
  title: string;
  unit?: string | undefined;
  topics?: string[] | undefined;
}
export type DraftOf<K extends AnyKind, S extends KindShapes, W extends Way> = Common &
  Entered<K> &
  Body<Pick<K['fields'], K['draft'][number] & keyof K['fields']>, S['fields'], W>;
type ChangeOf<K extends AnyKind, S extends KindShapes, W extends Way> = {
  [Name in keyof DraftOf<K, S, W>]?:
    | DraftOf<K, S, W>[Name]
    | undefined
    | (Name extends Optionals<K['fields'], string> ? null : never);
};

type FacetOf<F> = F extends { type: 'choice'; labels: infer Labels }
  ? keyof Labels & string
  : F extends { type: 'flag' }
    ? boolean
    : number;
type Query<K extends AnyKind> = z.ZodMiniObject<
  typeof workQuery & {
    status: z.ZodMiniOptional<z.ZodMiniType<ItemOf<K>['status'], ItemOf<K>['status']>>;
  } & {
    [Name in keyof K['facets']]: z.ZodMiniOptional<
      z.ZodMiniType<
        FacetOf<K['facets'][Name]>,
        K['facets'][Name] extends { type: 'flag' }
          ? 'true' | 'false'
          : FacetOf<K['facets'][Name]> | (K['facets'][Name] extends { type: 'year' } ? unknown : never)
      >
    >;
  },
  z.core.$strict
>;

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
    query: Query<K>;
    status: 200;
    answer: z.ZodMiniType<ListOf<SummaryOf<K, S>>>;
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
};

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
    .object(view(kind.listed, 'listed'))
    .register(z.globalRegistry, { id: `${componentOf(words)}Summary` });
  const item = z.object(view(Object.keys(fields), 'out')).register(z.globalRegistry, { id: componentOf(words) });

  const ownFields = Object.fromEntries(entered.flatMap((each) => (fields[each] ? [[each, fields[each]]] : [])));
  const draft = z.strictObject({
    title: line(most.title),
    unit: z.optional(id),
    topics: z.optional(topicIds),
    ...bodyShape(ownFields, shapes.fields),
    ...(reported && 'entered' in reported && { reportedOn: z.optional(day) }),
  });
  // null takes away again what need not be there.
  const taken = Object.entries(draft.shape).filter(([each]) => ownFields[each]?.optional);
  const change = z.extend(
    z.partial(
      z.strictObject({
        ...(draft.shape as Readonly<Record<string, z.ZodMiniType>>),
        ...bodyShape(ownFields, shapes.fields, false),
      }),
    ),
    Object.fromEntries(taken.map(([each, schema]) => [each, z.nullish(schema)])),
  );

  const query = z.strictObject({
    ...workQuery,
    status: z.optional(status),
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
  const write = { tag, permission: 'work:record' } as const;
  const made = {
    list: {
      ...read,
      path: base,
      operationId: `${name}.list`,
      summary: `${tag}台账`,
      query: query.check(z.superRefine(inOrder('from', 'to'))),
      answer: listOf(summary),
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
    read: { ...read, path: one, operationId: `${name}.read`, summary: `一件${tag}`, answer: item },
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
