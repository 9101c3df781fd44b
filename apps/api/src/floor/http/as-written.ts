import * as z from 'zod/mini';
import { canonical } from '../canonical';

export type Fields = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, z.ZodMiniType>>;

interface Definition {
  type: string;
  innerType?: z.ZodMiniType;
  shape?: Shape;
  options?: readonly z.ZodMiniType[];
  element?: z.ZodMiniType;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields a schema names, whatever stands around them; none where it is of another kind. */
export const shapeOf = (schema: z.ZodMiniType | undefined): Shape => (schema && definitionOf(schema).shape) ?? {};

/** A schema without what only says that the value may be missing. */
function definitionOf(schema: z.ZodMiniType): Definition {
  const definition = schema._zod.def as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

/**
 * A value as its schema takes it where it came as an answer shows it: what an answer tells beside it, a name or a state, is left
 * out where it is what stands there (or whatever it is, `anyhow`). What is no such thing stays, and its schema speaks.
 */
export function asWritten(schema: z.ZodMiniType, value: unknown, shown: unknown, anyhow: boolean): unknown {
  if (z.safeParse(schema, value).success) return value;
  const { type, shape, options, element } = definitionOf(schema);
  if (Array.isArray(value) && element) {
    const there = Array.isArray(shown) ? (shown as unknown[]) : [];
    return (value as unknown[]).map((each) => {
      const twin = there.find((other) => canonical(other) === canonical(each));
      return twin !== undefined || anyhow ? asWritten(element, each, twin, true) : each;
    });
  }
  if (!isFields(value)) return value;
  if (type === 'string') return anyhow ? idOf(value) : value;
  if (options) {
    const written = options.map((option) => asWritten(option, value, shown, anyhow));
    return written.find((each, index) => options[index] && z.safeParse(options[index], each).success) ?? value;
  }
  if (!shape) return value;
  const had = isFields(shown) ? shown : {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const inner = shape[name];
      if (inner) return [[name, asWritten(inner, part, had[name], anyhow)]];
      return anyhow || canonical(part) === canonical(had[name]) ? [] : [[name, part]];
    }),
  );
}

/** Something that is named by its id, as an answer shows it with its name. */
const idOf = (value: Fields): unknown => value['member'] ?? value['item'] ?? value['user'] ?? value['id'] ?? value;
