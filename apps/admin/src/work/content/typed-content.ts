/** 正文 as it is typed: three boxes, or one for all of it. */
export interface TypedContent {
  situation: string;
  analysis: string;
  suggestion: string;
  /** One box for the whole text instead of three. */
  inOne: boolean;
}

export interface SentContent {
  situation: string;
  analysis?: string | undefined;
  suggestion?: string | undefined;
}

export const typedContent = (content: SentContent | null | undefined): TypedContent => ({
  situation: content?.situation ?? '',
  analysis: content?.analysis ?? '',
  suggestion: content?.suggestion ?? '',
  inOne: !!content && !content.analysis && !content.suggestion,
});

export const sentContent = ({ situation, analysis, suggestion, inOne }: TypedContent): SentContent => ({
  situation,
  ...(!inOne && analysis.trim() && { analysis }),
  ...(!inOne && suggestion.trim() && { suggestion }),
});

/** The same text in one box: its parts as paragraphs. */
export function inOneBox({ situation, analysis, suggestion }: TypedContent): TypedContent {
  const parts = [situation, analysis, suggestion].filter((text) => text.trim());
  return { situation: parts.join('\n'), analysis: '', suggestion: '', inOne: true };
}
