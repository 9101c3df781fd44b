import { addAssessmentFile } from '@lianluo/contract/assessments';
import { readFile } from '@lianluo/contract/file';
import { onScopeDispose, ref } from 'vue';
import { call } from '../../api/call';
import { sendWhenFree, SendingProblem } from '../../api/send-file';
import { useSaving } from '../../api/use-saving';
import { completed, digested } from '../files/file.queries';
import { nameOf, refusalBefore } from '../files/upload';

/** Whose year a file proves something in. */
export interface EvidenceOf {
  committee: string;
  /** The unit, member or committee that is assessed. */
  scored: string;
  year: string;
}
export interface EvidenceFile {
  id: string;
  name: string;
}

/** 佐证材料: sent one after the other; each is there before anything names it. */
export function useSendEvidence(of: () => EvidenceOf, arrived: (file: EvidenceFile) => void) {
  const progress = ref('');
  const controller = new AbortController();
  onScopeDispose(() => controller.abort());
  const sending = useSaving({
    save: async (write, files: readonly File[]) => {
      // What cannot be sent at all keeps none of the others back.
      const refused = files.flatMap((file) => {
        const why = refusalBefore(file);
        return why === undefined ? [] : [{ file, told: `${file.name}：${why}` }];
      });
      try {
        for (const file of files) {
          if (refused.some((each) => each.file === file)) continue;
          const { committee, scored, year } = of();
          const [name, sha256] = [nameOf(file), await digested(file)];
          const { id, upload } = await write(
            addAssessmentFile,
            {
              params: { c: committee, scored },
              body: {
                name,
                type: file.type || 'application/octet-stream',
                bytes: file.size,
                period: year,
                ...(sha256 !== undefined && { sha256 }),
              },
            },
            controller.signal,
          );
          const tell = (sent: number) =>
            (progress.value = `正在上传“${name}” ${Math.floor((sent / file.size) * 100)}%`);
          await sendWhenFree(upload, file, tell, controller.signal);
          progress.value = `正在检查“${name}”`;
          const judged = await completed(write, committee, id, controller.signal);
          if (judged.refused) throw new SendingProblem(`${name}：${judged.refused.message}`);
          arrived({ id, name: judged.name });
        }
        if (refused.length > 0) throw new SendingProblem(refused.map(({ told }) => told).join('；'));
      } finally {
        progress.value = '';
      }
    },
  });
  return { ...sending, progress };
}

/** What a file is, before it is shown or saved. */
export const evidenceFile = (committee: string, { id }: EvidenceFile) =>
  call(readFile, { params: { c: committee, id } });
