import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import type { SessionView } from '@lianluo/contract/session';
import { OperatorFault } from './command';
import { until, type Patience } from './until';

export interface SmokeAccount {
  username: string;
  password: string;
}

interface SmokeRun {
  /** As people type it. */
  site: string;
  account: SmokeAccount;
  say: (line: string) => void;
  /** How long a figure may take to follow. */
  wait?: Patience;
}

/** A figure is counted within seconds; a function that sleeps is woken first. */
const patience: Patience = { everyMs: 1000, mostMs: 60_000 };

/**
 * 部署检查: what every release must still do, as a person would see it, by the way their browser takes: the pages and their
 * files come, somebody signs in, writes, sees the figure move, and takes it back. Nothing stays but its entries in the journal.
 */
export async function smokeSite({ site, account, say, wait = patience }: SmokeRun): Promise<void> {
  const files = await pagesOf(site);
  say(`✓ 页面与 ${files} 个静态文件 the page and its files`);

  const call = caller(site);
  const { body: session } = await call<SessionView>('POST', '/session', 201, account);
  if (session.mustChangePassword)
    throw new OperatorFault(
      `${account.username} 还在用一次性密码：请先在页面上登录并改密。`,
      'The account still has its one-time password: sign in once and change it.',
    );
  say(`✓ 登录 signed in: ${account.username}`);
  const committee = `/committees/${session.user.committee}`;
  const drafts = async () => (await call<Overview>('GET', `${committee}/overview`, 200)).body.waitingCounts.drafts;
  const moved = async (wanted: number) => {
    const started = Date.now();
    const seen = await until(async () => ((await drafts()) === wanted ? true : undefined), wait);
    if (seen) return ((Date.now() - started) / 1000).toFixed(1);
    throw new OperatorFault(
      `“我的草稿”在 ${wait.mostMs / 1000} 秒内没有变为 ${wanted}：请查看 scorecards 函数。`,
      'The figure does not follow: look at the scorecards function.',
    );
  };

  const before = await drafts();
  const { body: draft, etag } = await call<OpinionView>('POST', `${committee}/opinions`, 201, {
    title: `部署检查 ${new Date().toISOString()}`,
    content: { situation: '部署后自动检查，随即删除。' },
    authors: [{ name: '部署检查', kind: 'other' }],
  });
  const discard = () => call('DELETE', `${committee}/opinions/${draft.id}`, 204, undefined, { 'if-match': etag });
  try {
    say(`✓ 写入，数字在 ${await moved(before + 1)} 秒内变动 written, and the figure has moved`);
  } finally {
    await discard();
  }
  say(`✓ 删除，数字在 ${await moved(before)} 秒内复原 taken back, and so is the figure`);
  await call('DELETE', '/session', 204);
}

/** The first page and what it loads. How many files that were. */
async function pagesOf(site: string): Promise<number> {
  const page = await fetched(site);
  const files = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  if (!page.ok || files.length === 0)
    throw new OperatorFault(`${site} 没有给出页面（${page.status}）。`, 'No page came from there.');
  for (const file of files) {
    const { status } = await fetched(`${site}${file}`);
    if (status !== 200)
      throw new OperatorFault(`静态文件 ${file} 没有上传（${status}）。`, 'A file of the page is not there.');
  }
  return files.length;
}

function caller(site: string) {
  let cookie = '';
  return async function call<Body = unknown>(
    method: string,
    path: string,
    expected: number,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ body: Body; etag: string }> {
    const answer = await fetched(`${site}/api/v1${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await answer.text();
    if (answer.status !== expected)
      throw new OperatorFault(
        `${method} ${path} 应答 ${answer.status}，应为 ${expected}。`,
        `Answered ${answer.status} instead of ${expected}: ${text.slice(0, 300)}`,
      );
    // The contract's types say what such an answer holds.
    return { body: (text === '' ? undefined : JSON.parse(text)) as Body, etag: answer.headers.get('etag') ?? '' };
  };
}

async function fetched(url: string, init?: RequestInit): Promise<Response> {
  return fetch(url, init).catch((error: unknown) => {
    const { cause } = error as Error;
    throw new OperatorFault(`打不开 ${url}。`, cause instanceof Error ? cause.message : String(error));
  });
}
