import { same, type AnswerContract } from '../answers.ts';
import { appId, boolean, hash, object, string } from '../schema.ts';

/**
 * What the calls that change a CVM answer. The document has an empty schema for each of them; these are what its
 * descriptions and the official SDK say.
 */

/** `PATCH /cvms/{cvm_id}/compose_file`: an object with or without a correlation id, or nothing at all. */
export const trigger: AnswerContract = same({
  anyOf: [
    { type: 'null' },
    object({}, { correlation_id: string, status: string, message: string }),
  ],
});

/** `PATCH /cvms/{cvm_id}` */
export const unified: AnswerContract = same({
  anyOf: [
    object({ correlation_id: string }),
    object({ status: { const: 'no_change' }, message: string }),
  ],
});

/** `PATCH /cvms/{cvm_id}/envs` */
export const envs: AnswerContract = same(
  object({
    status: { const: 'in_progress' },
    message: string,
    correlation_id: string,
    allowed_envs_changed: boolean,
  }),
);

/** `POST /cvms/{cvm_id}/revisions/{revision_id}/redeploy` */
export const redeployed: AnswerContract = same(object({ correlation_id: string }));

/** `POST /apps/{app_id}/revisions/{revision_id}/redeploy`: no client reads anything of it. */
export const appRedeployed: AnswerContract = same(object({}));

/** `GET /cvms/{cvm_id}/commit-update` */
export const commitInfo: AnswerContract = same(
  object({ vm_uuid: string, app_id: appId, compose_hash: hash, on_chain: boolean }),
);

/** `POST /cvms/{cvm_id}/commit-update` */
export const committed: AnswerContract = same(object({ correlation_id: string, status: string }));
