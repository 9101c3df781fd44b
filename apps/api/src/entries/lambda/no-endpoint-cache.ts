/**
 * Stands for mnemonist's LRU cache in the functions: the SDK keeps endpoints in it that a client was told to discover, and
 * ours are not.
 */
export default class NoEndpointCache {
  get = absent;
  set = absent;
}

function absent(): never {
  throw new Error('The functions are built without endpoint discovery.');
}
