import type { Adoption, AdoptionLevel } from '../opinion/opinion';

/** What a list says of all its lines, and what one of them may say of itself. */
type Told = Pick<Adoption, 'organ' | 'outlet' | 'number' | 'kind'>;
type List = Told & Pick<Adoption, 'level'>;
type Line = Told & { level?: AdoptionLevel | undefined };

/** A line of a list as it is registered: what it does not say the list does, but nothing of another organ's journal. */
export function asRegistered<Of extends List, By extends Line>(list: Of, line: By) {
  const { organ: _organ, outlet: _outlet, number: _number, ...common } = list;
  return line.level === undefined ? { ...list, ...line } : { ...common, ...line, level: line.level };
}

/** A line without the organ that the list names already: 省政协 is the 省政协办公厅 of the list, 省级 any of its level. */
export function besideList<By extends Line>(list: List, line: By): By {
  const { level = list.level, organ, ...rest } = line;
  if (level === list.level && (organ === undefined || isShort(organ, list.organ)))
    // Neither is needed of a line.
    return rest as By;
  return { ...line, level };
}

const isShort = (organ: string, full: string | undefined): boolean =>
  full !== undefined && (full.startsWith(organ) || organ.startsWith(full));
