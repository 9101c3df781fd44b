/** As much of an OpenAPI document as a mirror reads. */
export interface Described {
  paths: Readonly<Record<string, { get?: { parameters?: readonly Parameter[] } }>>;
}

interface Parameter {
  name?: string;
  schema?: { items?: { enum?: readonly string[] } };
}

export type Collections = Record<string, { expand?: string; limit?: number }>;

/** The filters by which a list tells everything that an item has, read from the document. */
export function collectionsOf({ paths }: Described, names: readonly string[]): Collections {
  return Object.fromEntries(
    names.map((name) => {
      const parameters = paths[`/committees/{c}/${name}`]?.get?.parameters;
      if (!parameters?.some((each) => each.name === 'order'))
        throw new Error(`${name} is not told in the order of ids.`);
      const fields = parameters.find((each) => each.name === 'expand')?.schema?.items?.enum;
      return [name, fields ? { expand: fields.join(','), limit: 50 } : {}];
    }),
  );
}
