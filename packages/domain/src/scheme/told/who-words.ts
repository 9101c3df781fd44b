import { whoWords } from '../catalogue/who';
import type { Who } from '../language';
import { listed } from './numbers';

/** 常委或副主席 */
export const anyOf = (who: readonly Who[]): string =>
  who.length === 0
    ? '（未选对象）'
    : listed(
        who.map((each) => whoWords(each) ?? '（方案中没有的对象）'),
        '或',
      );
