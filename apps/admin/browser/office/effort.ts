import type { Page } from '@playwright/test';

interface Effort {
  clicks: number;
  keys: number;
}
/** Where the page counts, beside its own names. */
type Counting = typeof globalThis & { effort?: Effort };

/** Counts what a person does to the page from here on, as the page itself hears of it. Going on inside of the app keeps the count. */
export const countEffort = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const effort = { clicks: 0, keys: 0 };
    (globalThis as Counting).effort = effort;
    addEventListener('pointerdown', () => (effort.clicks += 1), { capture: true });
    addEventListener('keydown', () => (effort.keys += 1), { capture: true });
  });

export async function effortOf(page: Page): Promise<Effort> {
  const effort = await page.evaluate(() => (globalThis as Counting).effort);
  if (!effort) throw new Error('The page was loaded anew, and nothing was counted.');
  return effort;
}

/**
 * Keystroke-level model (Card, Moran, Newell: The keystroke-level model for user performance time with interactive systems,
 * Communications of the ACM 23 (7), 1980, table 1), in seconds: a key of somebody who types little, pointing, the press of a
 * button, the hand's way to the mouse and back, and making up one's mind.
 */
const seconds = { key: 0.28, point: 1.1, press: 0.2, home: 0.4, think: 1.35 };
/** 拼音: what a character takes to be typed, and to be chosen. */
const keysOfCharacter = 4;

/** What a clerk would need: every click is thought of, pointed at and come back from; characters are typed by their pinyin. */
export function secondsFor({ clicks, keys }: Effort, characters: number): number {
  const { key, point, press, home, think } = seconds;
  return clicks * (think + home + point + press + home) + (keys + characters * keysOfCharacter) * key;
}
