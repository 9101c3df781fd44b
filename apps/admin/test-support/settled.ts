import { flushPromises } from '@vue/test-utils';
import { vi } from 'vitest';

/**
 * Lets calls answer, pages that are imported on the way come in, however long that takes on a busy machine, and dialogs open:
 * each may ask for the next.
 */
export async function settled(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await vi.dynamicImportSettled();
    await flushPromises();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
