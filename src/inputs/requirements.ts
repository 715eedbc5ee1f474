import type { Finding } from '../base/finding.ts';
import type { Secret } from '../base/secret.ts';
import type { OidcIssuer } from '../phala/oidc-issuer.ts';
import { previewName } from '../deploy/preview-name.ts';
import { hasUserInfo, isPrivate } from '../http/private-url.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import { ISSUER_URL } from './api.ts';
import type { Inputs, InputsOf } from './table.ts';

/** How the step says who it is: by an API key, or by what GitHub vouches for. */
export type Login =
  | { readonly by: 'key'; readonly key: Secret }
  | { readonly by: 'oidc'; readonly issuer: OidcIssuer };

/** The CVM that the step is about, and the API that knows it. */
export interface Target {
  /** Undefined: what the step asks is public. */
  readonly login: Login | undefined;
  /** Normalised for the API, not yet URL-encoded. */
  readonly cvmId: string;
  readonly apiUrl: URL;
  readonly workspace: string | undefined;
}

/**
 * How a mode names its CVM: not at all, by `cvm_id`, by the pull request that it is the preview of, or by `cvm_id`
 * where that is given and else by the pull request.
 */
export type NamesCvmBy = 'nothing' | 'cvm_id' | 'pull request' | 'cvm_id or pull request';

/** Whether a mode needs a login: what an app shows of itself is public. */
export type NeedsLogin = 'always' | 'unless cvm_id is an app id';

/**
 * The target of a step, or what it lacks.
 *
 * @param pullRequest the number of the pull request that the workflow run is about
 */
export function targetOf(
  mode: string,
  by: Exclude<NamesCvmBy, 'nothing'>,
  needsLogin: NeedsLogin,
  { api, cvm, name }: InputsOf<'api' | 'cvm' | 'name'>,
  pullRequest: number | undefined,
): Target | readonly Finding[] {
  const cvmId =
    by === 'cvm_id' || (by === 'cvm_id or pull request' && cvm.id !== undefined)
      ? cvm.id
      : pullRequest === undefined
        ? undefined
        : previewName(name.prefix, pullRequest);
  const { url: apiUrl, workspace } = api;
  const isPublic = needsLogin !== 'always' && cvmId !== undefined && bareAppId(cvmId) !== undefined;
  const login = loginOf(api, isPublic);
  const problems = [
    ...(login === undefined && !isPublic ? lackOf(needsLogin, cvmId) : []),
    ...(login?.by === 'oidc' ? issuerProblems(login.issuer) : []),
    ...(cvmId === undefined ? [by === 'cvm_id' ? NO_CVM_ID : noPullRequest(mode, by)] : []),
  ];
  return problems.length === 0 && cvmId !== undefined && apiUrl !== undefined
    ? { login, cvmId, apiUrl, workspace }
    : problems;
}

/** The request for a token carries one that is as good as any number of them. */
function issuerProblems({ url }: OidcIssuer): readonly Finding[] {
  const problem = hasUserInfo(url)
    ? 'has a user name or a password.'
    : isPrivate(url)
      ? undefined
      : "is not https. Plain http would show the network what GitHub's OIDC tokens are asked for with; it is accepted on loopback only.";
  return problem === undefined
    ? []
    : [
        invalid(
          `\`${ISSUER_URL}\` ${problem}`,
          'The runner sets it: see that no `env:` of the workflow and no earlier step does. Or set `api_key`.',
        ),
      ];
}

/**
 * A key that is given always wins: whoever gives one wants its rights. What is public is asked without GitHub's token:
 * an API that does not trust the repository would refuse it, and has nothing to refuse without.
 */
function loginOf({ key, issuer }: InputsOf<'api'>['api'], isPublic: boolean): Login | undefined {
  if (key !== undefined) return { by: 'key', key };
  return issuer === undefined || isPublic ? undefined : { by: 'oidc', issuer };
}

function lackOf(needsLogin: NeedsLogin, cvmId: string | undefined): readonly Finding[] {
  if (needsLogin === 'always') return [NO_LOGIN];
  // Whether a login is needed depends on a `cvm_id` that is not there yet.
  return cvmId === undefined ? [] : [NO_LOGIN_FOR_NAME];
}

