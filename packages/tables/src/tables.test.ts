import { describe, expect, test } from 'vitest';
import { definitionOf, physicalName, tableNames, tables } from './tables';

describe('the tables', () => {
  test('are each known by their own name', () => {
    expect(Object.entries(tables).map(([name, definition]) => [name, definition.name])).toEqual(
      tableNames.map((name) => [name, name]),
    );
    expect(physicalName('lianluo-dev', 'ledger')).toBe('lianluo-dev-ledger');
  });

  test('let only sessions and the like go away by themselves', () => {
    const passing = tableNames.filter((name) => definitionOf(name).lifetime === 'timeToLive');

    expect(passing).toEqual(['ephemeral']);
  });

  test('hand on no change of an account', () => {
    expect(tableNames.filter((name) => definitionOf(name).streams)).toEqual(['platforms', 'grid', 'ledger', 'journal']);
  });

  test('keep to the hundred attributes that DynamoDB projects', () => {
    for (const name of tableNames) {
      const lists = definitionOf(name).indexes.flatMap(({ project }) => (project === 'all' ? [] : project));
      expect(lists.length).toBeLessThanOrEqual(100);
    }
  });
});
