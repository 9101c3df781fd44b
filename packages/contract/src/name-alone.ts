import { withoutTelephone } from '@lianluo/domain/text/without-telephone';
import * as z from 'zod/mini';
import { flaw } from './flaw';
import { line, naming } from './common';

const alone = z.refine<string>(
  (name) => withoutTelephone(name) === name,
  flaw('name.telephone', '名称中请勿填写电话号码'),
);

/** The name of somebody who stands on no roster: whose telephone that is, is not the product's to keep. */
export const nameAlone = (max: number) => naming(max).check(alone);

/** The same of several, as they stand in one line. */
export const namesAlone = (max: number) => line(max).check(alone);
