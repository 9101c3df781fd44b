import { chineseNumber } from '@lianluo/domain/document/plain-paragraphs';
import type { DemoCall } from './call';

/** What happens again under the same name is told apart, as an office does it: …接待日（2026年1月第二次）, …的建议（二）. */
export function distinctTitles(calls: readonly DemoCall[]): DemoCall[] {
  const seen = new Map<string, number>();
  return calls.map((call) => {
    const { title } = (call.body ?? {}) as { title?: unknown };
    if (call.method !== 'POST' || typeof title !== 'string') return call;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? call : { ...call, body: { ...(call.body as object), title: again(title, times) } };
  });
}

const again = (title: string, times: number): string =>
  title.endsWith('）') ? `${title.slice(0, -1)}第${chineseNumber(times)}次）` : `${title}（${chineseNumber(times)}）`;
