/** What a speech may turn into, by kind: each line is a step of its own. */
export const turnTargets = {
  opinions: { action: 'turn-into-opinion', label: '转社情民意' },
  proposals: { action: 'turn-into-proposal', label: '转提案' },
} as const;
export type TurnTarget = keyof typeof turnTargets;
export type TurnAction = (typeof turnTargets)[TurnTarget]['action'];
