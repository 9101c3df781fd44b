import { boundOf, type Field, type Fields } from '@lianluo/domain/work/field';
import * as z from 'zod/mini';
import { flawAt, noTwins } from './flaw';
import { day, id, line, text, timeOfDay } from './common';
import { namesAlone } from './name-alone';

/**
 * Schemas of a shape that is a kind's own: how it is sent, how a change sends it where it may give less, how it is shown, and
 * how a list shows it where that is less.
 */
export interface OwnShape {
  in?: z.ZodMiniType;
  changed?: z.ZodMiniType;
  out?: z.ZodMiniType;
  listed?: z.ZodMiniType;
}
export type OwnShapes = Readonly<Record<string, OwnShape>>;

const choiceOf = ({ labels = {} }: Field) => z.enum(Object.keys(labels) as [string, ...string[]]);

type Sent = Exclude<Field['type'], 'own'>;
const sent: Record<Sent, (field: Field) => z.ZodMiniType> = {
  line: (field) => (field.clock ? timeOfDay : (field.alone ? namesAlone : line)(boundOf(field))),
  text: (field) => text(boundOf(field)),
  day: () => day,
  count: (field) =>
    z
      .int()
      .check(
        field.least === undefined ? z.gte(0, '不能为负数') : z.gte(field.least, `最少 ${field.least}`),
        z.lte(boundOf(field), `最多 ${boundOf(field)}`),
      ),
  flag: () => z.boolean(),
  choice: choiceOf,
  members: (field) =>
    z
      .array(id)
      .check(
        z.minLength(field.empty === undefined ? 1 : 0, `请填写${field.label}`),
        z.maxLength(boundOf(field), `最多 ${boundOf(field)} 人`),
        noTwins('同一委员重复'),
      ),
  item: () => id,
};

const shown: Record<Exclude<Field['type'], 'own'>, (field: Field) => z.ZodMiniType> = {
  line: () => z.string(),
  text: () => z.string(),
  day: () => day,
  count: () => z.int(),
  flag: () => z.boolean(),
  choice: choiceOf,
  members: () => z.array(z.object({ member: id, name: z.string() })),
  item: () => id,
};

function ownOf(name: string, shapes: OwnShapes, ...ways: (keyof OwnShape)[]): z.ZodMiniType {
  const way = ways.find((each) => shapes[name]?.[each]);
  const schema = way && shapes[name]?.[way];
  if (!schema) throw new Error(`There is no schema of ${name} (${ways.join(', ')}).`);
  return schema;
}

/** What a shape starts as is said where a thing begins: in a change it would take away what is there. */
const withoutDefault = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema instanceof z.ZodMiniDefault ? (schema._zod.def.innerType as z.ZodMiniType) : schema;

/**
 * The fields of a body, in the order of their table. What the server makes itself is sent by nobody. Only where a thing begins
 * does a field that was left out start as its table says: in a change it stays as it is.
 */
export function bodyShape(fields: Fields, shapes: OwnShapes, startsEmpty = true): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.made || field.hidden) return [];
      const ways = startsEmpty ? (['in'] as const) : (['changed', 'in'] as const);
      const own = field.type === 'own' ? ownOf(name, shapes, ...ways) : undefined;
      const schema = own ? (startsEmpty ? own : withoutDefault(own)) : sent[field.type as Sent](field);
      if (field.optional) return [[name, z.optional(schema)]];
      const starts = startsEmpty && field.empty !== undefined && field.type !== 'own';
      return [[name, starts ? z._default(schema, field.empty) : schema]];
    }),
  );
}

/** The fields of an answer. */
export function viewShape(
  fields: Fields,
  names: readonly string[],
  shapes: OwnShapes,
  way: 'out' | 'listed',
): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      if (!field || field.hidden) return [];
      const schema = field.type === 'own' ? ownOf(name, shapes, way, 'out') : shown[field.type](field);
      return [[name, field.optional ? z.optional(schema) : schema]];
    }),
  );
}

/** One of two fields that stand for each other is given, never both. */
export function oneOfTwo(fields: Fields): ((body: object, context: z.core.$RefinementCtx) => void) | undefined {
  const pairs = Object.entries(fields).flatMap(([name, { insteadOf }]) =>
    insteadOf === undefined ? [] : [[insteadOf, name] as const],
  );
  if (pairs.length === 0) return undefined;
  return (body, context) => {
    for (const [name, other] of pairs) {
      if (name in body !== other in body) continue;
      const message = `请选择${fields[name]?.label}（${name} 与 ${other} 任填一项）`;
      context.addIssue(flawAt([other in body ? other : name], 'one-of-two', message));
    }
  };
}
