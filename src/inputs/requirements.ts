import type { Finding } from '../base/finding.ts';
import type { Secret } from '../base/secret.ts';
import { previewName } from '../deploy/preview-name.ts';
import { bareAppId } from '../phala/cvm-id.ts';
import type { Inputs, InputsOf } from './table.ts';

/** The CVM that the step is about, and the API that knows it. */
export interface Target {
  /** Undefined: what the step asks is public. */
  readonly apiKey: Secret | undefined;
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

/** Whether a mode needs an API key: what an app shows of itself is public. */
export type NeedsKey = 'always' | 'unless cvm_id is an app id';

/**
 * The target of a step, or what it lacks.
 *
 * @param pullRequest the number of the pull request that the workflow run is about
 */
export function targetOf(
  mode: string,
  by: Exclude<NamesCvmBy, 'nothing'>,
  needsKey: NeedsKey,
  { api, cvm, name }: InputsOf<'api' | 'cvm' | 'name'>,
  pullRequest: number | undefined,
): Target | readonly Finding[] {
  const cvmId =
    by === 'cvm_id' || (by === 'cvm_id or pull request' && cvm.id !== undefined)
      ? cvm.id
      : pullRequest === undefined
        ? undefined
        : previewName(name.prefix, pullRequest);
  const { key: apiKey, url: apiUrl, workspace } = api;
  const mayLackKey =
    needsKey !== 'always' && (cvmId === undefined || bareAppId(cvmId) !== undefined);
  const hasKey = apiKey !== undefined || mayLackKey;
  if (hasKey && cvmId !== undefined && apiUrl !== undefined) {
    return { apiKey, cvmId, apiUrl, workspace };
  }
  return [
    ...(hasKey ? [] : [needsKey === 'always' ? NO_API_KEY : NO_KEY_FOR_NAME]),
    ...(cvmId === undefined ? [by === 'cvm_id' ? NO_CVM_ID : noPullRequest(mode, by)] : []),
  ];
}

/** What excludes each other. What a mode does not take is at its default, or refused already. */
export function conflicts({
  attestation,
  health,
  instances,
  pause,
  review,
  rollback,
  wait,
}: Inputs): readonly Finding[] {
  const isOneOfSeveral = !instances.all && review.expectedComposeHash?.includes('\n') === true;
  const several = isOneOfSeveral
    ? [
        invalid(
          '`expected_compose_hash` has several hashes, and one CVM runs one.',
          'Give one hash, or set `instances: all` as the step did that gave them.',
        ),
      ]
    : [];
  const aimless =
    pause.isGiven && !instances.all
      ? [
          invalid(
            '`instance_pause` does nothing without `instances: all`.',
            'One CVM has no other to wait for. Set `instances: all` for every CVM of the app, or remove the input.',
          ),
        ]
      : [];
  return [
    ...several,
    ...aimless,
    ...needsOfWait({ attestation, health, instances, rollback, wait }),
  ];
}

/** What has no meaning where nobody waits. */
function needsOfWait({
  attestation,
  health,
  instances,
  rollback,
  wait,
}: InputsOf<'attestation' | 'health' | 'instances' | 'rollback' | 'wait'>): readonly Finding[] {
  if (wait.wait) return [];
  const needs = [
    ...(health.check === undefined ? [] : ['`health_url`']),
    ...(rollback.rollback ? ['`rollback: true`'] : []),
    ...(attestation.level === 'require' ? ['`attestation: require`'] : []),
    ...(instances.all ? ['`instances: all`'] : []),
  ];
  return needs.map((need) =>
    invalid(`${need} and \`wait: false\` exclude each other.`, 'Remove one of the two.'),
  );
}

/** An input that is not as it must be. */
export function invalid(message: string, hint: string): Finding {
  return { level: 'error', rule: 'input-invalid', message, hint };
}

const NO_API_KEY = invalid(
  '`api_key` is missing or empty.',
  'Set it to an API key of Phala Cloud, for example `${{ secrets.PHALA_CLOUD_API_KEY }}`. Secrets are empty in runs from forks and from Dependabot; `mode: check` needs none.',
);

const NO_KEY_FOR_NAME = invalid(
  '`api_key` is missing or empty, and `cvm_id` is no app id.',
  'Without a key, only an app can be verified, by its id (40 hex digits): set `cvm_id` to that, or give a key.',
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
