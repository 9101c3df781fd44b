import { aCall, aDraft } from '../desk';
import type { Ways } from '../ways';

/** How a call, an opinion that answers one, and an instruction that answers a 呈批 name things. */
export const callWays = ({ draft, submitted, asked }: Record<'draft' | 'submitted' | 'asked', string>): Ways => ({
  'opinions.record.body/call': (given) => ['POST', '/opinions', { ...aDraft, call: given }, '/call'],
  'opinions.change.body/call': (given) => ['PATCH', `/opinions/${draft}`, { call: given }, '/call'],
  'opinions.instruct.body/presentation': (given) => [
    'POST',
    `/opinions/${submitted}/instructions`,
    { leaderPost: '区长', instructedOn: '2026-05-20', text: '阅', presentation: given },
    '/presentation',
  ],
  'calls.record.body/units/*': (given) => ['POST', '/calls', { ...aCall, units: [given] }, '/units/0'],
  'calls.change.body/units/*': (given) => ['PATCH', `/calls/${asked}`, { units: [given] }, '/units/0'],
  'calls.record.body/topics/*': (given) => ['POST', '/calls', { ...aCall, topics: [given] }, '/topics/0'],
  'calls.change.body/topics/*': (given) => ['PATCH', `/calls/${asked}`, { topics: [given] }, '/topics/0'],
});
