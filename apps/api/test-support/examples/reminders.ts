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
  await play('reminders.create', {
    body: { ...words, items: [{ kind: 'opinions', id: chased }], kind: 'reminder', dueOn: '2026-12-25' },
  });
  const instructed = await first('opinions?instructionOpen=true');
  const sent = (await play('reminders.create', {
    body: { ...words, items: [{ kind: 'opinions', id: instructed }], kind: 'supervision', dueOn: '2026-12-25' },
  })) as unknown as RemindedResult | undefined;
  sample['reminders'] = sent?.items[0]?.sent[0]?.reminder ?? 'none';
  await play('reminders.answer', { body: { text: '已完成整改，路灯全部恢复照明。' } });
}
