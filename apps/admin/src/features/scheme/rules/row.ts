import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Named } from '@lianluo/domain/scheme/told/duty-words';
import { sentenceOf, type Piece } from '@lianluo/domain/scheme/told/pieces';
import { blocks } from './blocks';
import { fieldAt, type Field, type Kind, type KindName, type ListOf } from './kind';
import { kindOf, kinds } from './kinds';
import { listAt, under, valueAt } from './pointer';

/** One rule where it stands. */
export interface Row {
  pointer: string;
  kind: KindName;
  rule: object;
}

/** A field of a rule that says something, or may. */
export interface Said {
  at: string;
  field: Field;
  value: unknown;
}

export const rowsOf = (rules: Rules, at: string, among: readonly KindName[]): Row[] =>
  listAt(rules, at).flatMap((rule, index): Row[] => {
    const kind = kindOf(among, rule);
    return kind ? [{ pointer: under(at, index), kind, rule }] : [];
  });

/** The lists of a rule, by their whole places. */
export const listsOf = ({ pointer, kind }: Pick<Row, 'pointer' | 'kind'>): ListOf[] =>
  kinds[kind].lists.map((list) => ({ ...list, at: `${pointer}${list.at}` }));

const rowsUnder = (rules: Rules, row: Row): Row[] => [
  row,
  ...listsOf(row).flatMap(({ at, kinds: among }) => rowsOf(rules, at, among).flatMap((each) => rowsUnder(rules, each))),
];

/** Every rule of a scheme, part by part. */
export const allRows = (rules: Rules): Row[] =>
  blocks.flatMap(({ root, lists, whole }) => {
    if (whole && valueAt(rules, whole.at) === undefined) return [];
    const rule = root && valueAt(rules, root.at);
    const first = root && typeof rule === 'object' && rule ? [{ pointer: root.at, kind: root.kind, rule }] : [];
    const listed = lists.flatMap(({ at, kinds: among }) => rowsOf(rules, at, among));
    return [...first, ...listed].flatMap((row) => rowsUnder(rules, row));
  });

/** Fields that a rule says, in the order of its kind. */
export const saidBy = ({ kind, rule }: Pick<Row, 'kind' | 'rule'>): Said[] =>
  placesOf(kinds[kind], rule).flatMap(({ at, field, value }) => (value === undefined ? [] : [{ at, field, value }]));

/** Fields that it does not say and may. */
export const unsaidBy = ({ kind, rule }: Pick<Row, 'kind' | 'rule'>): Said[] =>
  placesOf(kinds[kind], rule).filter(({ at, value }) => value === undefined && !at.includes('*'));

/** Every field with its value; of an open table those that stand in it besides. */
function placesOf({ fields }: Kind, rule: object): Said[] {
  return Object.entries(fields).flatMap(([at, field]): Said[] => {
    if (!at.endsWith('/*')) return at.includes('*') ? [] : [{ at, field, value: valueAt(rule, at) }];
    const table = valueAt(rule, at.slice(0, -2));
    return Object.entries(Object(table)).flatMap(([name, value]) => {
      const place = under(at.slice(0, -2), name);
      return Object.hasOwn(fields, place) ? [] : [{ at: place, field, value }];
    });
  });
}

/** What a rule says in pieces, each of a field that can be changed: a sentence, or field by field. Its name and source stand apart. */
export function piecesOf(row: Row, named: Named): Piece[] {
  const kind = kinds[row.kind];
  if (kind.pieces) return kind.pieces(row.rule);
  const apart = [kind.name, '/source', '/assumed'];
  return saidBy(row)
    .filter(({ at }) => !apart.includes(at))
    .flatMap(({ at, field, value }, index) => [
      `${index === 0 ? '' : '；'}${field.label}：`,
      { at, says: field.words(value, row.rule, named) },
    ]);
}

/** 提案立案, or what its kind is called where it has no name. */
export function titleOf({ kind, rule }: Pick<Row, 'kind' | 'rule'>): string {
  const { name, called } = kinds[kind];
  const title = name && valueAt(rule, name);
  return typeof title === 'string' && title.trim() ? title : called;
}

export const sentenceOfRow = (row: Row, named: Named): string => sentenceOf(piecesOf(row, named));

export const fieldOfRow = ({ kind }: Pick<Row, 'kind'>, at: string) => fieldAt(kinds[kind].fields, at);
