import type { LineEntry } from '@lianluo/domain/scheme/sheet/scores';

/** A row takes 400 kB, a character up to three bytes; what is left is for the ids of lines and files. */
const mostCharacters = 80_000;

/**
 * What one step gave, line by line, as the trail keeps it: who and when stands on the entry itself, and what was said before in
 * entries of its own. Only where hundreds of lines come at once, each with long words, are the words cut: the sheet has them whole.
 */
export function givenLines(lines: readonly LineEntry[]): Record<string, unknown> {
  const most = Math.floor(mostCharacters / lines.length);
  return Object.fromEntries(lines.map((entry) => [entry.line, given(entry, most)]));
}

function given({ value, reason, evidence }: LineEntry, most: number) {
  const kept = reason === undefined ? undefined : cut(reason, most);
  const text = evidence?.text === undefined ? undefined : cut(evidence.text, most - (kept?.length ?? 0));
  return {
    ...(value !== undefined && { value }),
    ...(kept !== undefined && { reason: kept }),
    ...(evidence && { evidence: { ...evidence, ...(text !== undefined && { text }) } }),
  };
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`;
