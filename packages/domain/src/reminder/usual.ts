import type { ReminderKind } from './reminder';

/** The words a letter of each kind begins from, as an office writes them. */
export const usualTexts: Readonly<Record<ReminderKind, string>> = {
  reminder: '该事项已到或将到办理时限，请抓紧办理，并及时反馈办理情况。',
  supervision: '请高度重视，抓紧办理，确保按期办结；不能按期办结的，请说明进展和原因。',
  guidance: '请结合实际继续抓好有关工作；需要市政协协调支持的，请一并反馈。',
};

/** 期限 of what is answered by a text, in working days, where nothing is said. */
export const usualDays = 5;
