import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instructions } from './scenes/instructions.ts';
import { startScene } from './scenes/start.ts';
import { isSceneName, SCENES } from './scenes/table.ts';

/**
 * The emulator as a command for people: `npm run emulator`, with `-- --scene NAME` in another situation than the healthy
 * one, with `-- --list` to see which there are, with `-- --port 8787` at a certain port.
 */

const STEP_MS = 700;

const COMMAND = [process.execPath, fileURLToPath(new URL('../dist/index.js', import.meta.url))];

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    scene: { type: 'string', default: 'healthy' },
    list: { type: 'boolean', default: false },
  },
});

if (values.list) console.log(sceneList());
else await run(values.scene, Number(values.port));

async function run(name: string, port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    refuse(`--port must be a number from 0 to 65535, not ${values.port}`);
    return;
  }
  if (!isSceneName(name)) {
    refuse(`There is no scene ${name}. There are:\n\n${sceneList()}`);
    return;
  }
  // From the start, so that whoever stops it early leaves no file behind.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const scene = await startScene(SCENES[name], { port, pace: { by: 'time', stepMs: STEP_MS } });
  const { cloud } = scene;
  console.log(`Phala Cloud, emulated. The scene: ${name}. ${SCENES[name].description}\n`);
  console.log(instructions(scene, COMMAND));
  console.log('Stop with Ctrl-C. Requests:\n');
  cloud.onRequest(({ method, path, status }) => {
    const time = new Date().toISOString().slice(11, 19);
    console.log(`${time}  ${status ?? '---'}  ${method} ${path}`);
  });
  await stopped;
  await scene.close();
  console.log('\nStopped.');
}

function sceneList(): string {
  const width = Math.max(...Object.keys(SCENES).map((name) => name.length));
  return Object.entries(SCENES)
    .map(([name, { description }]) => `  ${name.padEnd(width)}  ${description}`)
    .join('\n');
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
