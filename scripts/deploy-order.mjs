/**
 * Deploys the stacks of a stage, one after the other. One that changed what the account says is deployed once more with
 * that: a new stack is protected when it is whole, and the secrets of a new `Data` are those the functions read.
 *
 * @param {object} parts
 * @param {readonly string[]} parts.stacks In their order.
 * @param {string} parts.known What the account said before.
 * @param {() => Promise<string>} parts.ask What it says now.
 * @param {() => Promise<void>} parts.synth Makes the templates of what it says.
 * @param {(stack: string) => Promise<void>} parts.deploy
 * @param {() => Promise<boolean>} parts.uploadSite Whether there is no bucket for it yet.
 * @returns {Promise<string>} What the account says in the end.
 */
export async function deployInOrder({ stacks, known, ask, synth, deploy, uploadSite }) {
  for (const stack of stacks) {
    // Pages of the new release ask for its assets at once, so the assets are there first, where there is a bucket already.
    const isFirst = stack === 'App' && (await uploadSite());
    await deploy(stack);
    const now = await ask();
    if (now !== known) {
      known = now;
      await synth();
      await deploy(stack);
    }
    if (isFirst) await uploadSite();
  }
  return known;
}
