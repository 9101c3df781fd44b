import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Formats } from '@lianluo/domain/scheme/told/difference-fields';
import type { Named } from '@lianluo/domain/scheme/told/duty-words';
import type { Piece } from '@lianluo/domain/scheme/told/pieces';
import type { Editor } from './editor';

export type KindName =
  | 'plan'
  | 'quota'
  | 'heading'
  | 'clause'
  | 'granted'
  | 'band'
  | 'stars'
  | 'star'
  | 'star-cap'
  | 'sheet'
  | 'block'
  | 'indicator'
  | 'contact'
  | 'report'
  | 'standard'
  | 'standard-item'
  | 'settings';

/** One field of a rule: what it is called, how its value reads, and how it is entered. */
export interface Field {
  label: string;
  words: (value: unknown, rule: object, named: Named) => string;
  editor: Editor;
}
/** By the field's place within the rule; `*` is any entry of a list. */
export type Fields = Readonly<Record<string, Field>>;

/** A list within a rule, with the kinds that stand in it. */
export interface ListOf {
  at: string;
  kinds: readonly KindName[];
  most: number;
  title?: string;
}

/** One kind of rule: everything that the editor knows of it. */
export interface Kind {
  called: string;
  /** 加一条 */
  add: string;
  /** Its own name, which stands before what it says. */
  name?: string;
  fields: Fields;
  /** What it says as a sentence; without one, its fields one by one. */
  pieces?: (rule: object) => Piece[];
  /** Several of them stand in a table. */
  columns?: readonly { label: string; fields: readonly string[] }[];
  lists: readonly ListOf[];
  /** A new one, and what is asked of it first. */
  make: (id: string, rules: Rules) => object;
  first?: string;
}

type Names<Rule, Inner extends keyof Rule> = Exclude<keyof Rule, 'id' | Inner> & string;
/** One for every field of the rule: what the language gains has to be entered somehow. Nothing for what is a list of its own. */
type Editors<Rule, Inner extends keyof Rule> = {
  readonly [Name in Names<Rule, Inner> as `/${Name}`]-?: Editor | 'list';
};

export function fieldsOf<Rule extends object, Inner extends keyof Rule = never>(
  formats: Formats<Rule, Inner>,
  editors: Editors<Rule, Inner>,
  more: Fields = {},
): Fields {
  const table: object = formats;
  // Object.entries types values as one; each is the editor of its field.
  const named = Object.entries(editors) as [string, Editor | 'list'][];
  const own = named.flatMap(([at, editor]): [string, Field][] => {
    if (editor === 'list') return [];
    // The words of a field are asked for values of that field alone.
    const [label, words] = Reflect.get(table, at.slice(1)) as [string, Field['words']];
    return [[at, { label, words, editor }]];
  });
  return { ...Object.fromEntries(own), ...more };
}

const parentOf = (place: string): string => place.slice(0, place.lastIndexOf('/'));

/** The field that a place within a rule belongs to: its own, or that of what it is part of. */
export function fieldAt(fields: Fields, at: string): { at: string; field: Field } | undefined {
  for (let place = at; place !== ''; place = parentOf(place)) {
    const field = fields[place] ?? fields[place.replaceAll(/\/\d+(?=\/|$)/g, '/*')] ?? fields[`${parentOf(place)}/*`];
    if (field) return { at: place, field };
  }
  return undefined;
}
