/**
 * Everything that the examples use and that is not this action: what it gives when an example is run. An example that
 * needs more says so in its failure, and gets a row here.
 */

/** The secrets that an example may name: whoever copies it sets them. The values are those of a run. */
export const SECRETS: Readonly<Record<string, string>> = {
  PHALA_CLOUD_API_KEY: 'phak_of-the-examples',
  DATABASE_URL: 'postgresql://umami:the-password-of-production@db:5432/umami',
  SIGNING_KEY: 'the-signing-key-of-production',
  PREVIEW_DATABASE_URL: 'postgresql://umami:the-password-of-previews@db:5432/umami',
  PREVIEW_SIGNING_KEY: 'the-signing-key-of-previews',
  DSTACK_DOCKER_USERNAME: 'acme-robot',
  DSTACK_DOCKER_PASSWORD: 'the-password-of-the-registry',
  DSTACK_DOCKER_REGISTRY: 'ghcr.io',
  CHAIN_PRIVATE_KEY: `0x${'5e'.repeat(32)}`,
  CHAIN_RPC_URL: 'https://rpc.example/v2/the-key-of-the-provider',
  /** What `mode: prepare` gave; a run puts the token of its own update here. */
  COMMIT_TOKEN: '',
  TOKEN_THAT_MAY_SET_SECRETS: 'ghp_of-somebody-who-may-set-secrets',
};

export const CHECKOUT = 'actions/checkout';

const IMAGE = 'ghcr.io/acme/web';
const DIGEST = `sha256:${'d1'.repeat(32)}`;

/** What buildx writes of a build that pushed an image. */
const BUILD = {
  'buildx.build.ref': 'builder/builder0/0fjb6ubs52xx3vygf6fgdl611',
  'containerimage.digest': DIGEST,
  'image.name': `${IMAGE}:1.2.3,${IMAGE}:latest`,
};

/** The outputs of the actions of others, by the name before the `@`. */
export const ACTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [CHECKOUT]: {},
  'actions/attest': {},
  'actions/upload-artifact': {},
  'docker/setup-buildx-action': {},
  'docker/login-action': {},
  'docker/build-push-action': {
    digest: DIGEST,
    imageid: DIGEST,
    metadata: JSON.stringify(BUILD, null, 2),
  },
  'Phala-Network/phala-deploy-action': { 'cvm-name': 'my-app', 'compose-hash': '4b'.repeat(32) },
  'docker/bake-action': { metadata: JSON.stringify({ web: BUILD }, null, 2) },
};

/** The outputs of `run:` scripts, by the `id` of the step. Scripts are not run. */
export const SCRIPTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  name: { name: IMAGE },
};

/** The outputs of jobs that part of a workflow needs and does not show. */
export const OUTPUTS_OF_OTHER_JOBS: Readonly<Record<string, string>> = {
  digest: DIGEST,
  image: `${IMAGE}@${DIGEST}`,
};

/**
 * In place of what an example leaves to its reader (`4b8a…`), and of what a person enters who starts a workflow by hand.
 * Where it reaches an input of this action, the stage gives it a value.
 */
export const LEFT_OUT = '…';
