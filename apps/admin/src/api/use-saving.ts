import { useMutation, type EntryKey } from '@pinia/colada';
import { writeForSaving, type Write } from './call';
import { useRefresh } from './refresh';

interface Saving<Given, Saved> {
  /** What is sent; only here is there a `write` to send it with. Several calls are one saving. */
  save: (write: Write, given: Given) => Promise<Saved>;
  done?: ((saved: Saved, given: Given) => void | Promise<void>) | undefined;
  /** What it may have changed on the server, even where the answer did not come: it is asked anew. */
  touches?: (given: Given) => readonly EntryKey[];
}

/**
 * One thing that a person does to the server: once at a time, however often the button is pressed. What went wrong stands in
 * `error` for the page to show; `mutate` and `run` never throw it.
 */
export function useSaving<Given = void, Saved = unknown>({ save, done, touches }: Saving<Given, Saved>) {
  const refresh = useRefresh();
  const {
    mutateAsync,
    mutate: _unguarded,
    ...state
  } = useMutation({
    mutation: (given: Given) => save(writeForSaving, given),
    onSuccess: (saved, given) => done?.(saved, given),
    onSettled: (_saved, _error, given) => {
      for (const key of touches?.(given) ?? []) void refresh(key);
    },
  });
  let running = false;

  /** The answer, or nothing where it was refused or is on its way already. */
  async function run(given: Given): Promise<Saved | undefined> {
    if (running) return undefined;
    running = true;
    try {
      return await mutateAsync(given);
    } catch {
      return undefined;
    } finally {
      running = false;
    }
  }
  return { ...state, run, mutate: (given: Given) => void run(given) };
}
