import { physicalName, tableNames, type TableName } from '@lianluo/tables/tables';
import { rowOfAttributes, type Attributes } from './attribute-value';
import type { Change } from './table';

/** What a record has in common whether Lambda brings it or we fetch it ourselves. */
export interface StreamRecord {
  dynamodb?:
    | {
        SequenceNumber?: string | undefined;
        /** A time from the streams' own API, seconds from Lambda. */
        ApproximateCreationDateTime?: Date | number | undefined;
        Keys?: Attributes | undefined;
        OldImage?: Attributes | undefined;
        NewImage?: Attributes | undefined;
      }
    | undefined;
}

export function changeOf(table: TableName, { dynamodb = {} }: StreamRecord): Change {
  const { SequenceNumber = '', ApproximateCreationDateTime: time, Keys = {}, OldImage, NewImage } = dynamodb;
  const { pk, sk } = rowOfAttributes(Keys);
  return {
    table,
    sequence: SequenceNumber,
    ...(time !== undefined && { at: new Date(typeof time === 'number' ? time * 1000 : time).toISOString() }),
    key: { pk: String(pk), sk: String(sk) },
    ...(OldImage && { before: rowOfAttributes(OldImage) }),
    ...(NewImage && { after: rowOfAttributes(NewImage) }),
  };
}

/** Which of our tables a stream belongs to: arn:…:table/<name>/stream/<label>. */
export function tableOfStream(arn: string, prefix: string): TableName | undefined {
  const name = arn.split('/')[1];
  return tableNames.find((table) => physicalName(prefix, table) === name);
}
