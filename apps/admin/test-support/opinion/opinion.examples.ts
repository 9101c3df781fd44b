import type { OpinionView } from '@lianluo/contract/opinion';
import type { TimelineView } from '@lianluo/contract/work';
import type { Role } from '@lianluo/domain/permission';
import { flushPromises, type VueWrapper } from '@vue/test-utils';
import type { Router } from 'vue-router';
import { openPage } from '../feature';
import { settled } from '../settled';
import '../quick-elements';
import { routesOf } from '../../src/work/work.routes';
import { opinionPages } from '../../src/features/opinion/opinion.pages';

/** An item that waits for the reviewer, as the API shows it to the office. */
export function anOpinion(change: Partial<OpinionView> = {}): OpinionView {
  return {
    id: 'o1',
    committee: 'qindu',
    title: '关于规范西兰路早市的建议',
    unit: 'xilan',
    reportedOn: '2026-11-02',
    status: 'edited',
    waitingFor: { holder: '审核人', action: 'review', label: '审核', since: '2026-11-04T02:00:00Z' },
    dueOn: '2026-11-06',
    createdAt: '2026-11-02T12:41:00Z',
    updatedAt: '2026-11-04T02:00:00Z',
    version: 3,
    allowedActions: [
      { action: 'review', label: '审核', requires: ['comment?'] },
      { action: 'return', label: '退回', requires: ['reason'] },
    ],
    content: { situation: '早市占道。', analysis: '缺菜市场。', suggestion: '划定摊位。' },
    authors: [
      { member: 'm1', name: '甲' },
      { name: '王女士', kind: 'public' },
    ],
    fastLane: false,
    handlingUnits: [],
    adoptions: [],
    submissions: [],
    instructions: [],
    instructionRecords: [],
    imported: false,
    ...change,
  };
}

export const aTimeline = (items: TimelineView['items'] = []): TimelineView => ({ items });

/** Answers that every page of the feature asks for beside its own. */
export const frameAnswers = {
  'GET /api/v1/committees/qindu/units?limit=100': () =>
    Response.json({ items: [{ id: 'xilan', name: '西兰路街道政协联络组' }], nextCursor: null, total: 1 }),
};

let opened: VueWrapper | undefined;

/** Opens an address of the feature as the office of Qindu would. */
export async function openAt(address: string, who: { role?: Role; unit?: string } = {}): Promise<Router> {
  const { page, router } = await openPage({
    at: `/c/qindu${address}`,
    routes: routesOf(opinionPages),
    others: ['member', 'issue', 'task'],
    ...who,
  });
  opened = page;
  return router;
}

export function closePage(): void {
  opened?.unmount();
  opened = undefined;
  document.body.replaceChildren();
}

export const shown = (): string => document.body.textContent ?? '';

export function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`There is no button “${words}”: ${shown()}`);
  return found;
}

export async function click(words: string, within = ''): Promise<void> {
  const found = within
    ? [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
        (each) => each.textContent?.trim() === words,
      )
    : button(words);
  if (!found) throw new Error(`There is no button “${words}” in ${within}.`);
  found.click();
  await settled();
}

export async function type(field: string, words: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[aria-label="${field}"], [placeholder="${field}"]`);
  if (!input) throw new Error(`There is no field “${field}”.`);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await flushPromises();
}
