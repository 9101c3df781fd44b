import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { bodiesOf, courseOf, draftOf, inputOf } from '../kind-bodies';
import type { Given } from '../kind-sample';
import { kindSamples } from '../kind-samples';
import type { Item, Stage } from './stage';
import { told } from './words';

/** A draft of a kind. */
export const playDraft = (stage: Stage, kind: KindName): Promise<Item | undefined> =>
  stage.play(`${kind}.record`, { body: told(draftOf(kind, givenOf(stage)), '') });

/** Every operation of a kind: a draft, each step on an item that stands where it may be taken, and on many. */
export async function playKind(stage: Stage, kind: KindName): Promise<void> {
  const { play, sample } = stage;
  const given = givenOf(stage);
  const made = () => playDraft(stage, kind);
  await made();
  for (const [action, step] of Object.entries(kinds[kind].steps)) {
    const known = bodiesOf(kind, given)[action] ?? inputOf(kind, action, given);
    const item = await itemFor(stage, kind, action, made);
    const body = { ...(told(known, '') as object), ...unitOf(known, item) };
    await play(`${kind}.${action}`, { known: { ...sample, [kind]: item?.id ?? 'none' }, body });
    if (!step.many) continue;
    const next = await itemFor(stage, kind, action, made);
    const input = step.many === 'without-input' ? {} : { input: told(known, '') };
    await play(`${kind}.${action}-many`, { body: { ids: [next?.id ?? item?.id ?? 'none'], ...input } });
  }
  if (kinds[kind].beside) {
    // What stands beside a course is told of one that was held; whoever replies does so before.
    const [coming, held] = [await itemFor(stage, kind, 'hold', made), await itemFor(stage, kind, 'close', made)];
    for (const name of Object.keys(kindSamples[kind].beside ?? {})) {
      const at = { ...sample, [kind]: (name === 'reply' ? coming : held)?.id ?? 'none' };
      await play(`${kind}.${name}`, { known: at, body: told(bodiesOf(kind, given)[name], '') });
    }
  }
  const known = { ...sample, [kind]: (await made())?.id ?? 'none' };
  await play(`${kind}.change`, { known, body: told(bodiesOf(kind, given)['change'], '') });
  await play(`${kind}.discard`, { known });
}

const givenOf = ({ sample }: Stage): Given => ({
  word: '样例',
  unit: sample['units'] ?? '',
  member: sample['members'] ?? '',
  known: sample,
  day: '2026-05-20',
});

/** The steps of a handling unit name one of the item's own. */
function unitOf(known: object, item: Item | undefined): object {
  const unit = item?.handlingUnits?.[0]?.id;
  return 'handlingUnit' in known && unit ? { handlingUnit: unit } : {};
}

const mayTake = (item: Item | undefined, action: string): boolean =>
  item?.allowedActions?.some((each) => each.action === action) ?? false;

/** One of the demo world's, or a new one that is taken along its course until the step may be taken. */
async function itemFor(stage: Stage, kind: KindName, action: string, made: () => Promise<Item | undefined>) {
  const { office } = stage;
  const path = `/committees/qindu/${kind}`;
  for (const status of kinds[kind].steps[action]?.from ?? []) {
    const listed = await office.get<{ items?: Item[] }>(`${path}?status=${status}&limit=30`);
    for (const { id } of listed.body.items ?? []) {
      const { body } = await office.get<Item>(`${path}/${id}`);
      if (mayTake(body, action)) return body;
    }
  }
  let item = await made();
  for (const step of courseOf(kind)) {
    if (mayTake(item, action)) return item;
    const input = told(inputOf(kind, step, givenOf(stage)), '');
    const sending = { version: item?.version ?? 0 };
    item = (await office.post<Item>(`${path}/${item?.id}/actions/${step}`, input, sending)).body;
  }
  return mayTake(item, action) ? item : undefined;
}
