import { contactWays, networkKinds, type NetworkKind } from '@lianluo/domain/grid/terms';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Contact } from '@lianluo/domain/grid/contact';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, maybe, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';
import { subjectShape } from './subject-shape';

export const contactsPartition = (committee: string): string => `${committee}#contacts`;

/** A contact's id says where it stands in the list of its network, so that it is found by it: `five-level_2026-05-20_…`. */
export const contactId = (network: NetworkKind, on: Day, unique: string): string => `${network}_${on}_${unique}`;

/** The places of a network's contacts over a span of days, both ends included. */
export const contactRange = (network: NetworkKind, from: Day, to: Day) => ({
  from: `${network}_${from}`,
  to: `${network}_${to}_\u{10FFFF}`,
});

export const contactAddress = (committee: string, id: string): Address => ({
  table: 'grid',
  key: { pk: contactsPartition(committee), sk: id },
});

export function contactRow(committee: string, contact: Contact, version = 1): Row {
  return { ...contactAddress(committee, contact.id).key, version, value: { ...contact } };
}

export const contactCodec = rowCodec('grid', {
  value: fields<Contact>({
    id: text,
    network: oneOf(networkKinds),
    from: subjectShape,
    to: subjectShape,
    on: text,
    way: oneOf(contactWays),
    topics: maybe(list(text)),
    raised: maybe(text),
    opinion: maybe(text),
    voided: maybe(fields({ reason: text, by: text, at: text })),
    entered: maybe(fields({ by: text, name: text, at: text })),
  }),
});

export const readContactRow = (row: Row): Contact => contactCodec(row).value;
