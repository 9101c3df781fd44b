import * as z from 'zod/mini';
import { id } from './common';

/** Another item that an item names: what it was turned into, what it was made from. */
export const itemLink = { out: z.object({ kind: z.string(), item: id }) };
