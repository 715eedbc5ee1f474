import { same, type AnswerContract } from '../answers.ts';
import { componentSchema } from '../document.ts';
import { boolean, integer, list, object, orNull, string, strings } from '../schema.ts';

/** What is seen of a CVM and its containers where the document has no schema for it. */

/** `GET /cvms/{cvm_id}/compose_file`: the document leaves it open; what was provisioned is what is shown. */
export const appCompose: AnswerContract = same(componentSchema('AppComposeV2'));

/** `GET /cvms/{cvm_id}/state`: an empty schema; these are the fields that its descriptions name. */
export const state: AnswerContract = same(
  object(
    { name: string, status: string },
    {
      id: string,
      instance_id: string,
      uptime: string,
      exited_at: string,
      boot_progress: orNull(string),
      boot_error: orNull(string),
      shutdown_progress: orNull(string),
    },
  ),
);

/** `GET /cvms/{cvm_id}/operation-status`: an empty schema; it is said only that it is idle when nothing runs. */
export const operationStatus: AnswerContract = same(
  object({ status: string }, { operation_type: string, correlation_id: string }),
);

/** `GET /cvms/{cvm_id}/stats`: the document names these fields and gives no schema. */
export const stats: AnswerContract = same(
  object(
    { is_online: boolean, status: string, in_progress: boolean },
    { error: orNull(string), boot_progress: orNull(string), boot_error: orNull(string) },
  ),
);

const container = object(
  {
    id: string,
    names: strings,
    image: string,
    image_id: string,
    created: integer,
    state: string,
    status: string,
  },
  { command: orNull(string), log_endpoint: orNull(string) },
);

/** `GET /cvms/{cvm_id}/composition`: not in the document at all; this is what the official CLI reads. */
export const composition: AnswerContract = same(
  object(
    { is_online: boolean, is_public: boolean },
    {
      error: orNull(string),
      docker_compose_file: orNull(string),
      containers: orNull(list(container)),
    },
  ),
);
