import { withoutTelephone } from '@lianluo/domain/text/without-telephone';
import * as z from 'zod/mini';
import { naming } from './common';

/** The name of somebody who stands on no roster: whose telephone that is, is not the product's to keep. */
export const nameAlone = (max: number) =>
  naming(max).check(z.refine((name) => withoutTelephone(name) === name, '名称中请勿填写电话号码'));
