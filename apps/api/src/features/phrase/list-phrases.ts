import type { listPhrases as endpoint } from '@lianluo/contract/phrase';
import { isMeantFor } from '@lianluo/domain/phrase/phrase';
import { pageInNameOrder } from '../../engine/register/name-order';
import type { AnswerFor, Call } from '../../floor/context';
import { phrasesFor } from './phrase.store';
import { phraseView } from './phrase.view';

/** 常用语 that this caller may use, all of them or those of a place, by what they say. */
export async function listPhrases(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { kind, action, ...asked } = call.query;
  const all = await phrasesFor(call);
  const meant = (kind ?? action) ? all.filter((phrase) => isMeantFor(phrase, { kind, action })) : all;
  const named = meant.map((phrase) => ({ id: phrase.id, name: phrase.text, phrase }));
  const page = pageInNameOrder(call, `phrases?${kind ?? ''}&${action ?? ''}`, asked, named);
  return { body: { ...page, items: page.items.map(({ phrase }) => phraseView(phrase, call.actor)) } };
}
