import { byShape, same, type AnswerContract } from '../answers.ts';
import {
  boolean,
  decimal,
  hashId,
  integer,
  number,
  object,
  oneOf,
  orNull,
  string,
  time,
} from '../schema.ts';

/** The account of the key. The document has neither of the two; this is what the official SDK reads. */

/** What of a quota is left. */
const metric = object({ limit: integer, remaining: integer });

/** `GET /workspaces/{slug}/quotas` */
export const quotas: AnswerContract = same(
  object({
    team_slug: string,
    tier: string,
    quotas: object({ vm_slots: metric, vcpu: metric, memory_mb: metric, disk_gb: metric }),
    reserved_nodes: metric,
    reserved_gpu: object({ gpus: metric, in_use: integer, misconfigured: integer }),
    as_of: time,
  }),
);

/** `GET /auth/me` */
export const me: AnswerContract = byShape(
  object({
    username: string,
    email: string,
    credits: number,
    granted_credits: number,
    avatar: string,
    team_name: string,
    team_tier: string,
  }),
  object({
    user: object({
      username: string,
      email: string,
      role: oneOf('admin', 'user'),
      avatar: string,
      email_verified: boolean,
      totp_enabled: boolean,
      has_backup_codes: boolean,
      flag_has_password: boolean,
    }),
    workspace: object(
      { id: hashId('wks'), name: string, slug: orNull(string), tier: string, role: string },
      { avatar: orNull(string) },
    ),
    credits: object({
      balance: decimal,
      granted_balance: decimal,
      is_post_paid: boolean,
      outstanding_amount: orNull(decimal),
    }),
  }),
);
