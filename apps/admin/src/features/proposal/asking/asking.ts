import { dayOfInstant } from '../../../ui/format';
import type { Tone } from '../../../ui/tone';

/** One who is asked: what they have said, and by which way. */
export interface Asked {
  id: string;
  name: string;
  tone: Tone;
  words: string;
  /** 凭链接、按纸质表录入, with who entered it and when. */
  way?: string | undefined;
  /** What they wrote. */
  text?: string | undefined;
  /** They can still be asked. */
  open: boolean;
  /** What the office enters of them from paper, and which of its records it voids. */
  paper?: boolean | undefined;
  voids?: string | undefined;
}

export const addressOf = (token: string): string => `${location.origin}/r#${token}`;

/** 凭链接 or 纸质表录入: whatever is shown says which it was. */
export function wayOf({
  by,
  enteredBy,
  at,
}: {
  by?: 'link' | 'paper' | undefined;
  enteredBy?: string | undefined;
  at?: string | undefined;
}): string | undefined {
  if (!by) return undefined;
  const day = at === undefined ? '' : `，${dayOfInstant(at)}`;
  return by === 'link' ? `本人凭链接${day}` : `按纸质表录入${enteredBy ? `（${enteredBy}）` : ''}${day}`;
}
