import { differencesOf } from '@lianluo/domain/scheme/told/difference';
import { entriesOf, namesOf } from '@lianluo/domain/scheme/told/difference-entries';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { describe, expect, test } from 'vitest';
import { blocks } from './blocks';
import { kinds } from './kinds';
import { idsIn, newId, under, valueAt, withEntry, withValue } from './pointer';
import { allRows, fieldOfRow, listsOf, piecesOf, saidBy, titleOf, unsaidBy } from './row';

describe.each(presetSchemes.map((scheme) => [scheme.id, scheme] as const))('%s', (_id, scheme) => {
  const rows = allRows(scheme);
  const named = namesOf(scheme);
  const said = rows.flatMap((row) => saidBy(row).map((each) => ({ row, ...each })));

  test('every rule that a difference knows stands on the page, and nothing that it does not', () => {
    // Lines of stars are told as fields of their stars.
    const own = rows.filter(({ kind }) => kind !== 'star' && kind !== 'star-cap');

    expect(own.map(({ pointer }) => pointer).toSorted()).toEqual(
      entriesOf(scheme)
        .map(({ pointer }) => pointer)
        .toSorted(),
    );
  });

  test('every piece of a sentence can be pressed: it has a field with an editor', () => {
    const pieces = rows.flatMap((row) =>
      piecesOf(row, named).flatMap((piece) => (typeof piece === 'string' ? [] : [{ row, at: piece.at }])),
    );

    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.filter(({ row, at }) => fieldOfRow(row, at) === undefined)).toEqual([]);
  });

  test('what a field says reads as it does in a difference', () => {
    const told = new Map(entriesOf(scheme).flatMap(({ fields }) => fields.map((each) => [each.pointer, each.words])));
    const words = said.map(({ row, at, field, value }) => ({
      pointer: `${row.pointer}${at}`,
      says: field.words(value, row.rule, named),
    }));

    expect(words.filter(({ pointer, says }) => told.has(pointer) && told.get(pointer) !== says)).toEqual([]);
    expect(words.filter(({ pointer }) => told.has(pointer)).length).toBeGreaterThan(10);
  });

  test('a field that is taken off can be added again', () => {
    const optional = said.filter(({ row, at, field }) => field.editor.optional && kinds[row.kind].fields[at]);
    const lost = optional.filter(({ row, at }) => {
      const without = { ...row, rule: withValue(row.rule, at, undefined) };
      return !unsaidBy(without).some((each) => each.at === at);
    });

    expect(optional.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  test('a rule of every kind can be added, and is told as new', () => {
    const lists = [...blocks.flatMap((block) => block.lists), ...rows.flatMap(listsOf)].filter(
      ({ at }) => valueAt(scheme, at) !== undefined,
    );
    const added = lists.flatMap(({ at, kinds: among }) =>
      among.map((kind) => {
        const rule = kinds[kind].make(newId(kind, new Set(idsIn(scheme))), scheme);
        return { at, kind, rule, rules: withEntry(scheme, at, 0, rule) };
      }),
    );
    const told = added.filter(({ rule }) => 'id' in rule);

    expect(added.filter(({ at, rule, rules }) => valueAt(rules, under(at, 0)) !== rule)).toEqual([]);
    expect(added.filter(({ kind, rule }) => titleOf({ kind, rule }) === '')).toEqual([]);
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(({ rules }) => !differencesOf(scheme, rules).some(({ change }) => change === 'added'))).toEqual(
      [],
    );
  });
});
