import { shallowRef } from 'vue';
import type { Write } from './call';
import { putFile } from './send-file';

export interface Sending {
  /** In KB. */
  done: number;
  total: number;
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);

/** The sending of a large file, to be shown and cancelled; one that fits into a form is not seen here. */
export function useSending() {
  const sending = shallowRef<Sending>();
  let controller = new AbortController();
  const put = async (write: Write, form: FormData, committee: string, file: File): Promise<void> => {
    controller = new AbortController();
    const total = kilobytes(file.size);
    const tell = (bytes: number) => (sending.value = { done: kilobytes(bytes), total });
    try {
      await putFile(write, form, committee, file, tell, controller.signal);
    } finally {
      sending.value = undefined;
    }
  };
  return { sending, cancel: () => controller.abort(), put };
}

/** Whoever has cancelled it knows. */
export const unlessCancelled = (error: Error | null | undefined): Error | null | undefined =>
  error?.name === 'AbortError' ? undefined : error;
