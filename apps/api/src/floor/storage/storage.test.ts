import { describe, expect, test } from 'vitest';
import { changes } from '../../../test-support/storage/suite/changes.suite';
import { conditions } from '../../../test-support/storage/suite/conditions.suite';
import { expiry } from '../../../test-support/storage/suite/expiry.suite';
import { limits } from '../../../test-support/storage/suite/limits.suite';
import { indexes, lists, readings } from '../../../test-support/storage/suite/lists.suite';
import { model } from '../../../test-support/storage/suite/model.suite';
import { transactions } from '../../../test-support/storage/suite/transactions.suite';
import { canRunDynamoDb, openStorages } from '../../../test-support/storage/testing';

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
