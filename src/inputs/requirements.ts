import type { Finding } from '../base/finding.ts';
import type { Secret } from '../base/secret.ts';
import { previewName } from '../deploy/preview-name.ts';
import type { Inputs, InputsOf } from './table.ts';

/** The CVM that the step is about, and the API that knows it. */
export interface Target {
  readonly apiKey: Secret;
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

/**
 * The target of a step, or what it lacks.
 *
 * @param pullRequest the number of the pull request that the workflow run is about
 */
export function targetOf(
  mode: string,
  by: Exclude<NamesCvmBy, 'nothing'>,
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
  if (apiKey !== undefined && cvmId !== undefined && apiUrl !== undefined) {
    return { apiKey, cvmId, apiUrl, workspace };
  }
  return [
    ...(apiKey === undefined ? [NO_API_KEY] : []),
    ...(cvmId === undefined ? [by === 'cvm_id' ? NO_CVM_ID : noPullRequest(mode, by)] : []),
  ];
}

/** What excludes each other. What a mode does not take is at its default, or refused already. */
export function conflicts({ health, rollback, wait }: Inputs): readonly Finding[] {
  if (wait.wait) return [];
  const needs = [
    ...(health.check === undefined ? [] : ['`health_url`']),
    ...(rollback.rollback ? ['`rollback: true`'] : []),
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
