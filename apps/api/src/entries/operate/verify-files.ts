import { damageIn } from '../../floor/storage/leveldb/damage';
import { damageLines } from '../../floor/storage/leveldb/damage-lines';
import { OperatorFault, type Command } from './command';
import { tablesFolder } from './tables';

/** 核验数据文件: every checksum of the data folder, without opening or changing anything. */
export const verifyFiles: Command = {
  summary: '核验本机数据文件夹的校验和，列出损坏之处 · the checksums of this machine’s data folder',
  needs: [],
  leavesTables: true,
  async run({ options, say }) {
    if (options['stage'] !== undefined || options['endpoint'] !== undefined)
      throw new OperatorFault(
        'DynamoDB 自己校验数据文件；留痕封存请用 verify-audit。',
        'DynamoDB checks its own files; for the audit trail there is verify-audit.',
      );
    const folder = tablesFolder();
    const damage = await damageIn(folder);
    for (const line of damageLines(damage)) say(`  ${line}`);
    if (damage.length > 0)
      throw new OperatorFault(
        `${folder} 有 ${damage.length} 处损坏，请从备份恢复：npm run operate -- restore --from <备份> --yes。`,
        `${damage.length} damaged places: restore a backup.`,
      );
    say(`${folder} 完好。 Every checksum is right.`);
  },
};
