/** 稿件 as the form has one and as it is sent. */
export interface DraftArticle {
  title: string;
  sources: readonly string[];
  text?: string | undefined;
}

/** What stands in a form: from an issue as the API shows it, or from what was typed before. */
export function articlesIn(value: unknown): DraftArticle[] {
  if (!Array.isArray(value)) return [];
  return (value as { title?: string; sources: (string | { item: string })[]; text?: string }[]).map((each) => ({
    title: each.title ?? '',
    sources: each.sources.map((source) => (typeof source === 'string' ? source : source.item)),
    ...(each.text !== undefined && { text: each.text }),
  }));
}

export const moved = <Each>(list: readonly Each[], from: number, by: -1 | 1): Each[] => {
  const next = [...list];
  const [taken] = next.splice(from, 1);
  return taken === undefined ? next : next.toSpliced(from + by, 0, taken);
};

/** 综合: an article takes the sources of the one below it; its text is edited from that of both. */
export function joined(list: readonly DraftArticle[], at: number, text: string): DraftArticle[] {
  const [one, other] = [list[at], list[at + 1]];
  if (!one || !other) return [...list];
  return list.toSpliced(at, 2, { title: one.title, sources: [...one.sources, ...other.sources], text });
}
