import { test as base, expect, request, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startServer } from './server';
import { watchTraffic } from './traffic';

export { expect } from '@playwright/test';

export const demoPassword = 'Lianluo-demo-2026';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Office {
  /** The first page of somebody's own browser, signed in. */
  as(username: string): Promise<Page>;
  /** A browser in which nobody is signed in. */
  stranger(): Promise<Page>;
}

interface Kept {
  /** The address of this worker's own server. */
  origin: string;
  /** Who has signed in already: a password is checked once a run. */
  signedIn: Map<string, State>;
}

/** Tests in which every person has a browser of their own, and whatever a page complains about is a failure. */
export const test = base.extend<{ office: Office; faults: string[] }, Kept>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from the pattern.
  signedIn: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  origin: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const { origin, stop } = await startServer();
      await use(origin);
      await stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ origin }, use) => use(origin),

  faults: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const faults: string[] = [];
      await use(faults);
      expect(faults, 'the pages complained').toEqual([]);
    },
    { auto: true },
  ],

  office: async ({ browser, origin, faults, signedIn }, use) => {
    const opened: BrowserContext[] = [];
    const open = async (storageState?: State) => {
      const context = await contextOf(browser, faults, storageState);
      opened.push(context);
      return context.newPage();
    };
    await use({
      stranger: () => open(),
      async as(username) {
        const state = signedIn.get(username) ?? (await signInAt(origin, username, demoPassword));
        signedIn.set(username, state);
        return open(state);
      },
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

async function contextOf(browser: Browser, faults: string[], storageState?: State): Promise<BrowserContext> {
  // Nothing slides in: what is pressed lies where it was seen, and nobody waits for it.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...(storageState && { storageState }) });
  watchTraffic(context);
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused by the content security policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().stack ?? ''}`));
  context.on('console', (message) => {
    // The browser itself notes every refused call; not to be signed in is no fault of a page.
    if (message.type() !== 'error' || / status of 401 /.test(message.text())) return;
    faults.push(`${message.page()?.url()}: ${message.text()} ${message.location().url}`);
  });
  return context;
}

async function signInAt(origin: string, username: string, password: string): Promise<State> {
  const api = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const answer = await api.post('/api/v1/session', { data: { username, password } });
  expect(answer.status(), `${username} signs in`).toBe(201);
  const state = await api.storageState();
  await api.dispose();
  return state;
}

/** Fills in the sign-in page, or the dialog that asks for the password again. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}
