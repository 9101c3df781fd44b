import type { TableName } from '@lianluo/tables/tables';
import { faultAt, number, type FieldsOf, type Part, type Shape } from './shape';
import type { Row } from './table';

/** A row that is not what its store writes: restored, moved or edited by something else. It names the place, never what stands there. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';

  constructor(table: TableName, { pk, sk }: Row, path: string) {
    super(`The row ${pk} | ${sk} of ${table} is broken at ${path}.`);
  }
}

/** How a store reads its rows. */
export interface RowCodec<Held extends object> {
  (row: Row): Row & Held;
  readonly table: TableName;
  readonly shape: Part;
}

/** Reads rows of a store, each of which holds these attributes beside its keys. */
export function rowCodec<Held extends object>(table: TableName, attributes: FieldsOf<Held>): RowCodec<Held> {
  const shape: Part = { is: 'fields', of: { version: number, ...attributes } };
  const read = (row: Row): Row & Held => {
    const fault = faultAt(shape, row);
    if (fault !== undefined) throw new BrokenRow(table, row, fault.slice(1));
    // Found to be so above.
    return row as Row & Held;
  };
  return Object.assign(read, { table, shape });
}

/** What a store keeps as one text of JSON in an attribute, packed or not, once it is found to be of its shape. */
export function textIn<Value>(
  { table, row, attribute }: { table: TableName; row: Row; attribute: string },
  shape: Shape<Value>,
  unpack = (text: string) => text,
): Value {
  const text = row[attribute];
  const value = typeof text === 'string' ? parsed(text, unpack) : undefined;
  const fault = faultAt(shape, value);
  if (fault !== undefined) throw new BrokenRow(table, row, attribute + fault);
  // Found to be so above.
  return value as Value;
}

/** Nothing where it is no text of ours. */
function parsed(text: string, unpack: (text: string) => string): unknown {
  try {
    return JSON.parse(unpack(text));
  } catch {
    return undefined;
  }
}
