import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import { dayOf } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { workingDaysBetween } from '@lianluo/domain/calendar/working-days';
import { handlingSteps } from '@lianluo/domain/opinion/handling';
import type { HandlingState } from '@lianluo/domain/opinion/opinion';
import { shortDay, today } from '../../ui/format';
import { awaited } from './opinion.labels';

/** What the holder has to do, in words that follow the holder's name: 审核区城管局的办复. */
export function waitWords(item: Pick<OpinionView, 'status' | 'waitingFor' | 'handlingUnits'>): string {
  const action = item.waitingFor?.action ?? '';
  if (item.status === 'issued') return '转办或反馈';
  if (action === 'check-reply') return `审核${unitsIn(item, handlingSteps['check-reply'].from)}的办复`;
  if (action === 'resolve-return') return `处理${unitsIn(item, handlingSteps['resolve-return'].from)}的申退`;
  return awaited[action] ?? '办理';
}

const unitsIn = ({ handlingUnits }: Pick<OpinionView, 'handlingUnits'>, states: readonly HandlingState[]): string =>
  handlingUnits
    .filter(({ state }) => states.includes(state))
    .map(({ name }) => name)
    .join('、');

/** 已停留 N 个工作日 */
export function stayWords(since: string, now = today()): string {
  const days = workingDaysBetween(officialCalendar, dayOf(since), now);
  if (days === undefined) return `自 ${shortDay(dayOf(since), now)} 起`;
  return days === 0 ? '今天转到' : `已停留 ${days} 个工作日`;
}

const inShort: Partial<Record<string, string>> = { submit: '重报', feedback: '反馈', 'check-reply': '审办复' };

/** 等谁 in a cell of the ledger: the awaited step and who holds it. */
export function waitInShort({ waitingFor, status }: Pick<OpinionSummary, 'waitingFor' | 'status'>): string {
  if (!waitingFor) return status === 'draft' ? '待报送' : '–';
  const step = status === 'issued' ? '转办或反馈' : (inShort[waitingFor.action] ?? awaited[waitingFor.action] ?? '');
  return `${waitingFor.holder} · ${step}`;
}
