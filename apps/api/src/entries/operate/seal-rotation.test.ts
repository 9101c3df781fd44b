import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { committeeRow } from '../../floor/committee/committee.store';
import { addEntries, committee, entryRow, key } from '../../floor/journal/sealed-journal';
import { RestoredJournal } from '../../floor/journal/restored-journal';
import { sealingKey } from '../../floor/journal/seal-keys';
import { openMemory } from '../../floor/storage/memory';
import type { EmbeddedStorage } from '../../floor/storage/embedded-table';
import { OperatorFault, type Command, type Options } from './command';
import { rotateKeys } from './rotate-keys';
import { sealKeys } from './secrets';
import { verifyAudit } from './verify-command';

/** Secrets Manager, as far as a rotation asks it. */
const secrets = new Map<string, string>();
const manager = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  request.on('end', () => {
    const { SecretId, SecretString } = JSON.parse(text) as Record<string, string>;
    const isPut = String(request.headers['x-amz-target']).endsWith('.PutSecretValue');
    if (isPut) secrets.set(SecretId ?? '', SecretString ?? '');
    response.end(JSON.stringify({ Name: SecretId, SecretString: secrets.get(SecretId ?? '') }));
  });
});

let storage: EmbeddedStorage;
let folder: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => manager.listen(0, '127.0.0.1', resolve));
  const settings = {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(manager.address() as AddressInfo).port}`,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  folder = await mkdtemp(join(tmpdir(), 'lianluo-seal-'));
  storage = await openMemory();
  const county = { id: committee, name: '政协秦都区委员会', level: 'county', regionCode: '610402' } as const;
  await storage.write([
    { table: 'platforms', put: committeeRow({ ...county, demo: false, pendingBatches: [], version: 1 }) },
  ]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  manager.close();
  await rm(folder, { recursive: true });
});

async function operate(command: Command, options: Options): Promise<string> {
  const said: string[] = [];
  const tables = { storage, everyRow: storage.everyRow };
  await command.run({ tables, options: { stage: 'here', ...options }, say: (line) => void said.push(line) });
  return said.join('\n');
}

test('the key of the seals is rotated, and seals of every key are verified', async () => {
  secrets.set('lianluo/here/seal', key.key);
  await addEntries(storage, { to: 20, batch: 10 });

  await operate(rotateKeys, { secret: 'seal' });
  const newest = sealingKey(await sealKeys({ stage: 'here' }));
  await addEntries(storage, { from: 20, to: 40, batch: 10, by: newest });

  expect(newest.id).not.toBe(key.id);
  expect(await operate(verifyAudit, {})).toContain('4 封 seals, 40 条 entries, 0 处异常 faults');
});

/** As if the seals so far had come with an export. */
async function restoredHere(): Promise<void> {
  const at = new Date().toISOString();
  const journal = new RestoredJournal(() => storage.everyRow('journal'), { begunAt: at, endedAt: at });
  for await (const _page of journal.pages());
  await journal.enter(storage, [], at);
}

test('keys of elsewhere are named where they are missing, given by a file, and kept by a rotation', async () => {
  secrets.set('lianluo/here/seal', 'another stage’s own key');
  const own = sealingKey(await sealKeys({ stage: 'here' }));
  const file = join(folder, 'keys');
  await writeFile(file, `${key.key}\n`);
  await restoredHere();
  await addEntries(storage, { from: 40, to: 50, batch: 10, by: own });

  const without = await operate(verifyAudit, {});
  expect(without).toContain(`2 封用的密钥 ${key.id} 不在这里`);
  expect(without).toContain('0 处异常 faults');
  expect(without).toContain('封存到第 4 封');
  expect(await operate(verifyAudit, { 'old-keys': file })).not.toContain(key.id);

  await operate(rotateKeys, { secret: 'seal', 'old-keys': file });
  expect(await operate(verifyAudit, {})).not.toContain(key.id);
  await expect(operate(verifyAudit, { 'old-keys': join(folder, 'none') })).rejects.toThrow(OperatorFault);
});

test('what differs is named and fails', async () => {
  await storage.write([{ table: 'journal', put: { ...entryRow(3), action: 'forged' } }]);

  await expect(operate(verifyAudit, {})).rejects.toThrow('1 处与封存不符');
});
