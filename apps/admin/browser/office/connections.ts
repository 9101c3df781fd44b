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

/** 值班表 of two months, so that there is one to look at. */
export async function aRoster(page: Page, committee: string): Promise<void> {
  const year = new Date().getFullYear();
  const times = [{ rule: { every: 'weeks', weekday: 3, onHoliday: 'skip' }, from: '09:00', to: '11:30' }];
  await call(page, `POST /committees/${committee}/rosters`, {
    body: {
      name: `值班表${crypto.randomUUID().slice(0, 4)}`,
      from: `${year}-01-01`,
      to: `${year}-02-28`,
      doors: [{ id: 'hall', name: '区政协接待室', times }],
    },
  });
}
