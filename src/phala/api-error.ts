import { STATUS_CODES } from 'node:http';

import { Failure } from '../base/failure.ts';
import type { Missing } from './credentials.ts';
import type { Problem } from './problem.ts';

/** Whether the step takes an input: advice to set another one could not be followed. */
export type CanSet = (input: string) => boolean;

/** The API refused a request, or could not be reached. */
export class ApiError extends Failure {
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** The API's own code, such as `ERR-03-001`. */
  readonly code: string | undefined;
  readonly problem: Problem | undefined;
  /** True when the server may have carried out the request although this error came instead of its answer. */
  readonly ambiguous: boolean;
  /** True when trying again at once cannot help: the name does not exist, the certificate is not trusted. */
  readonly permanent: boolean;
  /** What the request would have needed, where its credentials tell more than its status. */
  readonly missing: Missing | undefined;

  private constructor(
    message: string,
    options: {
      status?: number;
      problem?: Problem;
      ambiguous: boolean;
      permanent?: boolean;
      missing?: Missing | undefined;
      next: string | undefined;
      cause?: unknown;
    },
  ) {
    super(message, options);
    this.status = options.status;
    this.problem = options.problem;
    this.code = options.problem?.code;
    this.ambiguous = options.ambiguous;
    this.permanent = options.permanent ?? false;
    this.missing = options.missing;
  }

  /** An answer with an error status. `doing` names the request ("Provisioning the compose file"). */
  static refused(
    doing: string,
    status: number,
    problem: Problem,
    canSet: CanSet,
    missing?: Missing,
  ): ApiError {
    const message = refusal(doing, status, problem);
    return new ApiError(missing === undefined ? message : `${message} ${missing.message}`, {
      status,
      problem,
      missing,
      // An error of a gateway, or in the middle of the work, says nothing of what was done. 503 is the documented
      // refusal of a node under maintenance.
      ambiguous: status === 408 || (status >= 500 && status !== 503),
      next: missing?.next ?? nextStep(status, problem.code, canSet),
    });
  }

  /** The request never left: there is nothing to log in with. */
  static notSent(doing: string, reason: Failure): ApiError {
    return new ApiError(`${doing} failed: ${reason.message}`, {
      ambiguous: false,
      permanent: true,
      next: reason.next,
      cause: reason,
    });
  }

  /** No answer, or not a whole one. */
  static unreachable(
    doing: string,
    host: string,
    reason: string,
    options: { cause?: unknown; permanent?: boolean } = {},
  ): ApiError {
    return new ApiError(`${doing} failed: ${host} ${reason}.`, {
      ambiguous: true,
      permanent: options.permanent ?? false,
      next: 'Check `api_url` and the network and proxy settings of the runner, then run the step again.',
      cause: options.cause,
    });
  }

  /** A redirect, which is never followed: the API key would go with it. */
  static redirected(doing: string, status: number, host: string): ApiError {
    return new ApiError(
      `${doing} failed: ${host} answered HTTP ${status}, a redirect. Redirects are refused, because the API key or token would be sent along.`,
      {
        status,
        ambiguous: false,
        next: 'Set `api_url` to the address that the API really has.',
      },
    );
  }

  /** Another operation holds the CVM: a 409 without a code of its own (with a code, the refusal is final). */
  get busy(): boolean {
    return this.status === 409 && this.code === undefined;
  }
}

