import type { Stamped } from '../platform/stamped';
import type { KindName } from '../work/kinds';

/** 用处: where a phrase is offered. Without a kind in every kind, without an action in every step. */
export interface PhraseUse {
  kind?: KindName | undefined;
  action?: string | undefined;
}

/** 常用语: what somebody writes again and again, kept for themselves or shared with their committee. */
export interface Phrase extends Stamped {
  id: string;
  committee: string;
  text: string;
  /** Everywhere where none is named. */
  uses: readonly PhraseUse[];
  shared: boolean;
  by: { id: string; name: string };
  version: number;
}

/** Where something is written: a step of a kind, or a place that is neither. */
export interface PhrasePlace {
  kind?: string | undefined;
  action?: string | undefined;
}

/** One's own phrases are nobody else's, whatever they may do. */
export const isPhraseFor = ({ by, shared }: Pick<Phrase, 'by' | 'shared'>, user: { id: string }): boolean =>
  shared || by.id === user.id;

/** How exactly a phrase is meant for a place, the higher the closer; nothing where it is not meant for it. */
function fitOf({ uses }: Pick<Phrase, 'uses'>, { kind, action }: PhrasePlace): number | undefined {
  if (uses.length === 0) return 0;
  const fits = uses
    .filter((use) => (use.kind ?? kind) === kind && (use.action ?? action) === action)
    .map((use) => Number(use.kind !== undefined) + 2 * Number(use.action !== undefined));
  return fits.length === 0 ? undefined : Math.max(...fits);
}

export const isMeantFor = (phrase: Pick<Phrase, 'uses'>, place: PhrasePlace): boolean =>
  fitOf(phrase, place) !== undefined;

/** What is offered at a place: what is meant for just this step first, then by name; of equal texts one. */
export function phrasesAt<Each extends Pick<Phrase, 'uses' | 'text'>>(
  phrases: readonly Each[],
  place: PhrasePlace,
): readonly Each[] {
  const offered = phrases.flatMap((phrase) => {
    const fit = fitOf(phrase, place);
    return fit === undefined ? [] : [{ phrase, fit }];
  });
  const inOrder = offered
    .toSorted((one, other) => other.fit - one.fit || one.phrase.text.localeCompare(other.phrase.text, 'zh-Hans-CN'))
    .map(({ phrase }) => phrase);
  return [...new Map(inOrder.toReversed().map((each) => [each.text, each])).values()].toReversed();
}
