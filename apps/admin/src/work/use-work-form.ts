import { isOfUnit } from '@lianluo/domain/work/kinds';
import { maybe, own, type Fields } from '@lianluo/domain/work/field';
import { computed, reactive, ref, shallowRef } from 'vue';
import { ApiProblem } from '../api/problem';
import { fieldErrors } from '../ui/field-errors';
import { today } from '../ui/format';
import { rebased, rebasedWords } from '../ui/rebase';
import { useDraft } from '../ui/use-draft';
import { useUnsavedGuard } from '../ui/use-unsaved-guard';
import { draftFields, labelsOf } from './draft-fields';
import type { Pages } from './kind-pages';
import { bodyOf, changesOf, lacking, valuesOf, type Values } from './values';
import type { WorkView } from './work.calls';
import { fetchItem, useSave } from './work.queries';

interface Place {
  committee: string;
  /** Whose it is and what it is about, where a link or the person's own unit says so. */
  given: { unit: string; topics: string[] };
  done: (item: WorkView, next: string | undefined) => void;
}

/** The form of an item: what stands in it, what lacks, its saving, and what came in meanwhile from others. */
export function useWorkForm(pages: Pages, item: WorkView | undefined, { committee, given, done }: Place) {
  const labels = labelsOf(pages);
  const fields: Fields = {
    ...draftFields(pages, item),
    ...(isOfUnit(pages.kind) && { unit: own(labels['/unit'] ?? '') }),
    topics: maybe(own('年度议题')),
  };
  const from = (one: WorkView | undefined): Values =>
    one
      ? { ...valuesOf(fields, one), unit: one.unit ?? '', topics: [...(one.topics ?? [])] }
      : { ...valuesOf(fields), ...(fields['reportedOn'] && { reportedOn: today() }), ...given };

  const base = shallowRef(item);
  const before = shallowRef(from(item));
  const form = reactive<Values>(from(item));
  const draft = useDraft(form, `${pages.kind.name}:${committee}:${item?.id ?? 'new'}`);
  const saved = ref(false);
  const merged = ref('');
  const checked = ref(false);

  const { mutate, isLoading, error, reset } = useSave(() => pages.kind.name, {
    stored: (answer) => {
      base.value = answer;
      before.value = from(answer);
    },
    done: (answer, next) => {
      saved.value = true;
      draft.clear();
      done(answer, next);
    },
  });
  const stale = computed(() => error.value instanceof ApiProblem && error.value.status === 412);
  const problem = computed(() => (stale.value ? null : error.value));
  const changes = () => changesOf(fields, before.value, form);
  const lacks = computed(() => lacking(fields, form));
  useUnsavedGuard(computed(() => !saved.value && Object.keys(changes()).length > 0));

  function errorOf(name: string): string | undefined {
    if (checked.value && lacks.value.includes(name)) return `请填写${labels[`/${name}`] ?? ''}`;
    return fieldErrors(problem.value)(`/${name}`);
  }
  function save(next?: string) {
    checked.value = true;
    if (lacks.value.length > 0) return;
    const of = base.value;
    const body = of ? changes() : bodyOf(fields, form);
    mutate({ committee, body, of, next });
  }

  /** Somebody else changed the item: theirs comes in beside what is typed here. */
  async function catchUp() {
    if (!base.value) return;
    const latest = await fetchItem({ kind: pages.kind.name, committee, id: base.value.id });
    const result = rebased<Values>(before.value, form, from(latest));
    base.value = latest;
    before.value = from(latest);
    Object.assign(form, result.form);
    reset();
    merged.value = rebasedWords(result, namesOf(labels));
  }

  return { form, draft, busy: isLoading, problem, stale, merged, labels, errorOf, save, catchUp };
}

const namesOf = (labels: Record<string, string>) =>
  Object.fromEntries(Object.entries(labels).map(([pointer, name]) => [pointer.slice(1), name]));
