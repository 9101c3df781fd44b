import { presets } from '@lianluo/schemes/presets/index';

/** 常用语 of a step, as the committee's preset has them. */
export function phrasesOf(committee: string, action: string): readonly string[] {
  const preset = presets.find(({ id }) => id === committee) ?? presets.find(({ id }) => id === 'default');
  const phrases: Partial<Record<string, readonly string[]>> = preset?.phrases ?? {};
  return phrases[action] ?? [];
}
