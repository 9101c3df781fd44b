import { StorageMisused, type Row } from './table';

/** A value in DynamoDB's notation, as records of a stream and refused conditions carry it. */
export type AttributeValue = Partial<Record<'S' | 'N' | 'BOOL' | 'NULL' | 'L' | 'M', unknown>>;

/** Reads what a row may hold: JSON. */
export function rowOfAttributes(attributes: Record<string, AttributeValue>): Row {
  // Only rows are ever written, so a whole image is one.
  return valuesOf(attributes) as Row;
}

export const valuesOf = (attributes: Record<string, AttributeValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, valueOf(value)]));

function valueOf(value: AttributeValue): unknown {
  if ('S' in value) return value.S;
  if ('N' in value) return Number(value.N);
  if ('BOOL' in value) return value.BOOL;
  if ('NULL' in value) return null;
  // The notation of DynamoDB, all the way down.
  if ('L' in value) return (value.L as AttributeValue[]).map(valueOf);
  if ('M' in value) return valuesOf(value.M as Record<string, AttributeValue>);
  throw new StorageMisused(`A row holds a type that we never write: ${Object.keys(value).join()}.`);
}
