import { expect, test } from 'vitest';
import { changeOf, tableOfStream } from './stream-record';

test('a record of a stream is read back into rows', () => {
  const image = {
    pk: { S: 'c' },
    sk: { S: '1' },
    version: { N: '2' },
    deep: { M: { list: { L: [{ BOOL: true }, { NULL: true }, { N: '-0.5' }, { S: '' }] } } },
  };
  const record = { dynamodb: { SequenceNumber: '7', Keys: { pk: { S: 'c' }, sk: { S: '1' } }, NewImage: image } };

  expect(changeOf('ledger', record)).toEqual({
    table: 'ledger',
    sequence: '7',
    key: { pk: 'c', sk: '1' },
    after: { pk: 'c', sk: '1', version: 2, deep: { list: [true, null, -0.5, ''] } },
  });
});

test('a stream tells its table, in either partition', () => {
  const arn = 'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/lianluo-ledger/stream/2026-03-09T01:00:00.000';

  expect(tableOfStream(arn, 'lianluo')).toBe('ledger');
  expect(tableOfStream(arn, 'other')).toBeUndefined();
});
