import { reveal, type Secret } from '../base/secret.ts';
import { querySecrets } from '../http/query-secrets.ts';
import { ISSUER_TOKEN } from './api.ts';
import { keySecrets, rpcSecrets } from './chain.ts';
import type { Inputs } from './table.ts';

/** A secret, and the name of the input or of the env variable that holds it. */
export interface NamedSecret {
  readonly name: string;
  readonly value: Secret;
}

/** Every secret of the inputs that is no env of the app. */
export function credentialsOf({
  api,
  approval,
  commit,
  health,
  tell,
}: Inputs): readonly NamedSecret[] {
  const url = health.check === undefined ? '' : reveal(health.check.url);
  // It may hold placeholders, and be no URL yet.
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(url) ?? [];
  const { privateKey, rpcUrl } = approval;
  const keys = privateKey === undefined ? [] : keySecrets(privateKey);
  const rpc = rpcUrl === undefined ? [] : rpcSecrets(rpcUrl);
  return [
    ...querySecrets(new URLSearchParams(query)).map((value) => ({ name: 'health_url', value })),
    ...named('api_key', api.key),
    ...named(ISSUER_TOKEN, api.issuer?.requestToken),
    ...keys.map((value) => ({ name: 'chain_private_key', value })),
    ...rpc.map((value) => ({ name: 'chain_rpc_url', value })),
    ...named('commit_token', commit.token),
    ...named('github_token', tell.githubToken),
  ];
}

function named(name: string, value: Secret | undefined): readonly NamedSecret[] {
  return value === undefined ? [] : [{ name, value }];
}
