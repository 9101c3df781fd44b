import { opinions, type OpinionView } from '@lianluo/contract/opinion';
import { computed, reactive, ref, shallowRef } from 'vue';
import type { Write } from '../../api/call';
import { ApiProblem } from '../../api/problem';
import { useSaving } from '../../api/use-saving';
import {
  changeOf,
  clearedOf,
  draftOf,
  emptyForm,
  formOf,
  registrationOf,
  textOf,
  type OpinionForm,
} from './opinion-form';
import { useOpinionCache } from './opinion.queries';
import { isAllowed, takeStep } from './opinion.steps';

export interface FormPlace {
  committee: string;
  ownUnit: string | null;
  /** Whom a link names as the author. */
  from?: { member: string; name: string } | undefined;
  topic?: string | undefined;
  /** Called with every answer that is the item, before anything else happens. */
  onSaved: (opinion: OpinionView) => void;
}

export type Finish = 'submit' | 'edit';

interface Doing {
  what: 'save' | 'finish';
  act: (write: Write) => Promise<OpinionView>;
}

/** An entry form and what saving it means: a new draft, a change of one, or the office's editing. */
export function useOpinionForm({ committee, ownUnit, from, topic, onSaved }: FormPlace) {
  const cache = useOpinionCache();
  const form = reactive<OpinionForm>({ ...emptyForm(ownUnit, from), topics: topic ? [topic] : [] });
  const opinion = shallowRef<OpinionView>();
  const saved = ref(contentOf(form));
  const { run, error, isLoading, variables } = useSaving({
    save: (write, { act }: Doing) => act(write),
  });
  const busy = computed(() => (isLoading.value ? variables.value?.what : undefined));
  const overtaken = computed(() => error.value instanceof ApiProblem && error.value.status === 412);
  const unsaved = computed(() => contentOf(form) !== saved.value);
  const finish = computed<Finish | undefined>(() => {
    if (!opinion.value || opinion.value.status === 'draft' || opinion.value.status === 'returned') return 'submit';
    return isAllowed(opinion.value, 'edit') ? 'edit' : undefined;
  });

  /** Fills the form from the item as the server has it. */
  function load(from: OpinionView) {
    opinion.value = from;
    Object.assign(form, formOf(from));
    saved.value = contentOf(form);
  }

  function take(answer: OpinionView) {
    opinion.value = answer;
    form.version = answer.version;
    cache.keep(answer);
  }

  const current = (): OpinionView | undefined =>
    opinion.value && { ...opinion.value, version: form.version ?? opinion.value.version };

  async function store(write: Write, fields: 'all' | 'registration') {
    const before = contentOf(form);
    const item = current();
    const answer = item
      ? await write(opinions.change, {
          params: { c: committee, id: item.id },
          body: fields === 'all' ? changeOf(form, item) : { ...registrationOf(form), ...clearedOf(form, item) },
          version: item.version,
        })
      : await write(opinions.record, { params: { c: committee }, body: draftOf(form) });
    take(answer);
    if (fields === 'all') saved.value = before;
    onSaved(answer);
    return answer;
  }

  const doing = (what: Doing['what'], act: Doing['act']) => run({ what, act });

  return {
    form,
    opinion,
    busy,
    problem: error,
    overtaken,
    unsaved,
    finish,
    load,
    save: () => doing('save', (write) => store(write, 'all')),
    /** Saves what is typed and takes the step that the form is for. */
    complete: () =>
      doing('finish', async (write) => {
        if (finish.value === 'edit') {
          const item = opinion.value;
          const registered =
            item && JSON.stringify(registrationOf(formOf(item))) === JSON.stringify(registrationOf(form));
          const from = registered ? current() : await store(write, 'registration');
          if (!from) throw new Error('There is nothing to edit yet.');
          const before = contentOf(form);
          const answer = await takeStep(write, from, 'edit', textOf(form));
          take(answer);
          saved.value = before;
          return answer;
        }
        const draft = unsaved.value || !opinion.value ? await store(write, 'all') : current();
        if (!draft) throw new Error('There is nothing to submit yet.');
        const answer = await takeStep(write, draft, 'submit', {});
        take(answer);
        return answer;
      }),
    /** Somebody else changed the item: keep what is typed here and save it over theirs, or take theirs. */
    async settle(keep: 'mine' | 'theirs') {
      const item = opinion.value;
      if (!item) return;
      await doing('save', async () => {
        const latest = await cache.renew({ committee, id: item.id });
        if (keep === 'theirs') load(latest);
        else {
          opinion.value = latest;
          form.version = latest.version;
        }
        return latest;
      });
    },
  };
}

/** What counts as typed: the version is the server's. */
const contentOf = ({ version: _version, ...content }: OpinionForm): string => JSON.stringify(content);
