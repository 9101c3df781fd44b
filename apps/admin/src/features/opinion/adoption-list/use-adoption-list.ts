import type { MatchedList } from '@lianluo/contract/adoption-list';
import { besideList } from '@lianluo/domain/adoption-list/beside-list';
import { listRowsOf, pastedSheet, type ListRow } from '@lianluo/domain/adoption-list/list-rows';
import { mostEntries } from '@lianluo/domain/text/limits';
import { computed, reactive, ref, shallowRef } from 'vue';
import { today } from '../../../ui/format';
import { bodyOf, lacking, valuesOf } from '../../../work/values';
import { listFields } from '../adoption.fields';
import {
  useMatchList,
  useReadList,
  useRegisterList,
  type AskedMatches,
  type AskedRegistration,
} from './adoption-list.queries';

export type MatchedRow = MatchedList['rows'][number];

/** The opinion that is registered unless a person says otherwise: the only one that surely bears the title. */
const proposed = ({ state, candidates: [first] }: MatchedRow): string =>
  state === 'sure' && first && !first.refusal ? first.id : '';

/** 登记采用通报 as its page goes through it: what the list says, its lines, which opinion each means, what became of them. */
export function useAdoptionList(committee: () => string) {
  const said = reactive(valuesOf(listFields));
  const pasted = ref('');
  const fileName = ref('');
  const fromFile = shallowRef<readonly ListRow[]>([]);
  const matched = shallowRef<MatchedList>();
  /** The lines that were looked up, each with what it says of itself. */
  const asked = shallowRef<readonly ListRow[]>([]);
  /** By line: the id of an opinion, or nothing. */
  const chosen = ref<string[]>([]);
  const reading = useReadList(committee);
  const matching = useMatchList(committee);
  const registering = useRegisterList(committee);
  const result = computed(() => registering.data.value);

  const rows = computed(() =>
    fromFile.value.length > 0 ? fromFile.value : listRowsOf(pastedSheet(pasted.value), today()),
  );
  const tooMany = computed(() => rows.value.length > mostEntries.atOnce);
  const ready = computed(() => lacking(listFields, said).length === 0 && rows.value.length > 0 && !tooMany.value);

  async function read(file: File) {
    const answer = await reading.run(file);
    if (!answer) return;
    fileName.value = file.name;
    fromFile.value = answer.rows;
  }
  function forgetFile() {
    fileName.value = '';
    fromFile.value = [];
  }

  async function match() {
    // The form gives what its table requires, or the button is off.
    const list = bodyOf(listFields, said) as Omit<AskedMatches, 'rows'>;
    const sent = rows.value.map((row) => besideList(list, { ...row }));
    const answer = await matching.run({ ...list, rows: sent });
    if (!answer) return;
    asked.value = sent;
    matched.value = answer;
    chosen.value = answer.rows.map(proposed);
  }

  const lines = computed(() =>
    chosen.value.flatMap((item, index) => {
      if (item === '') return [];
      const { title: _title, ...row } = asked.value[index] ?? { title: '' };
      return [{ item, ...row }];
    }),
  );
  const register = () =>
    registering.run({ ...(bodyOf(listFields, said) as Omit<AskedRegistration, 'rows'>), rows: lines.value });

  /** Another list: the organ and its journal are often the same again. */
  function startAnew() {
    registering.reset();
    matched.value = undefined;
    chosen.value = [];
    pasted.value = '';
    forgetFile();
  }

  return {
    said,
    pasted,
    fileName,
    rows,
    tooMany,
    ready,
    matched,
    asked,
    chosen,
    lines,
    result,
    reading,
    matching,
    registering,
    read,
    forgetFile,
    match,
    register,
    startAnew,
    back: () => (matched.value = undefined),
  };
}
