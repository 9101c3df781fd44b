import { describe, expect, test } from 'vitest';
import { changes } from './suite/changes.suite';
import { conditions } from './suite/conditions.suite';
import { expiry } from './suite/expiry.suite';
import { limits } from './suite/limits.suite';
import { indexes, lists, readings } from './suite/lists.suite';
import { model } from './suite/model.suite';
import { transactions } from './suite/transactions.suite';
import { canRunDynamoDb, openStorages } from './testing';

const storages = openStorages();

describe.each(storages)('%s', (name, open) => {
  conditions(open);
  transactions(open);
  readings(open);
  lists(open);
  indexes(open);
  limits(open);
  expiry(open);
  changes(open);
  model(open, name === 'DynamoDB' ? 15 : 100);
});

test.skipIf(!canRunDynamoDb)('DynamoDB Local takes part, for which Java is needed', () => {
  expect(storages.map(([name]) => name)).toEqual(['memory', 'classic', 'DynamoDB']);
});
