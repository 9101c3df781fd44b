import { onScopeDispose, ref, toRaw, type Ref, type ShallowRef, shallowRef } from 'vue';
import { forget, keep, kept } from './local-store';
import { useUser } from './user-scope';

export interface DraftFound<Form> {
  form: Form;
  savedAt: string;
}

export interface Draft<Form> {
  /** A draft that an earlier visit left behind; show DraftBanner while it is there. */
  found: ShallowRef<DraftFound<Form> | undefined>;
  savedAt: Ref<string | undefined>;
  restore(): void;
  discard(): void;
  /** The form was saved on the server: nothing needs keeping. */
  clear(): void;
}

const everyMs = 2000;

/**
 * Keeps what is typed in this browser every two seconds, per person and form, so that a closed tab or a dead battery
 * loses nothing. `form` is a reactive object of plain values.
 */
export function useDraft<Form extends object>(form: Form, formKey: string): Draft<Form> {
  const storageKey = `draft:${useUser()}:${formKey}`;
  const found = shallowRef(asDraft<Form>(kept(storageKey)));
  const savedAt = ref<string>();
  let last = textOf(form);

  function save() {
    const now = textOf(form);
    if (now === last) return;
    last = now;
    // What is typed anew takes the place of what was found.
    found.value = undefined;
    savedAt.value = new Date().toISOString();
    keep(storageKey, { form: toRaw(form), savedAt: savedAt.value });
  }

  const timer = setInterval(save, everyMs);
  window.addEventListener('pagehide', save);
  onScopeDispose(() => {
    clearInterval(timer);
    window.removeEventListener('pagehide', save);
    save();
  });

  const drop = () => {
    forget(storageKey);
    found.value = undefined;
    savedAt.value = undefined;
    last = textOf(form);
  };
  return {
    found,
    savedAt,
    restore: () => {
      if (found.value) Object.assign(form, found.value.form);
      last = textOf(form);
      found.value = undefined;
    },
    discard: drop,
    clear: drop,
  };
}

const textOf = (form: object) => JSON.stringify(form);

function asDraft<Form>(value: unknown): DraftFound<Form> | undefined {
  const draft = value as Partial<DraftFound<Form>> | null;
  return draft?.form && typeof draft.savedAt === 'string' ? { form: draft.form, savedAt: draft.savedAt } : undefined;
}
