import type { Client } from '../client';
import { deskOf } from '../desk';
import { draftOf } from '../kind-bodies';
import type { Ways } from '../ways';

/** How a speech names its speakers and its meeting, and the order of a meeting its speeches; its meetings were laid down. */
export async function speechWays(office: Client, given: { unit: string; member: string }): Promise<Ways> {
  const draft = draftOf('speeches', { word: '样本', ...given });
  const { id } = await deskOf(office, 'qindu', 'speeches').record(draft);
  const committee = await office.get('/committees/qindu');
  const plenary = { id: '15-3', name: '十五届三次会议', opensOn: '2026-05-18', closesOn: '2026-05-22' };
  await office.patch('/committees/qindu', { proposals: { plenaries: [plenary] } }, { version: committee.version });
  const naming = (field: string, body: (it: string) => object, pointer: string): Ways => ({
    [`speeches.record.body/${field}`]: (it) => ['POST', '/speeches', { ...draft, ...body(it) }, pointer],
    [`speeches.change.body/${field}`]: (it) => ['PATCH', `/speeches/${id}`, body(it), pointer],
  });
  return {
    ...naming('members/*', (member) => ({ members: [member] }), '/members/0'),
    ...naming('session', (session) => ({ session }), '/session'),
    ...naming('topics/*', (topic) => ({ topics: [topic] }), '/topics/0'),
    ...naming('unit', (unit) => ({ unit }), '/unit'),
    'speech-order.change.body/session': (session) => ['PUT', '/speech-order', { session, items: [] }, '/session'],
    'speech-order.change.body/items/*': (speech) => [
      'PUT',
      '/speech-order',
      { session: '15-3', items: [speech] },
      '/items/0',
    ],
  };
}
