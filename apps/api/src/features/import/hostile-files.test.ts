import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import type { ImportView } from '@lianluo/contract/import-schemas';
import { hostileFiles } from '../../../test-support/import/hostile-files';
import { form, imports, read } from '../../../test-support/import/importing';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await office.get('/session');
});

/** Without the journal of a fault, and however slow the machine: reading any of them is bounded. */
test.each(hostileFiles)('%s: %s', { timeout: 10_000 }, async (_what, verdict, name, make) => {
  const made = make();
  const file = new File([typeof made === 'string' ? made : (made as Uint8Array<ArrayBuffer>)], name);

  const { status, body } = await office.post<ImportView & { code?: string }>(imports, form('members', file));
  await world.idle();

  expect(status).toBeLessThan(500);
  expect(status === 202 ? outcome(await read(office, body.id)) : body.code).toBe(verdict);
  expect(world.logged).toEqual([]);
});

const outcome = ({ status, problem }: ImportView): string => [status, problem?.code].filter(Boolean).join(' ');

test.each([
  ['C:\\Users\\甲\\名册.csv', '名册.csv'],
  ['../../etc/passwd.csv', 'passwd.csv'],
  ['名\u0007册\u202e.csv', '名册.csv'],
  [`${'长'.repeat(500)}.csv`, `…${'长'.repeat(115)}.csv`],
])('a file named %j is kept as a plain name', async (name, kept) => {
  const { body } = await office.post<ImportView>(imports, form('members', new File(['姓名,界别\n甲某,教育界'], name)));
  await world.idle();

  expect(body.fileName).toBe(kept);
});
