/**
 * Stands for the SDK's own hashing in JavaScript in the functions: it is there for a Node that was built without cryptography,
 * and Lambda's has it.
 */
class NoOwnHash {
  constructor() {
    throw new Error('The functions hash with the cryptography of Node.');
  }
}

export { NoOwnHash as Crc32Js, NoOwnHash as Md5Js, NoOwnHash as Sha256Js };
