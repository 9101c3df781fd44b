import { noCommittee } from '../../floor/journal/security';
import { forgetFaults } from '../../floor/journal/verified.store';
import { verifySeals } from '../../floor/journal/verify-seals';
import { OperatorFault, text, type Command } from './command';
import { chosenCommittees } from './committees';
import { sealKeys } from './secrets';

/** So long an entry may wait for its seal. */
const sealingMs = 10 * 60_000;

export const verifyAudit: Command = {
  summary: '核验留痕封存，指出被改动的条目 · the audit trail against its seals',
  needs: [],
  takes: ['committee', 'seal-secret', 'old-keys'],
  async run({ tables, options, say }) {
    if (options['stage'] === undefined)
      throw new OperatorFault(
        '本机运行不封存留痕，没有可核验的内容；封存由 AWS 上的部署进行。',
        'One machine seals nothing: a deployment does. Name it with --stage.',
      );
    const { storage, everyRow } = tables;
    const keys = await sealKeys(options);
    const chosen = await chosenCommittees(tables, options);
    const verified = await verifySeals({
      storage,
      keys,
      committees: text(options, 'committee') === '' ? [noCommittee, ...chosen] : chosen,
      journal: everyRow('journal'),
      sealedUntil: new Date(Date.now() - sealingMs).toISOString(),
    });
    let broken = 0;
    for (const [committee, { seals, entries, faults, unknownKeys, restored }] of verified) {
      say(
        `${(committee || '未归属 nobody’s').padEnd(16)} ${seals} 封 seals, ${entries} 条 entries, ${faults.length} 处异常 faults`,
      );
      for (const { of, at, until } of restored)
        say(
          `  ${at} 恢复自 ${of} 的导出，封存到第 ${until} 封。 Restored from the export of then, sealed until there.`,
        );
      for (const [key, some] of Object.entries(unknownKeys))
        say(
          `  ${some} 封用的密钥 ${key} 不在这里：链与条目相符，但导出在恢复前是否被改过，须用 --old-keys 核对。 ${some} seals by the key ${key}, which is not here: chain and entries agree, and whether the export was as it was made only that key tells. --old-keys`,
        );
      for (const { what, where } of faults) say(`  ${what}: ${where}`);
      // What was judged without a key is not found whole.
      if (faults.length === 0 && Object.keys(unknownKeys).length === 0)
        await forgetFaults({ storage, keys, committee });
      broken += faults.length;
    }
    if (broken > 0)
      throw new OperatorFault(`留痕有 ${broken} 处与封存不符。`, 'The audit trail does not match its seals.');
  },
};
