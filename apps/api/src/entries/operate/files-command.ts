import { bringRowFiles } from '../../features/backup/bring-files';
import { openArchive } from './archives';
import { OperatorFault, text, type Command } from './command';
import { openFiles } from './files';
import { brought } from './told-files';

/** 补回附件: what rows tell of and is not there, out of a backup, or out of what the bucket of a stage has removed of late. */
export const restoreFiles: Command = {
  summary: '补回缺失的附件，台账不动 · files that rows tell of and that are not there',
  needs: [],
  takes: ['from'],
  changes: true,
  async run({ tables: { everyRow }, options, say }) {
    const files = await openFiles(options);
    if (options['from'] === undefined && !files.removed)
      throw new OperatorFault('缺少 --from。', 'This machine keeps nothing that was removed: name a backup.');
    const archive = options['from'] === undefined ? undefined : await openArchive(text(options, 'from'));
    const result = await bringRowFiles(everyRow, { into: files, archive });
    for (const line of brought(result)) say(line);
    if (result.missing.length > 0)
      throw new OperatorFault(
        `还有 ${result.missing.length} 个附件找不到内容。`,
        `${result.missing.length} files are in none of the places.`,
      );
  },
};
