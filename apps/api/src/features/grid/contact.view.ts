import type { ContactView } from '@lianluo/contract/grid-contact';
import type { Contact } from '@lianluo/domain/grid/contact';
import type { GridSubject } from '@lianluo/domain/grid/subject';

/** A contact as the wire shows it, with both its ends by name. */
export const contactView = (contact: Contact, nameOf: (subject: GridSubject) => string): ContactView => ({
  id: contact.id,
  network: contact.network,
  from: { member: contact.from.id, name: nameOf(contact.from) },
  to: { member: contact.to.id, type: contact.to.type, name: nameOf(contact.to) },
  on: contact.on,
  way: contact.way,
  ...(contact.raised !== undefined && { raised: contact.raised }),
  ...(contact.topics !== undefined && { topics: [...contact.topics] }),
  ...(contact.opinion !== undefined && { opinion: contact.opinion }),
  ...(contact.voided !== undefined && { voided: contact.voided }),
});
