/** What a proposal that was not filed may turn into, by kind: each line is a step of its own. 来信 are kept among the suggestions, which answer them. */
export const turnTargets = {
  opinions: { action: 'turn-into-opinion', label: '转社情民意' },
  suggestions: { action: 'turn-into-letter', label: '转来信' },
} as const;
export type TurnTarget = keyof typeof turnTargets;
export type TurnAction = (typeof turnTargets)[TurnTarget]['action'];
