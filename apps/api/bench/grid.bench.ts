import { proposeNetwork } from '@lianluo/domain/grid/propose';
import { defaultScheme } from '@lianluo/domain/grid/scheme';
import { startDynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import { savingNetwork } from '../src/features/grid/network.store';
import { openLocalDynamo } from '../src/floor/storage/local-dynamo';
import type { Write } from '../src/floor/storage/table';
import { timed } from './measure';
import { figure, note, section } from './report';
import { rosterOf } from './roster';

/** P15: a network built from a roster of a county, of a large one, and of everybody at once; and what one costs to read. */
export async function grid(): Promise<void> {
  section('The member network');
  for (const [size, acceptMs] of [
    [151, 50],
    [400, 100],
    [5000, 1000],
  ] as const) {
    const roster = rosterOf(size);
    const scheme = schemeFor(size);
    proposeNetwork({ roster, scheme });
    const { ms } = await timed(async () => proposeNetwork({ roster, scheme }));
    figure('P15', `network of ${size} built`, ms, acceptMs, ' ms');
  }
  await reading();
}

async function reading(): Promise<void> {
  const local = await startDynamoDbLocal();
  let units = 0;
  const storage = await openLocalDynamo({
    endpoint: local.endpoint,
    region: 'local',
    prefix: 'grid-bench',
    meter: (_, capacity) => {
      units += capacity.reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
    },
  });
  for (const size of [400, 5000]) {
    const scheme = schemeFor(size);
    const proposal = proposeNetwork({ roster: rosterOf(size), scheme });
    if (!proposal.ok) throw new Error('No network was built.');
    const placements = proposal.nodes.map(({ subject, level, parent }) => ({
      subject,
      level,
      parent,
      from: '2026-01-01',
    }));
    const kind = 'five-level' as const;
    const { refusal: _refusal, ...write } = savingNetwork(`c${size}`, {
      kind,
      scheme,
      placements,
      earlier: [],
      version: 1,
    });
    await storage.write([write as Write]);
    units = 0;
    const read = () =>
      storage.get([{ table: 'grid', key: { pk: `c${size}#networks`, sk: kind } }], { consistent: true });
    const { ms } = await timed(read);
    figure('P5', `read units of a network of ${size}`, units, size === 400 ? 5 : 40, '');
    note(`the row of ${size} over DynamoDB Local`, `${ms.toFixed(1)} ms`);
  }
  await storage.close();
  await local.stop();
}

const schemeFor = (size: number) => ({
  ...defaultScheme('five-level'),
  fanOut: { max: Math.max(20, Math.ceil(size / 60)) },
});
