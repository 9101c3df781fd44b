import type { ImportRow, ImportView } from '@lianluo/contract/import-schemas';
import type { ListOf } from '@lianluo/contract/common';
import type { SessionView } from '@lianluo/contract/session';
import type { UnitView } from '@lianluo/contract/unit';
import { fixture } from '../sheet/office.examples';
import type { Client } from '../client';
import type { World } from '../world';

export const committee = '/committees/qindu';
export const importsOf = (id: string): string => `/committees/${id}/imports`;
export const imports = importsOf('qindu');

/** Where a client's own imports are: each sends to the committee it signed in to. */
const homes = new WeakMap<Client, string>();
async function importsFor(client: Client): Promise<string> {
  const known = homes.get(client);
  if (known !== undefined) return known;
  const { body } = await client.get<SessionView>('/session');
  const path = importsOf(body.user.committee);
  homes.set(client, path);
  return path;
}

/** The ten streets that the two office files name. */
const streets = ['人民路', '西兰路', '渭阳西路', '吴家堡', '陈杨寨', '古渡', '沣东', '渭滨', '马泉', '钓台'];

/** Adds the streets that the world does not have yet. */
export async function addStreets(client: Client): Promise<void> {
  const there = await client.get<ListOf<UnitView>>(`${committee}/units?limit=100`);
  for (const street of streets) {
    if (there.body.items.some(({ name }) => name.includes(street))) continue;
    await client.post(`${committee}/units`, { name: `${street}街道联络组`, type: 'liaison-group' });
  }
}

export const roster = async (): Promise<File> =>
  new File([(await fixture('qindu-roster.xlsx')) as Uint8Array<ArrayBuffer>], 'qindu-roster.xlsx');
export const ledger = async (): Promise<File> =>
  new File(
    [(await fixture('qindu-opinion-ledger-gbk.csv')) as Uint8Array<ArrayBuffer>],
    'qindu-opinion-ledger-gbk.csv',
  );

export const csv = (lines: readonly (readonly string[])[], name = 'file.csv'): File =>
  new File([lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')], name);

export function form(kind: string, file: File): FormData {
  const data = new FormData();
  data.set('kind', kind);
  data.set('file', file);
  return data;
}

/** Uploads a file and waits until the job is through. */
export async function upload(world: World, client: Client, kind: string, file: File): Promise<ImportView> {
  const { body, status } = await client.post<ImportView>(await importsFor(client), form(kind, file));
  if (status !== 202) throw new Error(`Upload refused: ${JSON.stringify(body)}`);
  await world.idle();
  return read(client, body.id);
}

export const read = async (client: Client, id: string): Promise<ImportView> =>
  (await client.get<ImportView>(`${await importsFor(client)}/${id}`)).body;

export async function commit(
  world: World,
  client: Client,
  id: string,
  body: object = { mode: 'valid' },
): Promise<ImportView> {
  const answered = await client.post<ImportView>(`${await importsFor(client)}/${id}/actions/commit`, body);
  if (answered.status !== 202) throw new Error(`Commit refused: ${JSON.stringify(answered.body)}`);
  await world.idle();
  return read(client, id);
}

export async function undo(world: World, client: Client, id: string): Promise<ImportView> {
  const answered = await client.post<ImportView>(`${await importsFor(client)}/${id}/actions/undo`, {});
  if (answered.status !== 202) throw new Error(`Undo refused: ${JSON.stringify(answered.body)}`);
  await world.idle();
  return read(client, id);
}

/** Every row of a preview. */
export async function rowsOf(client: Client, id: string, state?: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  let cursor = '';
  do {
    const query = `limit=100${state ? `&state=${state}` : ''}${cursor && `&cursor=${cursor}`}`;
    const { body } = await client.get<ListOf<ImportRow>>(`${await importsFor(client)}/${id}/rows?${query}`);
    rows.push(...body.items);
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return rows;
}

export async function figures(client: Client, year = 2026, of = 'qindu'): Promise<Record<string, number>> {
  const { body } = await client.get<{ figures: { key: string; value: number }[] }>(
    `/committees/${of}/overview?year=${year}`,
  );
  return Object.fromEntries(body.figures.map(({ key, value }) => [key, value]));
}

export async function totalOf(client: Client, list: string): Promise<number | null> {
  return (await client.get<ListOf<unknown>>(`${committee}/${list}`)).body.total;
}
