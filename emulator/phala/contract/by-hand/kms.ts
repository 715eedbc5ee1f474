import { same, type AnswerContract } from '../answers.ts';
import { hash, integer, object, type Schema } from '../schema.ts';

const signature: Schema = { type: 'string', pattern: '^[0-9a-f]{130}$' };

/** `GET /kms/{kms_id}/pubkey/{app_id}`: an empty schema in the document; this is what clients verify. */
export const publicKey: AnswerContract = same(
  object(
    { public_key: hash },
    {
      signature,
      signature_v1: signature,
      timestamp: integer,
    },
  ),
);
