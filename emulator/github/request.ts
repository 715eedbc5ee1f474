import {
  Ajv2020,
  type ErrorObject,
  type SchemaObject,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import type { Call, RequestBody } from './operation.ts';
import { invalidRequest, refuse, type Refusal } from './refusal.ts';

/** What a request must be; the fields are those of GitHub's published description, which tsc compares. */

const ajv = new Ajv2020({ verbose: true, allowUnionTypes: true });

export interface RequestContract<Body> {
  readonly validate: ValidateFunction<Body>;
  readonly fields: readonly string[];
}

function contract<Body>(
  properties: Readonly<Record<keyof Body & string, SchemaObject>>,
  required: readonly (keyof Body & string)[],
): RequestContract<Body> {
  const schema: SchemaObject = { type: 'object', required, properties };
  return { validate: ajv.compile<Body>(schema), fields: Object.keys(properties) };
}

const string: SchemaObject = { type: 'string' };
const boolean: SchemaObject = { type: 'boolean' };

export const requests = {
  createComment: contract<
    RequestBody<'/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'>
  >({ body: string }, ['body']),
  updateComment: contract<
    RequestBody<'/repos/{owner}/{repo}/issues/comments/{comment_id}', 'patch'>
  >({ body: string }, ['body']),
  createDeployment: contract<RequestBody<'/repos/{owner}/{repo}/deployments', 'post'>>(
    {
      ref: string,
      task: string,
      auto_merge: boolean,
      required_contexts: { type: 'array', items: string },
      payload: { type: ['object', 'string'] },
      environment: string,
      description: { type: ['string', 'null'] },
      transient_environment: boolean,
      production_environment: boolean,
    },
    ['ref'],
  ),
  createStatus: contract<
    RequestBody<'/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', 'post'>
  >(
    {
      state: {
        type: 'string',
        enum: ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'],
      },
      target_url: string,
      log_url: string,
      description: string,
      environment: string,
      environment_url: string,
      auto_inactive: boolean,
    },
    ['state'],
  ),
};

/** Checks a body before the handler sees it. A field that GitHub does not know is ignored by it, and noted here. */
export function withBody<Body, Answer>(
  { validate, fields }: RequestContract<Body>,
  call: Call,
  handle: (body: Body) => Answer,
): Answer | Refusal {
  const json = parsed(call.body);
  if (json === undefined) return refuse(400, 'Problems parsing JSON', call.documentation);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(400, 'Body should be a JSON object', call.documentation);
  }
  for (const name of Object.keys(json).filter((key) => !fields.includes(key))) {
    call.violated(`${call.path}: there is no field ${JSON.stringify(name)}`);
  }
  return validate(json) ? handle(json) : invalidRequest(call, complaint(validate.errors?.[0]));
}

function parsed(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function complaint(error: ErrorObject | undefined): string {
  if (error === undefined) return 'The body is not what it should be.';
  const parameters = new Map<string, unknown>(Object.entries(error.params));
  if (error.keyword === 'required') {
    return `${JSON.stringify(parameters.get('missingProperty'))} wasn't supplied.`;
  }
  const where = `For 'properties${error.instancePath}', `;
  const given = error.data === null ? 'nil' : JSON.stringify(error.data);
  if (error.keyword === 'enum') {
    return `${where}${given} is not a member of ${JSON.stringify(parameters.get('allowedValues'))}.`;
  }
  const types = String(parameters.get('type')).split(',');
  const names = types.filter((type) => type !== 'null').join(' or ');
  return `${where}${given} is not ${/^[ao]/.test(names) ? 'an' : 'a'} ${names}.`;
}