/** What excludes each other. What a mode does not take is at its default, or refused already. */
export function conflicts(inputs: Inputs): readonly Finding[] {
  return [
    ...severalHashes(inputs),
    ...pauseForNothing(inputs),
    ...needsOfSigning(inputs.approval),
    ...needsOfWait(inputs),
  ];
}

function severalHashes({
  instances,
  review,
}: InputsOf<'instances' | 'review'>): readonly Finding[] {
  if (instances.all || review.expectedComposeHash?.includes('\n') !== true) return [];
  return [
    invalid(
      '`expected_compose_hash` has several hashes, and one CVM runs one.',
      'Give one hash, or set `instances: all` as the step did that gave them.',
    ),
  ];
}

function pauseForNothing({
  instances,
  pause,
}: InputsOf<'instances' | 'pause'>): readonly Finding[] {
  if (instances.all || !pause.pause.isGiven) return [];
  return [
    invalid(
      '`instance_pause` does nothing without `instances: all`.',
      'One CVM has no other to wait for. Set `instances: all` for every CVM of the app, or remove the input.',
    ),
  ];
}

function needsOfSigning({ privateKey, rpcUrl, timeoutMs }: Inputs['approval']): readonly Finding[] {
  if (privateKey === undefined) return [];
  return [
    ...(rpcUrl === undefined
      ? [
          invalid(
            '`chain_private_key` needs `chain_rpc_url`, which is missing or empty.',
            "Give the https URL of a JSON-RPC server of the chain that the app's contract is on.",
          ),
        ]
      : []),
    ...(timeoutMs === 0
      ? [
          invalid(
            '`chain_private_key` and `approval_timeout: 0` exclude each other.',
            'Remove `approval_timeout`: a transaction takes some seconds until it is in a block.',
          ),
        ]
      : []),
  ];
}

/** What has no meaning where nobody waits. */
function needsOfWait(inputs: OutcomeInputs): readonly Finding[] {
  if (inputs.wait.wait) return [];
  return needsOfOutcome(inputs).map((need) =>
    invalid(`${need} and \`wait: false\` exclude each other.`, 'Remove one of the two.'),
  );
}

type OutcomeInputs = InputsOf<'attestation' | 'health' | 'instances' | 'rollback' | 'wait'>;

/** What the step is asked for that it cannot do without seeing how the change ends, as the inputs are written. */
export function needsOfOutcome({
  attestation,
  health,
  instances,
  rollback,
}: Omit<OutcomeInputs, 'wait'>): readonly string[] {
  return [
    ...(health.check === undefined ? [] : ['`health_url`']),
    ...(rollback.rollback ? ['`rollback: true`'] : []),
    ...(attestation.level === 'require' ? ['`attestation: require`'] : []),
    ...(instances.all ? ['`instances: all`'] : []),
  ];
}

/** An input that is not as it must be. */
export function invalid(message: string, hint: string): Finding {
  return { level: 'error', rule: 'input-invalid', message, hint };
}

const NO_LOGIN = invalid(
  '`api_key` is missing or empty.',
  'Set it to an API key of Phala Cloud, for example `${{ secrets.PHALA_CLOUD_API_KEY }}`. Or, to deploy without a key, give the job `permissions: id-token: write` and have the workspace trust this repository (docs/keyless.md). Secrets are empty in runs from forks and from Dependabot, and forks never get `id-token: write`; `mode: check` needs neither.',
);

const NO_LOGIN_FOR_NAME = invalid(
  '`api_key` is missing or empty, and `cvm_id` is no app id.',
  'Without a login, only an app can be verified, by its id (40 hex digits): set `cvm_id` to that. Or give a key, or the job `permissions: id-token: write` (docs/keyless.md).',
);

const NO_CVM_ID = invalid(
  '`cvm_id` is missing or empty.',
  "Set it to the CVM's name, UUID, app id or `cvm_…` id, as the dashboard shows it.",
);

function noPullRequest(mode: string, by: NamesCvmBy): Finding {
  return invalid(
    `\`mode: ${mode}\` needs a pull request, and the event of this workflow run has none.`,
    by === 'pull request'
      ? 'Run it `on: pull_request`.'
      : 'Run it `on: pull_request` with `types: [closed]`, or name the CVM with `cvm_id`.',
  );
}
