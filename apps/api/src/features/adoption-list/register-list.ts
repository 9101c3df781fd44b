import type { registerAdoptionList as endpoint, RegisteredList } from '@lianluo/contract/adoption-list';
import type { OpinionView } from '@lianluo/contract/opinion';
import { asRegistered } from '@lianluo/domain/adoption-list/beside-list';
import { sameAdoption } from '@lianluo/domain/opinion/adoption';
import { enterAdoption } from '../../engine/kinds/opinion/records';
import { oneOfMany } from '../../engine/work/one-of-many';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { refuseDaysAhead } from './days-ahead';

type Outcome = RegisteredList['rows'][number];

/** 登记采用通报: a line each, one after another; what is there already is told and not entered twice. */
export async function registerList(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  refuseDaysAhead(call, call.body);
  const { rows: lines, ...list } = call.body;
  const scope = { ...call, settled: async () => undefined };
  const rows: Outcome[] = [];
  for (const [index, { item, adoptedOn = list.adoptedOn, ...said }] of lines.entries()) {
    const adoption = { ...asRegistered(list, said), adoptedOn };
    // An item may stand in the list twice: the second line is told what the first one did.
    const tried = await oneOfMany(
      scope,
      'opinions',
      item,
      (each, found) => enterAdoption(each, found, adoption),
      `${index}#${item}`,
    );
    rows.push({ item, title: tried.title, ...outcomeOf(tried, adoption) });
  }
  await call.settled();

  const count = (outcome: Outcome['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const body = { done: count('done'), registered: count('registered'), refused: count('refused'), rows };
  return call.idempotency ? commit(call, [], { body }) : { body };
}

type Tried = Awaited<ReturnType<typeof oneOfMany>>;

function outcomeOf(tried: Tried, said: Parameters<typeof sameAdoption>[1]): Omit<Outcome, 'item' | 'title'> {
  if ('answer' in tried) {
    // What is answered of one adoption is the item with it.
    const record = sameAdoption(tried.answer.body as OpinionView, said);
    return { outcome: 'done', ...(record && { adoption: record.id }) };
  }
  const { code } = tried.refused;
  return { outcome: code === 'opinion.already-adopted' ? 'registered' : 'refused', code, message: tried.message };
}
