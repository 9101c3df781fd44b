import { useEventListener, useIntervalFn } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef, toRaw, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { forget, keep, kept, keptUnder } from './local-store';
import { useUser } from './user-scope';

export interface DraftFound<Form> {
  /** Where it is kept; every form that was opened has a place of its own. */
  key: string;
  form: Form;
  savedAt: string;
}

export interface Draft<Form> {
  /** Drafts that earlier visits left behind, newest first; show DraftBanner while there are some. */
  offered: ShallowRef<readonly DraftFound<Form>[]>;
  /** The newest of them. */
  found: ComputedRef<DraftFound<Form> | undefined>;
  savedAt: Ref<string | undefined>;
  /** Goes on with a draft, the newest unless another is named. What was typed so far is kept beside it. */
  restore(which?: DraftFound<Form>): void;
  discard(which?: DraftFound<Form>): void;
  /** The form was saved on the server: nothing of it needs keeping. */
  clear(): void;
}

const everyMs = 2000;

/**
 * Keeps what is typed in this browser every two seconds, per person and opened form, so that closed tabs or a dead battery
 * lose nothing. `form` is a reactive object of plain values.
 */
export function useDraft<Form extends object>(form: Form, formKey: string): Draft<Form> {
  const storageKey = `draft:${useUser()}:${formKey}`;
  let own = `${storageKey}#${crypto.randomUUID()}`;
  const offered = shallowRef(draftsUnder<Form>(storageKey));
  const savedAt = ref<string>();
  let last = textOf(form);

  function save() {
    const now = textOf(form);
    if (now === last) return;
    last = now;
    savedAt.value = new Date().toISOString();
    keep(own, { form: toRaw(form), savedAt: savedAt.value });
  }

  useIntervalFn(save, everyMs);
  useEventListener('pagehide', save);
  onScopeDispose(save);

  function restore(which = offered.value[0]) {
    if (!which) return;
    save();
    own = which.key;
    Object.assign(form, which.form);
    last = textOf(form);
    savedAt.value = which.savedAt;
    offered.value = draftsUnder<Form>(storageKey).filter(({ key }) => key !== own);
  }
  function discard(which = offered.value[0]) {
    if (which) forget(which.key);
    offered.value = offered.value.filter((each) => each !== which);
  }
  function clear() {
    forget(own);
    savedAt.value = undefined;
    last = textOf(form);
  }
  return { offered, found: computed(() => offered.value[0]), savedAt, restore, discard, clear };
}

const textOf = (form: object) => JSON.stringify(form);

const draftsUnder = <Form>(storageKey: string): DraftFound<Form>[] =>
  [storageKey, ...keptUnder(`${storageKey}#`)]
    .flatMap((key) => asDraft<Form>(key, kept(key)))
    .toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));

function asDraft<Form>(key: string, value: unknown): DraftFound<Form>[] {
  const draft = value as Partial<DraftFound<Form>> | null;
  return draft?.form && typeof draft.savedAt === 'string' ? [{ key, form: draft.form, savedAt: draft.savedAt }] : [];
}
