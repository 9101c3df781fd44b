/** 句中一段: words that stand as they are, or words that say a field of the rule, by its place within it. An editor lets those be changed. */
export type Piece = string | { readonly at: string; readonly says: string };

export const saying = (at: string, says: string): Piece => ({ at, says });

/** The sentence that pieces make. */
export const sentenceOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.says)).join('');

/** Terms one after the other, parted. */
export const parted = (terms: readonly (readonly Piece[])[], by: '，' | '、' = '，'): Piece[] =>
  terms.flatMap((term, index) => (index === 0 ? term : [by, ...term]));
