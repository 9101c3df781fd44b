import type { BrowserContext, Page } from '@playwright/test';

const open = new WeakMap<BrowserContext, Set<unknown>>();

/** Counts what a browser is still waiting for. */
export function watchTraffic(context: BrowserContext): void {
  const waiting = new Set<unknown>();
  open.set(context, waiting);
  context.on('request', (request) => waiting.add(request));
  context.on('requestfinished', (request) => waiting.delete(request));
  context.on('requestfailed', (request) => waiting.delete(request));
}

/** Waits until everything a page asked for has come, and nothing was asked for in answer to it. */
export async function quiet(page: Page): Promise<void> {
  const [mostMs, calmMs, lookMs] = [10_000, 150, 30];
  const until = Date.now() + mostMs;
  let calmSince = Date.now();
  while (Date.now() < until && Date.now() - calmSince < calmMs) {
    await page.waitForTimeout(lookMs);
    if (open.get(page.context())?.size) calmSince = Date.now();
  }
}
