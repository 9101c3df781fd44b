import type { Sourced } from '@lianluo/domain/scheme/language';

/** 依据 of one place: what its source says, and what a default of ours fills in beside that. */
export function sourceOf(place: string) {
  return {
    /** The source says it, number and all. */
    said: { source: place } satisfies Sourced,
    /** The source says it but for this part: 分值, 周期. */
    assumed: (part: string): Sourced => ({ source: `${place}；${part}为推定`, assumed: true }),
  };
}
