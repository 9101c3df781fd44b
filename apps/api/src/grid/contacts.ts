import type { ContactView, listContacts, recordContact, voidContact } from '@lianluo/contract/grid-contact';
import { contactWayLabels, dutiesOf, type Contact } from '@lianluo/domain/grid/contact';
import { networkOn } from '@lianluo/domain/grid/network';
import type { GridSubject } from '@lianluo/domain/grid/subject';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { may } from '@lianluo/domain/permission';
import { settle } from '@lianluo/domain/work/lifecycle';
import { kinds } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../context';
import { commit, type Change } from '../http/commit';
import { readCursor, writeCursor } from '../http/cursor';
import { accessEntry } from '../journal/journal';
import type { Position, Row } from '../storage/table';
import { saving } from '../work/ledger.store';
import { momentOf } from '../work/moment';
import { requireTopics } from '../topic/require-topics';
import { newItem } from '../work/new-item';
import { addingToLog, takingFromLog } from './contact-log.store';
import { contactAddress, contactId, contactRange, contactRow, contactsPartition, readContactRow } from './contact-row';
import { readNetwork } from './network.store';
import { subjectNames } from './subject-names';

/** 登记联系: along a link of the network as it stands on that day. What was raised can become an opinion's draft at once. */
export async function recordTheContact(call: Call<typeof recordContact>): Promise<AnswerFor<typeof recordContact>> {
  const { network: kind, to, on = call.today, way, raised, opinion } = call.body;
  const topics = await requireTopics(call, call.body.topics ?? []);
  if (on > call.today) throw invalidField('/on', 'day.future', '联系日期不能晚于今天。');
  if (opinion && raised === undefined)
    throw invalidField('/raised', 'required', '先填写反映的情况，才能登记为社情民意。');
  if (opinion && !may(call.actor, 'work:record')) throw new Refusal('permission.missing');
  const stored = await readNetwork(call, kind);
  const duty = dutiesOf(kind, networkOn(stored.placements, on)).find(({ node }) => node.subject.id === to);
  if (!duty) throw invalidField('/to', 'grid.not-placed', '这一天的网络里没有这条联系，请先编入网络。');

  const nameOf = await subjectNames(call, [duty.contactor, duty.contacted]);
  const draft =
    opinion && (await draftOf(call, { title: opinion.title, raised: raised ?? '', raisedBy: duty.contacted, topics }));
  const contact: Contact = {
    id: contactId(kind, on, call.newId()),
    network: kind,
    from: duty.contactor,
    to: duty.contacted,
    on,
    way,
    ...(raised !== undefined && { raised }),
    ...(topics.length > 0 && { topics }),
    ...(draft && { opinion: draft.id }),
  };
  const detail = {
    contact: contact.id,
    network: kind,
    from: contact.from.id,
    to: contact.to.id,
    way: contactWayLabels[way],
  };
  const changes: Change[] = [
    { table: 'grid', put: contactRow(call.committee.id, contact), if: 'absent' },
    await addingToLog(call, contact),
    accessEntry(call, 'contact.record', detail),
    ...(draft ? saving(call, undefined, draft, 'record') : []),
  ];
  return commit(call, changes, { status: 201, body: contactView(contact, nameOf) });
}

async function draftOf(
  call: Scope,
  { title, raised, raisedBy, topics }: { title: string; raised: string; raisedBy: GridSubject; topics: string[] },
) {
  const authors = raisedBy.type === 'member' ? [{ member: raisedBy.id }] : [];
  // The contract of opinions wants an author; where a unit raised it, the contactor's office names one.
  const body = {
    title,
    content: { situation: raised },
    topics,
    authors: authors.length > 0 ? authors : [{ name: '联系单位', kind: 'public' as const }],
    fastLane: false,
  };
  return settle(kinds.opinions, undefined, await newItem(call, 'opinions', body), momentOf(call));
}

const contactView = (contact: Contact, nameOf: (subject: GridSubject) => string): ContactView => ({
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

/** Where a contact's own path leads; what is not there, or another committee's, is not found. */
export async function findContact(scope: Scope, { id }: { id: string }): Promise<{ contact: Contact; row: Row }> {
  const { table, key } = contactAddress(scope.committee.id, id);
  const [row] = await scope.storage.get([{ table, key }], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return { contact: readContactRow(row), row };
}

/** 作废: an opinion that came of it is a thing of its own and stays. */
export async function voidTheContact(
  call: Call<typeof voidContact>,
  { contact, row }: { contact: Contact; row: Row },
): Promise<AnswerFor<typeof voidContact>> {
  if (contact.voided) throw new Refusal('record.already-voided');
  const { reason } = call.body;
  const voided: Contact = { ...contact, voided: { reason, by: call.user.name, at: call.instant } };
  const nameOf = await subjectNames(call, [contact.from, contact.to]);
  const changes: Change[] = [
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

/** 联系记录, the newest first. */
export async function listTheContacts(call: Call<typeof listContacts>): Promise<AnswerFor<typeof listContacts>> {
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
