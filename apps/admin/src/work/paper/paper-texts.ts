import type { Paper, PaperTexts } from '@lianluo/domain/paper/paper';

/** What of a paper the office changes before it is printed: plain values, a paragraph to a line. */
export interface TextsForm {
  title: string;
  addressed: string;
  text: string;
  contact: string;
  /** By the heading of a box, in their order. */
  boxes: Record<string, string>;
}

const boxesOf = ({ boxes = [] }: Pick<Paper, 'boxes'>) => boxes.flat();

export const formOf = (draft: Paper): TextsForm => ({
  title: draft.title,
  addressed: draft.addressed ?? '',
  text: draft.paragraphs.join('\n'),
  contact: draft.contact ?? '',
  boxes: Object.fromEntries(boxesOf(draft).map(({ label, words }) => [label, words])),
});

/** Empty lines between paragraphs are how people type them, and no paragraphs. */
const paragraphsOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** What differs from the draft, and nothing else: a paper that nobody changed is sent without texts. */
export function textsOf(draft: Paper, form: TextsForm): PaperTexts {
  const before = formOf(draft);
  const boxes = boxesOf(draft).flatMap(({ label }) =>
    form.boxes[label] === undefined || form.boxes[label] === before.boxes[label]
      ? []
      : [{ label, words: form.boxes[label].trim() }],
  );
  return {
    ...(form.title !== before.title && { title: form.title.trim() }),
    ...(form.addressed !== before.addressed && { addressed: form.addressed.trim() }),
    ...(form.text !== before.text && { paragraphs: paragraphsOf(form.text) }),
    ...(form.contact !== before.contact && { contact: form.contact.trim() }),
    ...(boxes.length > 0 && { boxes }),
  };
}

export const isChanged = (draft: Paper, form: TextsForm): boolean => Object.keys(textsOf(draft, form)).length > 0;
