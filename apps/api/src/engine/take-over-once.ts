import { cityIds } from '../floor/committee/cities';
import { countiesOf } from '../floor/committee/counties';
import type { Dependencies } from '../floor/context';
import { deploymentPartition } from '../floor/storage/partitions';
import type { Key, Storage } from '../floor/storage/table';
import { takeOverIssues } from './kinds/issue/take-over';
import { takeOverGuards } from './register/take-over-guards';
import { takeOverSchemes } from './scheme/take-over-schemes';

type Deps = Pick<Dependencies, 'storage' | 'log' | 'now'>;

/** 接管: what each committee of an earlier release lacks, in the order it came to be. Done again each of them changes nothing. */
const lacking: Readonly<Record<string, (deps: Deps, committee: string) => Promise<void>>> = {
  async guards({ storage, log }, committee) {
    for (const shared of await takeOverGuards(storage, committee))
      log({ level: 'warn', message: 'Several values share what should be there once.', ...shared });
  },
  async issues(deps, committee) {
    await takeOverIssues(deps, committee);
  },
  schemes: takeOverSchemes,
};

/** A data folder of an earlier release is brought up to date once, when it is first opened. */
export async function takeOverOnce(deps: Deps): Promise<void> {
  for (const [name, take] of Object.entries(lacking)) {
    if (await isMarked(deps.storage, name)) continue;
    for (const city of await cityIds(deps.storage))
      for (const committee of [city, ...(await countiesOf(deps, city)).map(({ id }) => id)])
        await take(deps, committee);
    await deps.storage.write([{ table: 'accounts', put: { ...markOf(name), version: 1 } }]);
  }
}

/** Whether this release, or a later one, has opened these tables. */
export async function isTakenOver(storage: Storage): Promise<boolean> {
  for (const name of Object.keys(lacking)) if (!(await isMarked(storage, name))) return false;
  return true;
}

const markOf = (name: string): Key => ({ pk: deploymentPartition, sk: name });

async function isMarked(storage: Storage, name: string): Promise<boolean> {
  const [mark] = await storage.get([{ table: 'accounts', key: markOf(name) }], { consistent: true });
  return mark !== undefined;
}
