import type { DeadlineView } from '@lianluo/contract/deadline';
import type { Waiting } from '@lianluo/contract/overview';
import { kindNames, type KindName } from '@lianluo/domain/work/kinds';
import type { Stage } from './stage';
import { told } from './words';

const verbs = ['ask-extension', 'decide-extension', 'pause', 'resume'];

/** A date that is asked to be later, granted, stopped and set going again, of each kind that has such a date. */
export async function playDeadlines(stage: Stage): Promise<void> {
  const { play, sample, bodyFor } = stage;
  for (const kind of kindNames) {
    const item = await dated(stage, kind);
    if (item === undefined) continue;
    const known = { ...sample, [kind]: item };
    for (const verb of verbs) await play(`${kind}.${verb}`, { known, body: told(bodyFor(`${kind}.${verb}`), '') });
    await play(`${kind}.deadline`, { known });
  }
}

/** One whose date can be moved. */
async function dated({ office }: Stage, kind: KindName): Promise<string | undefined> {
  const { body } = await office.get<{ items: Waiting[] }>('/committees/qindu/waiting?limit=100');
  for (const { item } of body.items.filter((each) => each.kind === kind)) {
    const path = `/committees/qindu/${kind}/${item}/deadline`;
    const { allowedActions } = (await office.get<DeadlineView>(path)).body;
    if (allowedActions.some(({ action }) => action === 'ask-extension')) return item;
  }
  return undefined;
}
