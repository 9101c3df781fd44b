import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Member } from '@lianluo/domain/member/member';
import { listen } from '../src/entries/local/listen';
import { platformRow } from '../src/engine/register/platform.store';
import { serveSpa } from '../src/entries/site/serve-spa';
import { site } from '../src/entries/site/site';
import { openWorld, type World } from '../test-support/world';
import { median } from './measure';
import { note, section } from './report';
import { rosterOf } from './roster';

const pages = join(import.meta.dirname, '../../admin/dist');
const password = 'Lianluo-demo-2026';
const rounds = 5;

/** The picture of the network in a real browser: from the address to the first node, then everything open and scrolled. */
export async function paint(): Promise<void> {
  section('The picture of the network in Chromium');
  const world = await openWorld({ now: new Date().toISOString() });
  await fill(world, 'qindu', 400);
  await fill(world, 'xincheng', 5000);
  const answer = site(world.app, await serveSpa(pages));
  const { port, stop } = await listen(0, (request, address) => answer(request, { address, secure: false }));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (const [committee, size] of [
      ['qindu', 400],
      ['xincheng', 5000],
    ] as const) {
      const page = await signedIn(browser, origin, committee);
      // The list of members is the anchor: a page with a table of twenty rows, in the same run.
      const list: number[] = [];
      const picture: number[] = [];
      for (let round = 0; round < rounds; round++) {
        list.push(await firstOf(page, `${origin}/c/${committee}/members`, 'tbody tr td'));
        picture.push(await firstOf(page, `${origin}/c/${committee}/grid`, '.node'));
      }
      const ratio = (median(picture) / median(list)).toFixed(2);
      note(`first node with ${size} members`, `${median(picture).toFixed(0)} ms, ${ratio}× the list of members`);
      const { openMs, worstFrameMs, drawn } = await openAndScroll(page);
      note(
        `all ${size} open`,
        `${openMs.toFixed(0)} ms, ${drawn} drawn; worst frame of a scroll ${worstFrameMs.toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    await stop();
  }
}

async function fill({ storage, as }: World, committee: string, size: number): Promise<void> {
  const rows = await Promise.all(
    rosterOf(size).map(({ id, name, level, partyMember, traits }) => {
      const sector = traits.sector?.[0] ?? '';
      const member: Member = {
        id,
        committee,
        name,
        sector,
        level,
        partyMember,
        status: 'active',
        placements: [],
        version: 1,
      };
      return platformRow('members', member);
    }),
  );
  for (let start = 0; start < rows.length; start += 100)
    await storage.write(rows.slice(start, start + 100).map((put) => ({ table: 'platforms', put })));
  const fanOut = Math.max(20, Math.ceil(size / 60));
  const { status } = await as(`demo.${committee}`).post(`/committees/${committee}/grid/build`, {
    dryRun: false,
    fanOut,
  });
  if (status !== 200) throw new Error(`No network of ${size} was built: ${status}.`);
}

async function signedIn(browser: Browser, origin: string, committee: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await context.request.post(`${origin}/api/v1/session`, {
    headers: { origin },
    data: { username: `demo.${committee}`, password },
  });
  return context.newPage();
}

/** Milliseconds from the address to the frame in which the first of these is there. In the browser's own words. */
async function firstOf(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => document.querySelector(${JSON.stringify(selector)})
      ? requestAnimationFrame(() => resolve(performance.now()))
      : requestAnimationFrame(look);
    look();
  })`);
}

interface Opened {
  openMs: number;
  worstFrameMs: number;
  drawn: number;
}

async function openAndScroll(page: Page): Promise<Opened> {
  await page.getByRole('button', { name: '全部展开' }).waitFor();
  return page.evaluate<Opened>(`(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.includes('全部展开'));
    const box = document.querySelector('.picture');
    await frame();
    const start = performance.now();
    button.click();
    await frame();
    await frame();
    const openMs = performance.now() - start;
    let worstFrameMs = 0;
    let before = await frame();
    for (let step = 1; step <= 120; step++) {
      box.scrollTop = (box.scrollHeight * step) / 120;
      const now = await frame();
      worstFrameMs = Math.max(worstFrameMs, now - before);
      before = now;
    }
    return { openMs, worstFrameMs, drawn: document.querySelectorAll('.node').length };
  })()`);
}
