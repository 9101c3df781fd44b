import type { Day } from '../calendar/day';
import type { Actor } from '../permission';
import type { RefusalCode } from '../refusal';
import { mostCharacters as most } from '../text/limits';
import { line, maybe } from '../work/field';
import type { Signature } from './issue';

/** 签发人职务, where it is another one than the user bears. */
export const signerPost = maybe(line('签发人职务', most.post));

/** 签发 by whoever is signed in, under the post they bear or the one that was given. */
export const signatureBy = ({ name, post: own }: Pick<Actor, 'name' | 'post'>, on: Day, post = own): Signature => ({
  name,
  on,
  ...(post !== undefined && { post }),
});

/** 纸质签批, as the office registers it. */
export const paperSignature = (name: string, on: Day, post?: string): Signature => ({
  name,
  on,
  paper: true,
  ...(post !== undefined && { post }),
});

/** 编、审、签分开: why this caller does not sign what they had a hand in, where their committee keeps it so. */
export function apartRefusal(
  { editedBy, reviewedBy }: { editedBy?: string | undefined; reviewedBy?: string | undefined },
  { id, rules }: Actor,
): RefusalCode | undefined {
  if (!rules?.apart) return undefined;
  if (editedBy === id) return 'signing.own-edit';
  return reviewedBy === id ? 'signing.own-review' : undefined;
}
