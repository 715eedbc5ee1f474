import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmulator } from './phala/emulator.ts';

/** The emulator as a command for people: `npm run emulator`, or `npm run emulator -- --port 8787`. */

const STEP_MS = 700;

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port must be a number from 0 to 65535, not ${values.port}`);
  process.exit(1);
}

const emulator = await startEmulator({ port, pace: { by: 'time', stepMs: STEP_MS } });
const cvm = emulator.addCvm({ name: 'my-app', env: { GREETING: 'hello' } });

console.log(`Phala Cloud, emulated, at ${emulator.url}

  API key        ${emulator.apiKey}
  CVM            ${cvm.name}
    id           ${cvm.id}
    vm_uuid      ${cvm.vmUuid}
    app_id       ${cvm.appId}
    env names    ${cvm.allowedEnvs.join(', ')}
    health       ${cvm.healthUrl}
  KMS signer     ${emulator.kms.signerPublicKey}

Deploy to it, as a runner would, from a folder that holds a compose.yaml:

  export PHALA_CLOUD_API_KEY=${emulator.apiKey}
  export PHALA_CLOUD_API_PREFIX=${emulator.url}
  export INPUT_CVM_ID=${cvm.name}
  export INPUT_ENV='GREETING=good morning'
  node ${fileURLToPath(new URL('../dist/index.js', import.meta.url))}

Stop with Ctrl-C. Requests:
`);

emulator.onRequest(({ method, path, status }) => {
  const time = new Date().toISOString().slice(11, 19);
  console.log(`${time}  ${status ?? '---'}  ${method} ${path}`);
});

await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
await emulator.close();
console.log('\nStopped.');
