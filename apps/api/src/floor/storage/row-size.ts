import { StorageMisused } from './table';

const deepestNesting = 32;

/** Bytes of a row by DynamoDB's rule: names and values in UTF-8, numbers by digits, a little for every nesting. */
export function sizeOfRow(row: object): number {
  return sizeOfMembers(row, 1);
}

function sizeOfMembers(members: object, depth: number): number {
  let size = 0;
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined) size += Buffer.byteLength(name) + sizeOfValue(value, depth);
  }
  return size;
}

function sizeOfValue(value: unknown, depth: number): number {
  if (depth > deepestNesting) throw new StorageMisused('A row is nested more than 32 levels deep.');
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number' && Number.isFinite(value)) return sizeOfNumber(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + sizeOfElement(one, depth), 3);
  if (isPlain(value)) return 3 + Object.keys(value).length + sizeOfMembers(value, depth + 1);
  throw new StorageMisused(`A row holds a value that no table keeps: ${typeof value}.`);
}

function sizeOfElement(value: unknown, depth: number): number {
  if (value === undefined) throw new StorageMisused('A list in a row has a hole.');
  return sizeOfValue(value, depth + 1);
}

function sizeOfNumber(value: number): number {
  const [mantissa = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '').length;
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
