import type { Fields } from '@lianluo/domain/work/field';
import { mostEntries } from '@lianluo/domain/text/limits';
import { computed, ref, shallowReactive, shallowRef } from 'vue';
import { savingState } from '../../../api/saving-state';
import { useSaving } from '../../../api/use-saving';
import { useDraft, type Draft } from '../../../ui/use-draft';
import { useUnsavedGuard } from '../../../ui/use-unsaved-guard';
import { bodyOf, lacking, type Values } from '../../../work/values';
import { tiedTo, type Place } from '../../../work/work.queries';
import type { Marks, Person } from './line';
import { changesFrom, metBy, portionsOf, sizeOf, type Met } from './marks';
import type { Kept, Sheet } from './sheets';

/** What stands in the board, and is kept in this browser. */
interface Form {
  marks: Marks;
  /** What the server had of it when `marks` began: what differs is to be sent. */
  before: Marks;
  /** Whoever was added beside those who were expected. */
  guests: readonly Person[];
  /** What 登记开展情况 is told beside the attendance, while it was not held. */
  told: Values;
}

interface Given {
  sheet: Sheet;
  place: Place;
  kept: Kept;
  /** The fields of 登记开展情况, and what stands in them at first. */
  fields: Fields;
  told: Values;
  /** Before anything was recorded: a reply of leave. */
  proposed: Marks;
  nameOf: (id: string) => string;
  done: () => void;
}

/** The board of one gathering: what is marked, what differs from the server, its sending portion by portion, and what others did meanwhile. */
export function useBoard({ sheet, place, kept, fields, told, proposed, nameOf, done }: Given) {
  const base = shallowRef(kept.item);
  const form = shallowReactive<Form>({
    marks: { ...proposed, ...kept.marks },
    before: kept.marks,
    guests: [],
    told,
  });
  const draft = useDraft(form, `${sheet.name}:${place.kind}:${place.committee}:${place.id}`);
  const saved = ref(false);
  const checked = ref(false);
  const merged = ref('');
  const progress = ref<{ done: number; total: number }>();

  /** 登记开展情况 comes first: attendance is recorded with what was held. */
  const holds = computed(() => sheet.name === 'attendance' && base.value.status === 'announced');
  const changes = computed(() => changesFrom(form.before, form.marks));
  const lacks = computed(() => (holds.value ? lacking(fields, form.told) : []));
  const mayNot = computed(() => sizeOf(changes.value) === 0);
  useUnsavedGuard(computed(() => !saved.value && sizeOf(changes.value) > 0));

  /** What the server has now: the next portion stands on it, and so does going on after a break. */
  function stand({ item, marks }: Kept) {
    base.value = item;
    form.before = marks;
    if (progress.value) progress.value = { ...progress.value, done: progress.value.total - sizeOf(changes.value) };
  }
  const sending = useSaving({
    async save(write) {
      let now: Kept = { item: base.value, marks: form.before };
      const body = holds.value ? bodyOf(fields, form.told) : undefined;
      let first = true;
      for (const portion of portionsOf(changes.value, mostEntries.attendance)) {
        stand((now = await sheet.send(write, place, { kept: now, changes: portion, told: first ? body : undefined })));
        first = false;
      }
    },
    done() {
      saved.value = true;
      progress.value = undefined;
      draft.clear();
      done();
    },
    touches: () => [
      [place.kind, place.committee],
      ['overview', place.committee],
      ['members', place.committee, 'one'],
      ['units', place.committee],
      ...tiedTo(place.kind, base.value),
    ],
  });
  const { busy, stale, problem } = savingState(sending);

  function save() {
    checked.value = true;
    if (mayNot.value || lacks.value.length > 0) return;
    merged.value = '';
    progress.value = { done: 0, total: sizeOf(changes.value) };
    sending.mutate();
  }

  /** Theirs comes in beside what is marked here, person by person. */
  function meet(now: Kept) {
    const met = metBy(form.before, form.marks, now.marks);
    form.marks = met.marks;
    stand(now);
    merged.value = wordsOf(met);
  }
  const wordsOf = ({ taken, both }: Met) =>
    [
      taken.length > 0 ? `已带入他人登记的 ${taken.length} 人` : '',
      both.length > 0 ? `双方都改了${both.map(nameOf).join('、')}，这里保留您登记的` : '',
    ]
      .filter(Boolean)
      .join('；');
  async function catchUp() {
    meet(await sheet.fetch(place));
    sending.reset();
  }
  const resumable: Draft<Form> = {
    ...draft,
    restore(which) {
      const now: Kept = { item: base.value, marks: form.before };
      draft.restore(which);
      // What was kept in this browser may be older than what the server has.
      meet(now);
    },
  };

  return {
    form,
    draft: resumable,
    base,
    busy,
    stale,
    problem,
    merged,
    progress,
    holds,
    changes,
    lacks,
    checked,
    mayNot,
    save,
    catchUp,
  };
}
