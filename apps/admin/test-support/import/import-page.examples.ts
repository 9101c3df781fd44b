import type { ImportRow, ImportView } from '@lianluo/contract/import-schemas';
import { afterEach, beforeAll, vi } from 'vitest';
import { answering } from '../answering';
import { openPage, type Opened } from '../feature';
import { settled } from '../settled';
import '../quick-elements';
import { aRow } from './import.examples';
import { importRoutes } from '../../src/features/import/import.routes';

export const base = '/api/v1/committees/qindu/imports';
export const rowsOf = (state: string) => `GET ${base}/i1/rows?limit=100${state && `&state=${state}`}`;

let opened: Opened | undefined;

/** The pages of an import, closed after each test. */
export function withImportPages(): void {
  vi.setConfig({ testTimeout: 20_000 });
  beforeAll(
    () =>
      Promise.all([
        import('../../src/features/import/ImportPage.vue'),
        import('../../src/features/import/ImportListPage.vue'),
      ]),
    60_000,
  );
  afterEach(() => {
    opened?.page.unmount();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });
}

export const rowsPage = (items: ImportRow[]) => Response.json({ items, nextCursor: null, total: items.length });

export async function openImport(batch: () => ImportView, answers: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    [`GET ${base}/i1`]: () => Response.json(batch()),
    [rowsOf('error')]: () => rowsPage([aRow()]),
    ...answers,
  });
  await openImports('/i1');
  return asked;
}

export async function openImports(path = ''): Promise<Opened> {
  opened = await openPage({
    at: `/c/qindu/imports${path}`,
    routes: importRoutes,
    others: ['members', 'opinions', 'member', 'opinion'],
  });
  return opened;
}

/** The page that is open. */
export const shownPage = () => there(opened).page;

function there<Of>(found: Of | null | undefined): Of {
  if (!found) throw new Error('It is not on the page.');
  return found;
}

export const button = (text: string) =>
  there([...document.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === text));

export const tab = (name: string) =>
  there(
    [...document.querySelectorAll<HTMLButtonElement>('[aria-label="按结果筛选"] button')].find((each) =>
      each.textContent?.includes(name),
    ),
  );

export async function press(text: string) {
  button(text).click();
  await settled(6);
}

export async function choose(value: string) {
  const radio = there(document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`));
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await settled(1);
}

export async function choosing(index: number, file: File) {
  const input = there(document.querySelectorAll<HTMLInputElement>('input[type="file"]')[index]);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
}
