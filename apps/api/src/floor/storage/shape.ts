/** What stands at one place of a row. */
export type Part =
  | { is: 'text' | 'number' | 'flag' | 'object' | 'line' }
  | { is: 'one'; of: readonly string[] }
  | { is: 'list' | 'map' | 'maybe' | 'nullable'; of: Part }
  | { is: 'fields'; of: Readonly<Record<string, Part>> };

/** A part that holds values of this type: what a row is read as cannot be named without saying how it is known to be one. */
export type Shape<Value> = Part & { readonly holds?: () => Value };

/** A shape for each field. One that the type gains is missing here, and does not compile. */
export type FieldsOf<Value> = { readonly [Name in keyof Value]-?: Shape<Value[Name]> };

export const text: Shape<string> = { is: 'text' };
export const number: Shape<number> = { is: 'number' };
export const flag: Shape<boolean> = { is: 'flag' };
export const oneOf = <Word extends string>(words: readonly Word[]): Shape<Word> => ({ is: 'one', of: words });
export const list = <One>(of: Shape<One>): Shape<readonly One[]> => ({ is: 'list', of });
export const map = <One>(of: Shape<One>): Shape<Readonly<Record<string, One>>> => ({ is: 'map', of });
export const maybe = <Value>(of: Shape<Value>): Shape<Value | undefined> => ({ is: 'maybe', of });
export const nullable = <Value>(of: Shape<Value>): Shape<Value | null> => ({ is: 'nullable', of });
export const fields = <Value extends object>(of: FieldsOf<Value>): Shape<Value> => ({ is: 'fields', of });
/** An object of which the store says no more: whoever takes something out of it looks for it first. */
export const object = <Value extends object>(): Shape<Value> => ({ is: 'object' });

/** A list with a meaning at each of its places, kept for being short. */
export const line = <Value extends readonly unknown[]>(): Shape<Value> => ({ is: 'line' });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where a value is not of its shape (`.roles[1]`), or nothing where it is. Rows are read on every request, so this walks and
 * makes nothing: a user's row takes it a third of what a schema library takes.
 */
export function faultAt(part: Part, value: unknown): string | undefined {
  switch (part.is) {
    case 'text':
      return typeof value === 'string' ? undefined : '';
    case 'number':
      return typeof value === 'number' ? undefined : '';
    case 'flag':
      return typeof value === 'boolean' ? undefined : '';
    case 'object':
      return isObject(value) ? undefined : '';
    case 'line':
      return Array.isArray(value) ? undefined : '';
    case 'one':
      return typeof value === 'string' && part.of.includes(value) ? undefined : '';
    case 'maybe':
      return value === undefined ? undefined : faultAt(part.of, value);
    case 'nullable':
      return value === null ? undefined : faultAt(part.of, value);
    case 'list':
      return Array.isArray(value) ? faultInList(part.of, value) : '';
    case 'map':
      return isObject(value) ? faultInMap(part.of, value) : '';
    case 'fields':
      return isObject(value) ? faultInFields(part.of, value) : '';
  }
}

function faultInList(of: Part, values: readonly unknown[]): string | undefined {
  for (let index = 0; index < values.length; index++) {
    const fault = faultAt(of, values[index]);
    if (fault !== undefined) return `[${index}]${fault}`;
  }
  return undefined;
}

function faultInMap(of: Part, values: Readonly<Record<string, unknown>>): string | undefined {
  for (const name of Object.keys(values)) {
    const fault = faultAt(of, values[name]);
    // A key may be somebody's name or number, and a fault stands in a log.
    if (fault !== undefined) return `.*${fault}`;
  }
  return undefined;
}

function faultInFields(of: Readonly<Record<string, Part>>, value: Readonly<Record<string, unknown>>) {
  for (const name in of) {
    const part = of[name];
    const fault = part && faultAt(part, value[name]);
    if (fault !== undefined) return `.${name}${fault}`;
  }
  return undefined;
}
