import type { ComputedRef, InjectionKey } from 'vue';

/** 常用语 of the place that is being written at, and the way to keep another one. */
export interface PhraseBook {
  phrases: ComputedRef<readonly string[]>;
  /** Nothing where nobody may. */
  keep?: ((text: string) => void) | undefined;
}

/** Whoever opens a dialog says which phrases it writes with; every text box in it offers them. */
export const phraseBookKey: InjectionKey<PhraseBook> = Symbol('phrase book');
