import type { Checklist, Sourced } from '@lianluo/domain/scheme/language';
import { standards } from '@lianluo/domain/unit/unit';

/** 规范化标准 with its items in the order of the text. */
export const checklist = (
  id: string,
  name: string,
  by: Sourced,
  labels: readonly string[],
  unitTypes?: readonly string[],
): Checklist => ({
  id,
  name,
  ...by,
  ...(unitTypes && { unitTypes }),
  items: labels.map((label, index) => ({ id: `${id}-${index + 1}`, label })),
});

/** 五统一, 五有: in the words by which the desk counts a unit as complete. */
const known = (id: keyof typeof standards) => (by: Sourced, unitTypes?: readonly string[]) =>
  checklist(id, standards[id].label, by, standards[id].items, unitTypes);
export const fiveUnified = known('five-unified');
export const fiveHave = known('five-have');
