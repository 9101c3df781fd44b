import type { Import, Lianluo, Opinion } from '@lianluo/client';
import { setTimeout as delay } from 'node:timers/promises';

// 门户: an outside program, which knows the client and nothing of ours.

type Draft = Parameters<Lianluo['opinions']['record']>[0]['body'];

/** What the portal has made, as far as it remembers. */
export interface Portal {
  client: Lianluo;
  /** Opinions it registered, with those that are gone. */
  registered: string[];
  discarded: string[];
  merged: string[];
}

const perMonth = 42;

/** A month of the portal: registers opinions, and deals with each after its number. */
export async function liveMonth(portal: Portal, month: number): Promise<void> {
  let into: Opinion | undefined;
  for (let nth = 0; nth < perMonth; nth++) {
    const opinion = await register(portal, month, nth);
    into = (await dealings[nth % dealings.length]?.(portal, opinion, into)) ?? into;
  }
}

async function register({ client, registered }: Portal, month: number, nth: number): Promise<Opinion> {
  const body: Draft = {
    title: `第${month}月第${nth}条：关于${matters[nth % matters.length]}的建议`,
    content: {
      situation: `群众反映${matters[nth % matters.length]}。`,
      analysis: '多年未修。',
      suggestion: '尽快修缮。',
    },
    authors: [{ name: '王建国', kind: 'public' }],
  };
  const opinion = await client.opinions.record({ body }, { idempotencyKey: `portal-${month}-${nth}` });
  registered.push(opinion.id);
  return opinion;
}

const matters = ['路灯', '早市', '公交站台', '雨水井', '健身器材', '停车位', '养老食堂'];

type Dealing = (portal: Portal, opinion: Opinion, into: Opinion | undefined) => Promise<Opinion | undefined>;

/** What becomes of a seventh each. Who answers is there to be merged into. */
const dealings: readonly Dealing[] = [
  async ({ client, discarded }, { id, version }) => {
    await client.opinions.discard({ id, version });
    discarded.push(id);
    return undefined;
  },
  async ({ client }, { id, version, title }) => {
    const { version: next } = await client.opinions.change({ id, version, body: { title: `${title}（修改）` } });
    await client.opinions.change({ id, version: next, body: { content: { situation: '情况有变化。' } } });
    return undefined;
  },
  async ({ client }, { id, version }) => {
    const { version: next } = await client.opinions.submit({ id, version, body: {} });
    return client.opinions.edit({ id, version: next, body: { title: '编辑后的标题' } });
  },
  async ({ client, merged }, { id, version }, into) => {
    const { version: next } = await client.opinions.submit({ id, version, body: {} });
    if (!into) return undefined;
    await client.opinions.merge({ id, version: next, body: { into: into.id } });
    merged.push(id);
    return undefined;
  },
  async ({ client }, { id, version }) => {
    const submitted = await client.opinions.submit({ id, version, body: {} });
    await client.opinions.withdraw({ id, version: submitted.version, body: {} });
    return undefined;
  },
  async ({ client }, { id, version }) => {
    const submitted = await client.opinions.submit({ id, version, body: {} });
    await client.opinions.return({ id, version: submitted.version, body: { reason: '请补充地点' } });
    return undefined;
  },
  async () => undefined,
];

const head = '序号,标题,内容,报送单位,反映人,报送日期';

/** Brings a ledger in, as a sheet. */
export async function importLedger({ client }: Portal, day: string, rows: number): Promise<Import> {
  const lines = Array.from({ length: rows }, (_, n) => `${n + 1},旧账${day}第${n}条,内容,,李群众,${day}`);
  const file = new File([[head, ...lines].join('\r\n')], '旧账.csv', { type: 'text/csv' });
  const { id } = await client.imports.create({ body: { file, kind: 'opinions' } });
  await until(client, id, 'ready');
  await client.imports.commit({ id, body: { mode: 'valid' } });
  return until(client, id, 'committed');
}

/** Takes a ledger back. */
export async function undoLedger({ client }: Portal, id: string): Promise<Import> {
  await client.imports.undo({ id, body: {} });
  return until(client, id, 'undone');
}

async function until(client: Lianluo, id: string, status: Import['status']): Promise<Import> {
  for (;;) {
    const job = await client.imports.read({ id });
    if (job.status === status) return job;
    if (job.status === 'failed') throw new Error(JSON.stringify(job.problem));
    await delay(50);
  }
}
