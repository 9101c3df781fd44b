/** Ways that fit one field of the language alone. */
type ByKind =
  | 'unit-types'
  | 'who'
  | 'facts'
  | 'scores'
  | 'share'
  | 'every'
  | 'rhythm'
  | 'days'
  | 'follow'
  | 'auto'
  | 'quota';

/** How a field is entered; its words come from where the language says them. */
type Way =
  | { as: 'number'; least: number; most: number; whole?: true; hint?: string }
  | { as: 'text'; most: number }
  | { as: 'lines'; most: number }
  /** `usual`: what holds where nothing is said. */
  | { as: 'choice'; choices: readonly string[]; usual?: string }
  | { as: 'choices'; choices: readonly string[] }
  | { [As in ByKind]: { as: As } }[ByKind]
  /** What is said or not: its value says no more. */
  | { as: 'flag' };

export type Editor = Way & {
  /** It may be left out, and is taken off again. */
  optional?: true;
  /** What it begins as where it was not said. */
  begin?: unknown;
};

export type EditorOf<As extends Editor['as']> = Extract<Editor, { as: As }>;
