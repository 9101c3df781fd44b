import type { Contact } from '@lianluo/domain/grid/contact';
import type { Row } from '../storage/table';

export const contactsPartition = (committee: string): string => `${committee}#contacts`;

export function contactRow(committee: string, contact: Contact): Row {
  return {
    pk: contactsPartition(committee),
    sk: `${contact.network}.${contact.on}.${contact.id}`,
    version: 1,
    value: { ...contact },
  };
}

// Written by `contactRow` alone.
export const readContactRow = (row: Row): Contact => row['value'] as Contact;
