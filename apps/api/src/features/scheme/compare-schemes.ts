import type { compareSchemes as endpoint } from '@lianluo/contract/committee-scheme';
import { differencesOf } from '@lianluo/domain/scheme/told/difference';
import type { AnswerFor, Call } from '../../floor/context';
import { rulesCalled } from './rules-called';

/** 版本差异 */
export async function compareSchemes(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const [before, after] = await Promise.all(
    (['before', 'after'] as const).map((name) => rulesCalled(call, `/${name}`, call.query[name])),
  );
  const items = before && after ? differencesOf(before, after) : [];
  return {
    body: { items: items.map((each) => ({ ...each, fields: [...each.fields] })), total: items.length },
  };
}
