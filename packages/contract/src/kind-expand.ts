import type { AnyKind } from '@lianluo/domain/work/kind';
import * as z from 'zod/mini';
import { viewShape, type OwnShapes } from './kind-schemas';
import type { KindShapes } from './kind-types';

/** What a list leaves out of an item, and tells of where it is asked to: `expand=content,instructions`. */
export const expandableOf = (kind: AnyKind, { also = {} }: Pick<KindShapes, 'also'>): string[] => [
  ...namesLeftOut(kind),
  ...namesCutShort(kind),
  ...Object.keys(also),
];

/** The fields of a list's row once something was asked for beside what a list shows. */
export const expandedShape = (kind: AnyKind, { fields, also = {} }: KindShapes): Record<string, z.ZodMiniType> => ({
  ...optionals({ ...shapeOf(kind, namesLeftOut(kind), fields), ...also }),
  ...shapeOf(kind, namesCutShort(kind), fields),
});

const namesLeftOut = ({ fields, listed }: AnyKind): string[] =>
  Object.entries(fields).flatMap(([name, { hidden }]) => (hidden || listed.includes(name) ? [] : [name]));

/** Lists whose lines are shown without their long texts. */
const namesCutShort = ({ listed, longWithin = {} }: AnyKind): string[] =>
  Object.keys(longWithin).filter((name) => listed.includes(name));

const shapeOf = ({ fields }: AnyKind, names: readonly string[], shapes: OwnShapes) =>
  viewShape(fields, names, shapes, 'out');

const optionals = (shape: Readonly<Record<string, z.ZodMiniType>>): Record<string, z.ZodMiniType> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      schema instanceof z.ZodMiniOptional ? schema : z.optional(schema),
    ]),
  );
