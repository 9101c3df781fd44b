import { functionOf, lambdaClient } from './clients';
import { OperatorFault, text, type Command } from './command';
import { mappingsOf, switchMappings } from './mappings';

/** 停用或启用事件源: stops a consumer for as long as something is mended. A stream holds a day, so it must run again by then. */
export const mapping: Command = {
  summary: '查看、停用或启用消费函数的事件源 · lists, stops or starts what a consumer reads',
  needs: ['stage', 'function'],
  flags: ['disable', 'enable'],
  leavesTables: true,
  async run({ options, say }) {
    const { disable = false, enable = false } = options;
    if (disable && enable) throw new OperatorFault('--disable 与 --enable 只写一个。', 'Say one of them.');
    const lambda = await lambdaClient();
    const name = functionOf(text(options, 'stage'), text(options, 'function'));
    const mappings = await (disable || enable
      ? switchMappings(lambda, name, enable === true)
      : mappingsOf(lambda, name));
    for (const { source, state, result } of mappings) say(`${source.padEnd(28)} ${state.padEnd(9)} ${result}`);
    if (disable) say('变更在流中最多保留一天，请在此之前启用。 Changes wait a day at most: enable it again by then.');
  },
};
