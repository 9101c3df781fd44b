import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { lianluo, type LianluoOptions } from '@lianluo/client';
import { bringBackAdoptions } from './adoptions';
import { writeExchangeFile } from './exchange-file';
import { hubAt } from './hub';
import { pullHandler } from './pull';
import { pushChanges, type Connection } from './push';
import { qinShangliang } from './qin-shangliang';
import { authorizationOf, type SignKey } from './signature';
import { openState } from './state';

// node connector.mjs once | follow | serve <port> | file <folder>. Secrets stand in files, not in the list of processes.

const [, , command = 'once', argument = ''] = process.argv;
const key: SignKey = { appKey: named('HUB_APP_KEY'), secret: await secret('HUB_SECRET_FILE'), algorithm: 'sm3' };
const appKey = process.env['LIANLUO_APP_KEY'];
const file = await openState(named('STATE_FILE'));
const connection: Connection = {
  client: lianluo({
    url: named('LIANLUO_URL'),
    committee: named('LIANLUO_COMMITTEE'),
    // Read anew for each call: a rotated key is put into the file and taken.
    ...(appKey ? { sign: signing(appKey) } : { key: () => secret('LIANLUO_KEY_FILE') }),
  }),
  hub: hubAt({ url: named('HUB_URL'), key }),
  mapping: qinShangliang,
  file,
};

if (command === 'serve') serve(Number(argument));
else if (command === 'file')
  console.log(await writeExchangeFile(argument, qinShangliang, file.state, { now: new Date(), algorithm: 'sm3' }));
else
  do {
    await pushChanges(connection);
    await bringBackAdoptions(connection);
    for (const [id, why] of Object.entries(file.state.unmapped)) console.warn(`${id}: ${why}`);
    if (command === 'follow') await delay(5_000);
  } while (command === 'follow');

/** On the loopback address: TLS and the world are the proxy's in front. */
function serve(port: number): void {
  const pull = pullHandler({ key, state: async () => (await openState(named('STATE_FILE'))).state });
  createServer(async ({ method = 'GET', url = '/', headers }, answer) => {
    const pairs = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const told = await pull(new Request(`http://127.0.0.1${url}`, { method, headers: pairs }));
    answer.writeHead(told.status, Object.fromEntries(told.headers)).end(await told.text());
  }).listen(port, '127.0.0.1');
}

/** For a key that signs its calls instead of being sent. */
function signing(name: string): NonNullable<LianluoOptions['sign']> {
  return async (request) => {
    const own: SignKey = { appKey: name, secret: await secret('LIANLUO_KEY_FILE'), algorithm: 'sm3' };
    return { authorization: authorizationOf(own, request, new Date()) };
  };
}

function named(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

async function secret(name: string): Promise<string> {
  return (await readFile(named(name), 'utf8')).trim();
}
