import type * as z from 'zod/mini';
import { endpoints } from '../src/api';

/** A schema inside the body or the query of an endpoint, with where it stands. */
export interface Place {
  where: string;
  schema: z.core.$ZodType;
}

/** Every schema that a caller's input goes through, each with its place: `grid.record-contact.body/opinion/title`. */
export const inputPlaces: readonly Place[] = endpoints.flatMap(({ operationId, body, query }) => [
  ...(body ? inside(body, `${operationId}.body`) : []),
  ...(query ? inside(query, `${operationId}.query`) : []),
]);

function inside(schema: z.core.$ZodType, where: string): Place[] {
  return [
    { where, schema },
    ...partsOf(schema).flatMap(([name, part]) => inside(part, name === '' ? where : `${where}/${name}`)),
  ];
}

/** The schemas that a schema holds, whatever kind of schema it is: fields, entries, keys, ways, and what it wraps. */
function partsOf(schema: z.core.$ZodType): [name: string, schema: z.core.$ZodType][] {
  const def = schema._zod.def as Partial<
    Pick<z.core.$ZodObjectDef, 'shape'> &
      Pick<z.core.$ZodArrayDef, 'element'> &
      Pick<z.core.$ZodUnionDef, 'options'> &
      Pick<z.core.$ZodRecordDef, 'keyType' | 'valueType'> &
      Pick<z.core.$ZodOptionalDef, 'innerType'> &
      Pick<z.core.$ZodPipeDef, 'in'>
  >;
  return [
    ...Object.entries(def.shape ?? {}),
    ...(def.element ? [['*', def.element] as const] : []),
    ...(def.options ?? []).map((each) => ['', each] as const),
    ...(def.keyType ? [['(key)', def.keyType] as const] : []),
    ...(def.valueType ? [['*', def.valueType] as const] : []),
    ...(def.innerType ? [['', def.innerType] as const] : []),
    ...(def.in ? [['', def.in] as const] : []),
  ].map(([name, part]) => [name, part]);
}
