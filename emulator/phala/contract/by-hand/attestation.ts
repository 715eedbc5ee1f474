import { same, type AnswerContract } from '../answers.ts';
import { componentSchema } from '../document.ts';
import { appId, boolean, integer, list, object, oneOf, orNull, string } from '../schema.ts';

const quote = { type: 'string', pattern: '^(0x)?([0-9a-f]{2})+$' };

const instance = object(
  { vm_uuid: orNull(string), name: orNull(string), instance_id: orNull(string), status: string },
  {
    image_version: orNull(string),
    quote: orNull(quote),
    eventlog: orNull(list(componentSchema('EventLog'))),
    tcb_info: orNull(componentSchema('TcbInfo')),
    app_certificates: orNull(list(componentSchema('Certificate'))),
    compose_file: orNull(string),
    error: orNull(string),
    is_online: boolean,
    is_public: boolean,
  },
);

/**
 * `GET /apps/{app_id}/attestations`: an empty schema in the document; this is what the official SDK reads, and Phala's
 * trust center, which asks without a key. Its older answers have `eventlog` beside `quote`. That an instance has
 * `is_online` and `is_public` is a guess, after the answer for one CVM.
 */
export const appEvidence: AnswerContract = same(
  object(
    {
      app_id: appId,
      contract_address: orNull(string),
      kms_info: object(
        { version: string, url: string },
        {
          contract_address: orNull(string),
          chain_id: orNull(integer),
          gateway_app_id: orNull(string),
          gateway_app_url: orNull(string),
          kms_type: oneOf('phala', 'base', 'ethereum', 'legacy'),
        },
      ),
      instances: list(instance),
    },
    {
      kms_guest_agent_info: orNull(object({})),
      gateway_guest_agent_info: orNull(object({})),
      qemu_version: orNull(string),
    },
  ),
);