function refusal(doing: string, status: number, problem: Problem): string {
  const head = [`HTTP ${status}`, STATUS_CODES[status], problem.code ?? '']
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return [
    `${doing} failed: ${head}: ${sentence(problem.words)}`,
    ...problem.details.map((detail) => sentence(detail)),
    ...problem.suggestions.map((suggestion) => sentence(suggestion)),
    ...problem.links.map((link) => `See ${sentence(link)}`),
    ...(problem.requestId === undefined ? [] : [`Request id: ${problem.requestId}.`]),
  ].join(' ');
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Several: the first of which the step takes every input that it names in backticks. */
type Advice = string | readonly string[];

const NO_CAPACITY: Advice = [
  'Try again later, or set another `region` or `instance_type`.',
  'Try again later, or ask Phala for help.',
];

const ONE_OF_SEVERAL: Advice = [
  'Several CVMs fit: set `cvm_id` to the UUID or the `cvm_…` id of one of them.',
  'Several CVMs fit: set another `name_prefix`, or delete in the dashboard those that are not needed.',
];

/** What to do about each documented code; it says more than the status does. */
const NEXT_BY_CODE = new Map<string, Advice>([
  [
    'ERR-01-001',
    [
      'Set another `node_id`, or leave it out: then Phala Cloud chooses the node.',
      'Look at the node of the CVM in the dashboard, or ask Phala for help.',
    ],
  ],
  ['ERR-01-002', 'Check that the compose file is not empty.'],
  ['ERR-01-003', 'Check the compose file with `docker compose config`.'],
  [
    'ERR-02-001',
    [
      'Set `instance_type` to a size that Phala Cloud offers.',
      'Look at the size of the CVM in the dashboard, or ask Phala for help.',
    ],
  ],
  ['ERR-02-002', NO_CAPACITY],
  [
    'ERR-02-010',
    [
      'Set `os_image` to an image that Phala Cloud offers.',
      'Look at the OS image of the CVM in the dashboard, or ask Phala for help.',
    ],
  ],
  ['ERR-02-014', NO_CAPACITY],
  ['ERR-02-015', 'Tear down CVMs that are not needed, or have the quota of the workspace raised.'],
  ['ERR-04-002', 'Tear down CVMs that are not needed, or have the limit of the workspace raised.'],
  ['ERR-03-002', ONE_OF_SEVERAL],
  [
    'ERR-03-003',
    'Set `workspace` to the workspace that owns the CVM, or log in to that workspace.',
  ],
  ['ERR-03-010', ONE_OF_SEVERAL],
  ['ERR-04-001', 'Add credit to the Phala Cloud account, then run the step again.'],
]);

const NEXT_BY_STATUS = new Map<number, Advice>([
  [
    400,
    [
      'Check `compose_files`, and that `cvm_id` names the CVM that is meant.',
      'Check that `cvm_id` names the CVM that is meant.',
      'Check the compose file and the inputs of this step.',
    ],
  ],
  [
    401,
    'Check `api_key`: it must be a valid key of Phala Cloud. Secrets are empty in runs from forks and from Dependabot.',
  ],
  [
    403,
    'The API key may not do this: check that it belongs to the workspace that owns the CVM (input `workspace`).',
  ],
  [
    404,
    [
      'The CVM may have been deleted meanwhile: run the step again, which then creates it as `instance_type` or `copy_of` says.',
      'Check `cvm_id`: the CVM must exist, and only `mode: preview` creates one by itself; a deploy does with `create: true`. Check also that the workspace that the step logs in to owns it (input `workspace`).',
      'The CVM may have been deleted meanwhile: run the step again.',
    ],
  ],
  [409, 'Look at the CVM in the dashboard, resolve the conflict, then run the step again.'],
  [
    422,
    'Correct the named fields; the compose file and the inputs of this step are where they come from.',
  ],
  [429, 'Too many requests: run fewer deploys at the same time, or try again later.'],
  [
    465,
    'The compose hash must be registered on chain first: approve it with the owner of the app contract, then run the step again.',
  ],
  [
    466,
    'The provisioned or prepared update is no longer valid (expired, used, or replaced by a newer one): deploy or prepare it again.',
  ],
  [
    467,
    'The on-chain transaction could not be verified yet: wait a minute, then run the step again.',
  ],
  [
    468,
    'The compose hash is not allowed by the app contract: register it on the contract and chain of this app, then run the step again.',
  ],
  [503, 'The node of the CVM is under maintenance: try again later.'],
]);

function nextStep(status: number, code: string | undefined, canSet: CanSet): string {
  const advice = NEXT_BY_CODE.get(code ?? '') ?? NEXT_BY_STATUS.get(status);
  const all = typeof advice === 'string' ? [advice] : (advice ?? []);
  const followed = all.find((text) =>
    [...text.matchAll(/`([a-z_]+)`/g)].every(([, input = '']) => canSet(input)),
  );
  return (
    followed ??
    (status >= 500
      ? 'Phala Cloud has a problem: try again later.'
      : 'See the message of the API above.')
  );
}
