import { categoriesOf } from '@lianluo/domain/proposal/proposal-rules';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';

/** 提案分类: one that the committee has. */
export async function knownCategory({ committee, today }: Scope, category: string): Promise<string> {
  const categories = categoriesOf(committee.proposals, schemeOn(committee, today));
  if (!categories.includes(category))
    throw invalidField('/category', 'category.unknown', `只能是：${categories.join('、')}。`);
  return category;
}
