import type { recordContact as endpoint } from '@lianluo/contract/grid-contact';
import { contactWayLabels, dutiesOf, type Contact } from '@lianluo/domain/grid/contact';
import { networkOn } from '@lianluo/domain/grid/network';
import { may } from '@lianluo/domain/permission';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { requireTopics } from '../../engine/register/require-topics';
import { saving } from '../../engine/work/ledger.store';
import { addingToLog } from './contact-log.store';
import { contactId, contactRow } from '../../engine/register/contact-row';
import { contactView } from './contact.view';
import { readNetwork } from './network.store';
import { opinionRaised } from './opinion-raised';
import { subjectNames } from './subject-names';

/** 登记联系: along a link of the network as it stands on that day. What was raised can become an opinion's draft at once. */
export async function recordContact(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, to, on = call.today, way, raised, opinion } = call.body;
  const topics = await requireTopics(call, call.body.topics ?? []);
  if (on > call.today) throw invalidField('/on', 'day.future', '联系日期不能晚于今天。');
  if (opinion && raised === undefined)
    throw invalidField('/raised', 'field.required', '先填写反映的情况，才能登记为社情民意。');
  if (opinion && !may(call.actor, 'work:record')) throw new Refusal('permission.missing');
  const stored = await readNetwork(call, kind);
  const duty = dutiesOf(kind, networkOn(stored.placements, on)).find(({ node }) => node.subject.id === to);
  if (!duty) throw invalidField('/to', 'grid.not-placed', '这一天的网络里没有这条联系，请先编入网络。');

  const nameOf = await subjectNames(call, [duty.contactor, duty.contacted]);
  const draft =
    opinion &&
    (await opinionRaised(call, { title: opinion.title, raised: raised ?? '', raisedBy: duty.contacted, topics }));
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
    entered: { by: call.actor.id, name: call.actor.name, at: call.instant },
  };
  const detail = {
    contact: contact.id,
    network: kind,
    from: contact.from.id,
    to: contact.to.id,
    way: contactWayLabels[way],
  };
  const changes: CommandWrite[] = [
    { table: 'grid', put: contactRow(call.committee.id, contact), if: 'absent' },
    await addingToLog(call, contact),
    accessEntry(call, 'contact.record', detail),
    ...(draft ? saving(call, undefined, draft, 'record') : []),
  ];
  return commit(call, changes, { status: 201, body: contactView(contact, nameOf) });
}
