// Imported first by every script, so that an old Node answers with a sentence and not with a stack.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lianluo needs Node.js 20.19 or newer, and this is ${process.version}: install it from nodejs.org.`);
  process.exit(1);
}
