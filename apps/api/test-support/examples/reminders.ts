import type { RemindedResult } from '@lianluo/contract/reminder';
import type { Stage } from './stage';

/** 催办: of something that waits for somebody, and 督办 of what a leader instructed, whose answer is entered. */
export async function playReminders({ office, sample, play }: Stage): Promise<void> {
  const first = async (list: string): Promise<string> => {
    const { body } = await office.get<{ items?: { id: string }[] }>(`/committees/qindu/${list}`);
    return body.items?.[0]?.id ?? 'none';
  };
  const words = { text: '请抓紧办理，并及时反馈办理情况。' };
  const chased = await first('opinions?status=in-handling');
  const send = async (kind: string, id: string): Promise<string | undefined> => {
    const body = { ...words, items: [{ kind: 'opinions', id }], kind, dueOn: '2026-12-25' };
    // What it answers is no item.
    const answer = (await play('reminders.create', { body })) as unknown as RemindedResult | undefined;
    return answer?.items[0]?.sent[0]?.reminder;
  };
  const sent = await send('reminder', chased);
  const supervised = await send('supervision', await first('opinions?instructionOpen=true'));
  sample['reminders'] = supervised ?? sent ?? 'none';
  await play('reminders.answer', { body: { text: '已完成整改，路灯全部恢复照明。' } });
}
