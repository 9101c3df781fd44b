import type { Component } from 'vue';

/** One of the committee's own, as a filter offers it. */
export interface Named {
  id: string;
  name: string;
}

type Control =
  | { kind: 'words'; placeholder: string }
  | { kind: 'choice'; choices: readonly string[]; labels: Readonly<Record<string, string>> }
  /** One of the committee's own: by 汉字 at once, by pinyin through `search`. */
  | {
      kind: 'named';
      choices: readonly Named[];
      search?: (words: string, signal: AbortSignal) => Promise<readonly Named[]>;
    }
  /** `from` and `to`, with the usual spans a press away. */
  | { kind: 'days' }
  | { kind: 'own'; control: Component };

/** One control of a ledger's line of filters; `name` is the one of the address and of the API. */
export type Filter = { name: string; label: string; width?: number } & Control;

export const yesNo = ['true', 'false'] as const;
