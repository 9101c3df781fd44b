/** What a colour may say here: done is green, due amber, late red, go blue (in progress), rest grey. */
export const tones = ['done', 'due', 'late', 'go', 'rest'] as const;
export type Tone = (typeof tones)[number];
