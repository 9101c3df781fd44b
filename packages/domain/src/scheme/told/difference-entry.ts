import type * as formats from './difference-fields';
import type { Named } from './duty-words';

/** One field of a rule, as it is and as it reads. */
export interface Field {
  pointer: string;
  label: string;
  value: unknown;
  words: string;
  /** Of a list of names: what came and went says more than the whole of it. */
  names?: readonly string[];
}

/** One rule as a difference sees it: found by its id within its block, whatever place it has. */
export interface Entry {
  block: string;
  kind: string;
  id: string;
  title: string;
  /** What it says, where it is new or gone. */
  says: string;
  pointer: string;
  /** What it stands under. */
  under: { id: string; title: string };
  fields: readonly Field[];
}

export const top = { id: '', title: '' };

export function fieldsOf<Rule extends object, Inner extends keyof Rule>(
  pointer: string,
  rule: Rule,
  table: formats.Formats<Rule, Inner>,
  named: Named,
): Field[] {
  // Object.keys types keys as strings; the table is closed.
  return (Object.keys(table) as Exclude<keyof Rule & string, 'id' | Inner>[]).flatMap((name) => {
    const value = rule[name];
    if (value === undefined) return [];
    const [label, words] = table[name];
    // What is left out was just ruled out, which the compiler does not see of any field in general.
    const told = words(value as Exclude<Rule[typeof name], undefined>, rule, named);
    return [{ pointer: `${pointer}/${name}`, label, value, words: told }];
  });
}
