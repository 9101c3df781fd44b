/** What a call by a key takes beyond one by a person: loaded with the first of them, for all that keys ask. */
export { authenticateKey } from './authenticate-key';
export { keyAnswered } from './key-answered';
export { requireKindScope, requireScope } from './require-scope';
