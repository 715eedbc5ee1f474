/**
 * What a deploy cannot cost less than: the requests of the action's deploy, sent as early as their contents are known, and the
 * env sealed. It checks nothing, tells nobody, and verifies no signature. The bench takes its types out before it runs.
 *
 * FLOOR_API, FLOOR_KEY, FLOOR_CVM, FLOOR_FILE and FLOOR_ENV (names, with commas) say what to deploy.
 */
import {
  createCipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

type Fields = Readonly<Record<string, unknown>>;

const { FLOOR_API = '', FLOOR_KEY = '', FLOOR_CVM = '', FLOOR_FILE = '' } = process.env;
const names = (process.env['FLOOR_ENV'] ?? '').split(',');
const agent = new Agent({ keepAlive: true });

function send(method: string, path: string, body?: Fields): Promise<Fields> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    accept: 'application/json',
    'x-api-key': FLOOR_KEY,
    'x-phala-version': '2026-01-21',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    'content-length': Buffer.byteLength(text),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${FLOOR_API}${path}`, { method, headers, agent }, (answer) => {
      let received = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        received += piece;
      });
      answer.on('end', () => {
        resolve(JSON.parse(received) as Fields);
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

function seal(publicKeyHex: string): string {
  const spki = Buffer.from(`302a300506032b656e032100${publicKeyHex}`, 'hex');
  const own = generateKeyPairSync('x25519');
  const key = diffieHellman({
    privateKey: own.privateKey,
    publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  });
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const env = names.map((name) => ({ key: name, value: process.env[name] }));
  return Buffer.concat([
    own.publicKey.export({ format: 'der', type: 'spki' }).subarray(12),
    iv,
    cipher.update(JSON.stringify({ env })),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('hex');
}

const cvmPath = `/cvms/${FLOOR_CVM}`;
const [cvm, appCompose] = await Promise.all([
  send('GET', cvmPath),
  send('GET', `${cvmPath}/compose_file`),
]);
const appId = String(cvm['app_id']);
const [provisioned] = await Promise.all([
  send('POST', `${cvmPath}/compose_file/provision`, {
    ...appCompose,
    docker_compose_file: readFileSync(FLOOR_FILE, 'utf8'),
    update_env_vars: true,
  }),
  send('GET', `/apps/${appId}/revisions?page=1&page_size=1000`),
]);
const kms = provisioned['kms_info'] as Fields;
const key = await send('GET', `/kms/${String(kms['slug'])}/pubkey/${appId}`);
await send('PATCH', `${cvmPath}/compose_file`, {
  compose_hash: provisioned['compose_hash'],
  encrypted_env: seal(String(key['public_key'])),
  env_keys: names,
  update_env_vars: true,
});
agent.destroy();
