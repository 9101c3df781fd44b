import type { activityRecords } from '@lianluo/contract/activity';
import type { AttendanceList } from '@lianluo/contract/gathering-beside';
import type { GatheringView } from '@lianluo/contract/gathering';
import { computed } from 'vue';
import type * as z from 'zod/mini';
import { address, download, type Wire } from '../../../api/call';
import { useDownload } from '../../../api/use-download';
import { useSaving } from '../../../api/use-saving';
import { unlessCancelled, useSending } from '../../../api/use-sending';
import { notifyDone } from '../../../ui/notify';
import { fetchItem, type Place } from '../../../work/work.queries';

// One path for every kind of gathering, and none of their schemas.
const one = '/committees/{c}/{kind}/{id}';
const readText = address<
  Wire & {
    method: 'post';
    path: `${typeof one}/attendance/read`;
    body: typeof activityRecords.readList.body;
    answer: z.ZodMiniType<AttendanceList>;
  }
>({ method: 'post', path: `${one}/attendance/read` });
const readSheet = address<
  Wire & { method: 'post'; path: `${typeof one}/attendance/files`; answer: z.ZodMiniType<AttendanceList> }
>({ method: 'post', path: `${one}/attendance/files` });
const exportNames = address<Wire & { method: 'post'; path: `${typeof one}/attendance/exports` }>({
  method: 'post',
  path: `${one}/attendance/exports`,
});

const at = ({ kind, committee, id }: Place) => ({ c: committee, kind, id });
// The kinds that have a board all have the fields of a gathering.
export const fetchGathering = async (place: Place): Promise<GatheringView> =>
  (await fetchItem(place)) as unknown as GatheringView;

/** Whom a text or a sheet names; nothing is written. */
export function useReadNames(place: Place, done: (list: AttendanceList) => void) {
  const { sending, cancel, put } = useSending();
  const reading = useSaving({
    async save(write, from: string | File) {
      const params = at(place);
      if (typeof from === 'string') return write(readText, { params, body: { text: from } });
      const form = new FormData();
      form.set('kind', 'attendance');
      await put(write, form, place.committee, from);
      return write(readSheet, { params, form });
    },
    done,
  });
  return { ...reading, sending, cancel, problem: computed(() => unlessCancelled(reading.error.value)) };
}

/** 出席名单 as a workbook: who was recorded, or before that who is invited. */
export const useExportNames = (place: Place) =>
  useDownload(
    () => download(exportNames, { params: at(place) }),
    ({ fileName }) => notifyDone(`已导出 ${fileName}`),
  );
