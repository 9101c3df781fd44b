import type { listContacts as endpoint } from '@lianluo/contract/grid-contact';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position } from '../../floor/storage/table';
import { contactRange, contactsPartition, readContactRow } from '../../engine/register/contact-row';
import { contactView } from './contact.view';
import { subjectNames } from './subject-names';

/** 联系记录, the newest first. */
export async function listContacts(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, from = '0000-01-01', to = '9999-12-31', limit, cursor } = call.query;
  const list = `contacts?${kind}&${from}&${to}`;
  const range = {
    table: 'grid',
    pk: contactsPartition(call.committee.id),
    ...contactRange(kind, from, to),
  } as const;
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  const [page, total] = await Promise.all([
    call.storage.list({ ...range, limit, newestFirst: true, ...(after && { after }) }),
    cursor === undefined ? call.storage.count(range) : null,
  ]);
  const contacts = page.rows.map(readContactRow);
  const nameOf = await subjectNames(
    call,
    contacts.flatMap(({ from: contactor, to: contacted }) => [contactor, contacted]),
  );
  return {
    body: {
      items: contacts.map((contact) => contactView(contact, nameOf)),
      nextCursor: page.next ? writeCursor(call, list, page.next) : null,
      total,
    },
  };
}
