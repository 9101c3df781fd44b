import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';

/** A call of the demo world: what was sent and what came back. */
export interface Example {
  request?: unknown;
  answer?: unknown;
}

export const examplesFolder = join(import.meta.dirname, 'examples');

/** By `operationId`. A file for each collection; the build alone reads them. */
export const examples: Readonly<Record<string, Example>> = Object.assign(
  {},
  ...readdirSync(examplesFolder).map((file) => JSON.parse(readFileSync(join(examplesFolder, file), 'utf8')) as object),
) as Record<string, Example>;

/** The example of one side of a call, as it stands beside its schema: its own, or that of a call that answers the same thing. */
export function exampleOf({ operationId, answer }: Endpoint, side: keyof Example): { example?: unknown } {
  const own = examples[operationId]?.[side];
  const sibling = () => answerers.get(answer)?.find((id) => examples[id]?.answer !== undefined);
  const example = own ?? (side === 'answer' ? examples[sibling() ?? '']?.answer : undefined);
  return example === undefined ? {} : { example };
}

/** Which operations answer the same: every step of a kind the item. */
const answerers = new Map<Endpoint['answer'], string[]>();
for (const { operationId, answer } of endpoints)
  if (answer) answerers.set(answer, [...(answerers.get(answer) ?? []), operationId]);
