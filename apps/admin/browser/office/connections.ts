import type { Page } from '@playwright/test';
import { call } from './api';

/** A key and a receiver of this committee, so that there is one of each to look at. */
export async function connections(page: Page, committee: string): Promise<void> {
  const year = new Date().getFullYear();
  await call(page, `POST /committees/${committee}/api-keys`, {
    body: { name: '门户网站', scopes: ['opinions:read', 'members:personal'], expiresOn: `${year}-12-31` },
  });
  await call(page, `POST /committees/${committee}/webhooks`, {
    body: { url: 'https://portal.example.gov.cn/lianluo', types: ['opinion.*'] },
  });
}
