import type { DeadlineExplanation } from '@lianluo/contract/deadline';
import { shortDay } from '../../ui/format';

/** 10-01、10-02, or 无. */
export const daysListed = (days: readonly string[]): string => days.map((day) => shortDay(day)).join('、') || '无';

/** 区教育局申请延期至 2026-05-01：需到现场核实（张某），已批准至 2026-05-10（李某）：同意 */
export function extensionWords(extension: DeadlineExplanation['extensions'][number]): string {
  const { until, handlingUnit = '', reason, askedBy, decision, grantedUntil, decidedBy, comment } = extension;
  const asked = `${handlingUnit}申请延期至 ${until}：${reason}（${askedBy.name}）`;
  const by = decidedBy ? `（${decidedBy.name}）` : '';
  const said = comment ? `：${comment}` : '';
  if (!decision) return `${asked}，待批准`;
  return decision === 'granted' ? `${asked}，已批准至 ${grantedUntil}${by}${said}` : `${asked}，未批准${by}${said}`;
}
