import { computed, shallowRef } from 'vue';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { rebased, rebasedWords } from '../../../ui/rebase';
import type { DraftForm, SchemeView } from '../scheme.queries';
import { partNames } from './part-names';

const formOf = ({ draft }: SchemeView): DraftForm | undefined =>
  draft ? { name: draft.name, source: draft.source, rules: draft.rules, locks: draft.locks } : undefined;

type Flat = Pick<DraftForm, 'name' | 'source' | 'locks'> & Rules;
const flat = ({ rules, ...named }: DraftForm): Flat => ({ ...rules, ...named });
const whole = ({ name, source, locks, ...rules }: Flat): DraftForm => ({ name, source, locks, rules });

/** 草稿 as it is being edited, with the way back step by step. */
export function useDraftForm(scheme: SchemeView) {
  /** What the server has, and the form as it was then. */
  const base = shallowRef(scheme);
  const saved = shallowRef(formOf(scheme));
  const form = shallowRef(saved.value);
  const earlier = shallowRef<readonly DraftForm[]>([]);
  const merged = shallowRef('');
  const isChanged = computed(() => form.value !== undefined && form.value !== saved.value);

  /** Takes what the server has for what there is. */
  function stand(now: SchemeView) {
    base.value = now;
    saved.value = formOf(now);
    form.value = saved.value;
    earlier.value = [];
    merged.value = '';
  }
  function change(next: Partial<DraftForm>) {
    if (!form.value) return;
    earlier.value = [...earlier.value, form.value];
    form.value = { ...form.value, ...next };
  }
  function undo() {
    const last = earlier.value.at(-1);
    if (!last) return;
    earlier.value = earlier.value.slice(0, -1);
    form.value = last;
  }
  /** Somebody else saved first: their changes come in beside those made here, part by part. */
  function catchUp(latest: SchemeView) {
    const [before, mine, theirs] = [saved.value, form.value, formOf(latest)];
    base.value = latest;
    if (!before || !mine) return stand(latest);
    if (!theirs) {
      merged.value = '草稿已由他人公布或放弃，这里保留您的修改，保存后成为新的草稿';
      return;
    }
    const result = rebased<Flat>(flat(before), flat(mine), flat(theirs));
    saved.value = theirs;
    earlier.value = [];
    form.value = whole(result.form);
    merged.value = rebasedWords(result, partNames) || '对方的修改与您的不冲突';
  }
  return { base, form, isChanged, earlier, merged, stand, change, undo, catchUp };
}
