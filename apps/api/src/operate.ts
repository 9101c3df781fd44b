import { operate } from './entries/operate/operate';
import { told } from './entries/operate/told';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

try {
  const args = process.argv.slice(2).filter((each) => each !== '--');
  const isKnown = await operate(args, (line) => void process.stdout.write(`${line}\n`));
  if (!isKnown) process.exitCode = 1;
} catch (error) {
  console.error(told(error) ?? error);
  process.exitCode = 1;
}
