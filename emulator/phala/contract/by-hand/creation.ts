import { same, type AnswerContract } from '../answers.ts';
import { componentSchema } from '../document.ts';
import { appId, hash, hex, integer, object, orNull, string } from '../schema.ts';

/** `POST /cvms/provision`. The document leaves the answer open; this is what the official SDK reads. */
export const newCvm: AnswerContract = same(
  object(
    { compose_hash: hash },
    {
      app_id: orNull(appId),
      app_env_encrypt_pubkey: orNull(hash),
      kms_info: orNull(componentSchema('KMSInfo')),
      kms_id: orNull(string),
      device_id: orNull(hash),
      fmspc: orNull(hex),
      os_image_hash: orNull(hash),
      instance_type: orNull(string),
      teepod_id: orNull(integer),
      node_id: orNull(integer),
      token: string,
    },
  ),
);
