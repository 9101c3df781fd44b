import type { Contact } from '@lianluo/domain/grid/contact';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { contactAddress, readContactRow } from '../../engine/register/contact-row';

/** A contact with the row it was read from. */
export interface FoundContact {
  contact: Contact;
  row: Row;
}

/** Where a contact's own path leads; what is not there, or another committee's, is not found. */
export async function findContact(scope: Scope, { id }: { id: string }): Promise<FoundContact> {
  const { table, key } = contactAddress(scope.committee.id, id);
  const [row] = await scope.storage.get([{ table, key }], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return { contact: readContactRow(row), row };
}
