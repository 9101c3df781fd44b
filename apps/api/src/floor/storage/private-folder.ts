import { chmod, mkdir } from 'node:fs/promises';

/** Makes a folder that its owner alone may look into, whatever the umask. One that is there already becomes so. */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Another's folder may be ours to use all the same; who may look into it is for them to say.
  await chmod(folder, 0o700).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPERM') throw error;
  });
}
