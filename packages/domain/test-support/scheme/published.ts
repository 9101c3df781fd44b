/*
 * Published rules of other places (domain.md 4.2) in the language, as far as their numbers are known. What a source leaves open is
 * `assumed`.
 */

export { anqing } from './published/anqing';
export { jinan } from './published/jinan';
export { minhang } from './published/minhang';
export { opinionScale } from './published/opinion-scale';
export { tongcheng } from './published/tongcheng';
