import type { returnLetter as returning, voidLetter as voiding } from '@lianluo/contract/letter';
import type { Letter, LetterAction } from '@lianluo/domain/paper/letter';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { FoundLetter } from '../../engine/letter/find-letter';
import { letterRow } from '../../engine/letter/letter.store';
import { letterView } from '../../engine/letter/letter.view';
import { notedOn } from '../../engine/letter/noted-on';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';

/** 登记回执: once, and not before it was sent. */
export async function returnLetter(
  call: Call<typeof returning>,
  found: FoundLetter,
): Promise<AnswerFor<typeof returning>> {
  const { letter } = found;
  if (letter.voided) throw new Refusal('letter.over');
  if (letter.receipt) throw new Refusal('letter.returned');
  const { returnedOn, signer, text } = call.body;
  if (returnedOn > call.today) throw invalidField('/returnedOn', 'day.future', '收回日期不能晚于今天。');
  if (returnedOn < letter.sentOn)
    throw invalidField('/returnedOn', 'day.too-early', `不能早于发出日期${letter.sentOn}。`);
  const receipt = {
    returnedOn,
    ...(signer !== undefined && { signer }),
    ...(text !== undefined && { text }),
    enteredBy: call.user.name,
    enteredById: call.user.id,
    enteredAt: call.instant,
  };
  const note = `${letter.number}${text === undefined ? '' : `：${text}`}`;
  return follow(call, found, { ...letter, receipt }, { action: 'receipt', note });
}

/** 作废: it stays as it was sent and keeps its number, which nothing else is given. */
export async function voidLetter(call: Call<typeof voiding>, found: FoundLetter): Promise<AnswerFor<typeof voiding>> {
  if (found.letter.voided) throw new Refusal('letter.over');
  const { reason } = call.body;
  const voided = { reason, by: call.user.name, byId: call.user.id, at: call.instant };
  return follow(
    call,
    found,
    { ...found.letter, voided },
    { action: 'void', note: `${found.letter.number}：${reason}` },
  );
}

const onItem = { receipt: 'return-letter', void: 'void-letter' } as const;

async function follow(
  call: Scope,
  { letter: before, found }: FoundLetter,
  changed: Letter,
  { action, note }: { action: LetterAction; note: string },
) {
  const letter = { ...changed, updatedAt: call.instant, version: before.version + 1 };
  const { version: _before, ...old } = before;
  const { version, ...next } = letter;
  return commit(
    call,
    [
      { table: 'platforms', put: letterRow(letter), if: { version: before.version } },
      entryOf(call, { kind: 'letters', id: letter.id, version }, action, differenceOf(old, next)),
      ...notedOn(call, found, onItem[action], note),
    ],
    { body: letterView(letter, call.actor), version },
  );
}
