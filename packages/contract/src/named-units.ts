import * as z from 'zod/mini';
import { id } from './common';
import { noTwins } from './flaw';

/** Several units: ids on the way in, with their names ever after. */
export const namedUnits = (most: number) => ({
  in: z._default(z.array(id).check(z.maxLength(most), noTwins('单位重复')), []),
  out: z.array(z.object({ unit: id, name: z.string() })),
});
