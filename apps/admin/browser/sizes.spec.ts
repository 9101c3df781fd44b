import type { Page } from '@playwright/test';
import { demoPassword, expect, signIn, test } from './office/test';

// Bytes as they travel, compressed (performance.md P10 and P11).
const signInPage = { bytes: 132_000, requests: 8 };
const firstScreen = { bytes: 2 * 70_000 };

test('the sign-in page and the first screen behind it stay light', async ({ office }) => {
  const page = await office.stranger();
  const traffic = await measured(page);

  await page.goto('/');
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const outside = traffic.take();
  console.log(`sign-in page: ${outside.bytes} bytes, ${outside.requests.length} requests`);
  expect(outside.bytes, outside.requests.join('\n')).toBeLessThanOrEqual(signInPage.bytes);
  expect(outside.requests.length, outside.requests.join('\n')).toBeLessThanOrEqual(signInPage.requests);

  await signIn(page, 'demo.qindu.clerk', demoPassword);
  await expect(page.getByRole('table', { name: '“1+3”平台' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const inside = traffic.take();
  console.log(`first screen: ${inside.bytes} more bytes, ${inside.requests.length} requests`);
  expect(inside.bytes, inside.requests.join('\n')).toBeLessThanOrEqual(firstScreen.bytes);
  expect(inside.requests.join('\n')).not.toMatch(/chart|excel|xlsx|pickers/i);
});

async function measured(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));

  return {
    /** What was transferred since the last look. */
    take() {
      // What stands in the address or in the browser's own cache never travels.
      const found = [...sizes].filter(([id, size]) => size > 0 && !addresses.get(id)?.startsWith('data:'));
      const requests = found.map(([id, size]) => `${new URL(addresses.get(id) ?? '').pathname} ${size}`);
      const bytes = found.reduce((sum, [, size]) => sum + size, 0);
      sizes.clear();
      return { bytes, requests };
    },
  };
}
