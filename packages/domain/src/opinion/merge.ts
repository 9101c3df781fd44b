import { Refusal, type RefusalCode } from '../refusal';
import { authorKey, type Author } from './author';
import type { Opinion } from './opinion';

/** Why the child cannot be merged into this parent. */
export function mergeRefusal(child: Pick<Opinion, 'id'>, parent: Opinion): RefusalCode | undefined {
  if (parent.id === child.id) return 'opinion.merge-itself';
  return parent.status === 'submitted' || parent.status === 'edited' ? undefined : 'opinion.merge-target';
}

/** 合并: the parent takes the child's authors, each once, and its text as 参考意见. */
export function takeIn(parent: Opinion, child: Opinion): Opinion {
  const refusal = mergeRefusal(child, parent);
  if (refusal) throw new Refusal(refusal);
  const authors = new Map<string, Author>();
  for (const author of [...parent.authors, ...child.authors])
    if (!authors.has(authorKey(author))) authors.set(authorKey(author), author);
  const text = [child.content?.situation, child.content?.analysis, child.content?.suggestion]
    .filter(Boolean)
    .join('\n');
  const references = [
    ...(parent.content?.references ?? []),
    { item: child.id, title: child.title, text },
    ...(child.content?.references ?? []),
  ];
  return {
    ...parent,
    submittedBy: undefined,
    authors: [...authors.values()],
    content: { ...(parent.content ?? { situation: '' }), references },
  };
}
