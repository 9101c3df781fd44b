import type { AssessmentView } from '@lianluo/contract/assessments';
import type { SheetStep } from '@lianluo/domain/scheme/sheet/scores';
import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue';
import { ApiProblem } from '../../../api/problem';
import { rebased, rebasedWords } from '../../../ui/rebase';
import {
  changedEntries,
  faultsAt,
  faultsOf,
  newlySaid,
  sheetFormOf,
  shownOf,
  shownWith,
  type LineFaults,
  type SheetForm,
} from './sheet-form';
import { linesOf, rulesOf, saidAfter } from './sheet-rules';
import { lostWords } from './sheet-words';

/** 考核表 as it is looked at, and as one step of it is filled in. `latest` is what the server says now. */
export function useSheetForm(latest: Readonly<Ref<AssessmentView>>) {
  const base = shallowRef(latest.value);
  const step = ref<SheetStep>();
  const form = reactive<SheetForm>({});
  const before = shallowRef<SheetForm>({});
  const merged = ref('');
  /** Whether it was tried to save this: what is lacking is said then, and not while somebody types. */
  const isTried = ref(false);
  const refused = shallowRef(new Map<string, LineFaults>());

  const entries = computed(() => (step.value ? changedEntries(form, before.value) : []));
  const isChanged = computed(() => entries.value.length > 0);
  const rules = computed(() => rulesOf(base.value));
  const faults = computed(() => (step.value ? faultsOf(entries.value, step.value, rules.value) : new Map()));
  const shown = computed(() => (step.value ? shownWith(step.value, form, rules.value) : shownOf(base.value)));

  function stand(view: AssessmentView) {
    base.value = view;
    if (step.value && !view.mayFill.includes(step.value)) step.value = undefined;
    before.value = step.value ? sheetFormOf(view, step.value) : {};
    for (const line of Object.keys(form)) delete form[line];
    Object.assign(form, step.value ? sheetFormOf(view, step.value) : {});
    isTried.value = false;
    refused.value = new Map();
  }
  function begin(at: SheetStep | undefined) {
    step.value = at;
    merged.value = '';
    stand(latest.value);
  }
  // What somebody else saved comes in by itself as long as nothing is typed here.
  watch(latest, (now) => !isChanged.value && stand(now));

  /** What a line cannot be saved with: a wrong number at once, what lacks once it was tried, and what the API said. */
  function faultsFor(line: string): LineFaults {
    const { value, ...others }: LineFaults = faults.value.get(line) ?? {};
    return { ...refused.value.get(line), ...(value !== undefined && { value }), ...(isTried.value && others) };
  }

  /** What the others saved comes in beside what is typed here, line by line; what can no longer be said is named, not silently gone. */
  function catchUp(now: AssessmentView) {
    const at = step.value;
    if (!at) return stand(now);
    const theirs = sheetFormOf(now, at);
    const lines = new Map(linesOf(now).map((line) => [line.id, line]));
    const isClosed = (id: string) => {
      const line = lines.get(id);
      return !line || !now.mayFill.includes(at) || saidAfter(line, at) !== undefined;
    };
    const lost = entries.value.filter(({ line }) => isClosed(line));
    const mine = { ...form };
    for (const { line } of lost) mine[line] = before.value[line] ?? { value: '', reason: '', text: '', files: [] };
    const result = rebased<SheetForm>(before.value, mine, theirs);
    const labels = Object.fromEntries([...lines].map(([id, { label }]) => [id, label]));
    const gone = lost.map(({ line }) => lostWords(labels[line] ?? line, form[line]?.value ?? ''));
    stand(now);
    if (step.value) Object.assign(form, result.form);
    merged.value = [...gone, rebasedWords(result, labels)].filter(Boolean).join('；') || '已载入他人的修改';
  }

  return {
    base,
    step,
    form,
    entries,
    isChanged,
    shown,
    merged,
    faultsFor,
    begin,
    stand,
    catchUp,
    /** Whether all that is typed may be sent. */
    ready() {
      isTried.value = true;
      refused.value = new Map();
      return faults.value.size === 0;
    },
    refuse(error: Error | null) {
      if (!(error instanceof ApiProblem)) return;
      refused.value = faultsAt(
        error.errors,
        entries.value.map(({ line }) => line),
      );
    },
    /** Who saved it meanwhile: （周某：“五统一”建设、配备专职主任） */
    others: computed(() => {
      const { by, lines } = newlySaid(base.value, latest.value);
      if (lines.length === 0) return '';
      const which = lines.length > 3 ? `${lines.slice(0, 3).join('、')}等 ${lines.length} 项` : lines.join('、');
      return `（${by.length ? `${by.join('、')}：` : ''}${which}）`;
    }),
  };
}
