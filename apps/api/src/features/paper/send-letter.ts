import type { PaperEndpoints } from '@lianluo/contract/kind-papers';
import { letterWrites } from '../../engine/letter/letter-writes';
import { letterView } from '../../engine/letter/letter.view';
import { notedOn } from '../../engine/letter/noted-on';
import type { FoundItem } from '../../engine/work/find-item';
import { invalidField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';

type Endpoint = PaperEndpoints['sendLetter'];

/** 取号发出: the letter, its number and the item's line of the timeline in one transaction. */
export async function sendLetter(call: Call<Endpoint>, found: FoundItem): Promise<AnswerFor<Endpoint>> {
  const { paper, record, texts, sentOn, to } = call.body;
  if (sentOn > call.today) throw invalidField('/sentOn', 'day.future', '发出日期不能晚于今天。');
  const { letter, writes, note } = await letterWrites(call, found.item, { paper, record, texts, sentOn, to });
  return commit(call, [...writes, ...notedOn(call, found, 'send-letter', note)], {
    body: letterView(letter, call.actor),
    version: letter.version,
  });
}
