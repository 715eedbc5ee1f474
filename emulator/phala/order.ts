import type { AppCompose } from './app-compose.ts';
import type { Machine } from './machine.ts';

/** How long the server keeps a provisioned document (Phala Cloud API: "Provision compose file update"). */
export const PROVISION_MS = 14 * 24 * 60 * 60 * 1000;

/** A new CVM as it was provisioned: everything but its env, and good for one creation. */
export interface Order {
  readonly appId: string;
  readonly name: string;
  readonly app: AppCompose;
  readonly machine: Machine;
  readonly listed: boolean;
}

/** As the server keeps it. */
export interface KeptOrder extends Order {
  readonly token: string;
  readonly expires: number;
}
