import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Row } from './table';

/** Attributes in DynamoDB's notation, as records of a stream and refused conditions carry them; Lambda and the SDK type them apart. */
export type Attributes = Readonly<Record<string, object>>;

/** What a key or a whole image says. Only rows are ever written, so an image is one. */
export const rowOfAttributes = (attributes: Attributes): Row =>
  // One notation, whoever types it.
  unmarshall(attributes as Parameters<typeof unmarshall>[0]) as Row;
