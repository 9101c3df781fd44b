import type { Clock } from './clock';

/** Verbs beside every lifecycle, as the timeline tells them. */
export const deadlineVerbs = {
  'ask-extension': '申请延期',
  'grant-extension': '批准延期',
  'refuse-extension': '不批准延期',
  pause: '暂停计时',
  resume: '恢复计时',
  'deadline-changed': '调整办理时限',
} as const;
export type DeadlineVerb = keyof typeof deadlineVerbs;

/** What is said with one of these, as a timeline tells it: of an extension also until when. */
export function clockNote(action: string, clock: Clock | undefined, note: string | undefined): string | undefined {
  const until =
    action === 'ask-extension'
      ? clock?.asked?.until
      : action === 'grant-extension'
        ? clock?.extended?.at(-1)?.to
        : undefined;
  return until === undefined ? note : [`延期至 ${until}`, ...(note ? [note] : [])].join('：');
}
