import type { Download } from './call';
import { saveFile } from './save-file';
import { useSaving } from './use-saving';

/** A file that the server makes, for the browser to keep; asked for once, however often the button is pressed. */
export const useDownload = <Given = void>(
  ask: (given: Given) => Promise<Download>,
  done?: (file: Download, given: Given) => void,
) =>
  useSaving<Given, Download>({
    save: (_write, given) => ask(given),
    done: (file, given) => {
      saveFile(file);
      done?.(file, given);
    },
  });
