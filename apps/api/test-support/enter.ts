import type { KindName } from '@lianluo/domain/work/kinds';
import type { Client } from './client';
import { courseOf, draftOf, inputOf } from './kind-bodies';
import type { Given } from './kind-sample';

/** Enters an item of any kind through the API and takes it along its course, as far as most of its kind have come. */
export async function enter(client: Client, committee: string, kind: KindName, given: Given): Promise<string> {
  const path = `/committees/${committee}/${kind}`;
  const went = async <Answer extends { status: number; body: unknown }>(
    answering: Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await answering;
    if (answer.status > 201) throw new Error(`${kind}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const { body, ...recorded } = await went(client.post<{ id: string }>(path, draftOf(kind, given)));
  let { version } = recorded;
  for (const action of courseOf(kind))
    ({ version } = await went(
      client.post(`${path}/${body.id}/actions/${action}`, inputOf(kind, action, given), { version }),
    ));
  return body.id;
}
