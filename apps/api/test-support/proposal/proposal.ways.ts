import type { Client } from '../client';
import { deskOf } from '../desk';
import { draftOf } from '../kind-bodies';
import type { Ways } from '../ways';

/** How a proposal and a clue name what they are of, take up and answer, and into what a proposal is merged. */
export async function proposalWays(office: Client, given: { unit: string; member: string }): Promise<Ways> {
  const ways: Ways[] = [];
  for (const kind of ['proposals', 'clues'] as const) {
    const draft = draftOf(kind, { word: '样本', ...given });
    const { id } = await deskOf(office, 'qindu', kind).record(draft);
    const naming = (field: string, body: (it: string) => object, pointer = `/${field}`): Ways => ({
      [`${kind}.record.body/${field}`]: (it) => ['POST', `/${kind}`, { ...draft, ...body(it) }, pointer],
      [`${kind}.change.body/${field}`]: (it) => ['PATCH', `/${kind}/${id}`, body(it), pointer],
    });
    ways.push(
      naming('unit', (unit) => ({ unit })),
      naming('topics/*', (topic) => ({ topics: [topic] }), '/topics/0'),
      naming('call', (call) => ({ call })),
      ...(kind === 'proposals'
        ? [
            naming('clue', (clue) => ({ clue })),
            naming('proposers/*/member', (member) => ({ proposers: [{ member }] }), '/proposers/0/member'),
          ]
        : [naming('members/*', (member) => ({ members: [member] }), '/members/0')]),
    );
  }
  const desk = deskOf(office, 'qindu', 'proposals');
  const { id: submitted } = await desk.record(draftOf('proposals', { word: '样本', ...given }));
  await desk.step(submitted, 'submit');
  return Object.assign({}, ...ways, {
    'proposals.merge.body/into': (into: string) => ['POST', `/proposals/${submitted}/actions/merge`, { into }, '/into'],
  } satisfies Ways) as Ways;
}
