import { mirror, type Lianluo, type Mirrored, type MirrorTarget } from '@lianluo/client';
import type { Hub } from './hub';
import { toTheirs, Unmapped, type Mapping } from './mapping';
import type { StateFile } from './state';

export interface Connection {
  client: Lianluo;
  hub: Hub;
  mapping: Mapping;
  file: StateFile;
}

/** 推送: follows the committee's opinions and tells the hub of each that it is to know, and of each that is gone. */
export async function pushChanges(connection: Connection, signal?: AbortSignal): Promise<void> {
  const { client, file } = connection;
  await mirror(client, {
    collections: { opinions: { expand: 'content' } },
    once: true,
    ...(signal && { signal }),
    store: {
      load: async () => file.state.mirror,
      async save(state) {
        file.state.mirror = state;
        await file.save();
      },
    },
    target: targetOf(connection),
  });
}

function targetOf({ hub, mapping, file, client }: Connection): MirrorTarget {
  const { records, unmapped } = file.state;

  async function put(thing: Mirrored, round: number): Promise<void> {
    const known = records[thing.id];
    if (!mapping.sent.includes(String(thing['status']))) return withdraw(thing.id);
    if (known?.version === thing.version) {
      known.round = round;
      return;
    }
    try {
      const record = toTheirs(mapping.fields, { committee: client.committee, ...thing });
      const recordNo = await hub.push(record);
      records[thing.id] = { version: thing.version, round, record, recordNo };
      delete unmapped[thing.id];
    } catch (error) {
      // One that cannot be said in their form must not hold the others.
      if (!(error instanceof Unmapped)) throw error;
      unmapped[thing.id] = error.message;
    }
    await file.save();
  }

  async function withdraw(id: string): Promise<void> {
    delete unmapped[id];
    if (!records[id]) return;
    await hub.withdraw(id);
    delete records[id];
    await file.save();
  }

  return {
    put: (_, thing, round) => put(thing, round),
    remove: (_, id) => withdraw(id),
    async sweep(_, round) {
      for (const [id, each] of Object.entries(records)) if (each.round < round) await withdraw(id);
    },
    versionOf: (_, id) => records[id]?.version,
  };
}
