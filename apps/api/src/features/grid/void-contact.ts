import type { voidContact as endpoint } from '@lianluo/contract/grid-contact';
import type { Contact } from '@lianluo/domain/grid/contact';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { takingFromLog } from './contact-log.store';
import { contactRow } from '../../engine/register/contact-row';
import { contactView } from './contact.view';
import type { FoundContact } from './find-contact';
import { subjectNames } from './subject-names';

/** 作废: an opinion that came of it is a thing of its own and stays. */
export async function voidContact(
  call: Call<typeof endpoint>,
  { contact, row }: FoundContact,
): Promise<AnswerFor<typeof endpoint>> {
  if (contact.voided) throw new Refusal('record.already-voided');
  const { reason } = call.body;
  const { actor, instant: at } = call;
  const voided: Contact = {
    ...contact,
    voided: { reason, by: call.user.name, at },
    entered: { by: actor.id, name: actor.name, at },
  };
  const nameOf = await subjectNames(call, [contact.from, contact.to]);
  const changes: CommandWrite[] = [
    {
      table: 'grid',
      put: contactRow(call.committee.id, voided, row.version + 1),
      if: { version: row.version },
      refusal: 'record.already-voided',
    },
    await takingFromLog(call, contact),
    accessEntry(call, 'contact.void', { contact: contact.id, reason }),
  ];
  return commit(call, changes, { body: contactView(voided, nameOf) });
}
