/** What a client can rely on, flat: every operation, parameter, field and value with its type. Two releases are compared by it. */
export type Surface = Record<string, string>;

export interface Changes {
  added: string[];
  removed: string[];
  changed: { what: string; before: string; after: string }[];
}

/** The difference of two releases, for programs: what came, what went, what is of another type. */
export function changesOf(before: Surface, after: Surface): Changes {
  return {
    added: Object.keys(after).filter((what) => !(what in before)),
    removed: Object.keys(before).filter((what) => !(what in after)),
    changed: Object.entries(after).flatMap(([what, type]) => {
      const former = before[what];
      return former === undefined || former === type ? [] : [{ what, before: former, after: type }];
    }),
  };
}
