import * as fc from 'fast-check';
import type { Part } from '../src/floor/storage/shape';

const plainObject = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer()), {
  maxKeys: 3,
});

/** Any value of a shape, as a table gives it back: what is not there has no attribute. */
export function valueOf(part: Part): fc.Arbitrary<unknown> {
  switch (part.is) {
    case 'text':
      return fc.string();
    case 'number':
      return fc.integer();
    case 'flag':
      return fc.boolean();
    case 'object':
      return plainObject;
    case 'line':
      return fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 4 });
    case 'one':
      return fc.constantFrom(...part.of);
    case 'maybe':
      return fc.option(valueOf(part.of), { nil: undefined });
    case 'nullable':
      return fc.option(valueOf(part.of), { nil: null });
    case 'list':
      return fc.array(valueOf(part.of), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), valueOf(part.of), { maxKeys: 3 });
    case 'fields':
      return fc
        .record(Object.fromEntries(Object.entries(part.of).map(([name, of]) => [name, valueOf(of)])))
        .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  }
}

/** Every place of a shape that a value of it always has, as the path that a fault names. */
export function placesIn(part: Part): string[] {
  if (part.is !== 'fields') return [];
  return Object.entries(part.of).flatMap(([name, of]) =>
    of.is === 'maybe' ? [] : [name, ...placesIn(of).map((inner) => `${name}.${inner}`)],
  );
}
