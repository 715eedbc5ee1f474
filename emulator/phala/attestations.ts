import { json, type Answer } from './answer.ts';
import { canonicalJson, sha256, type AppCompose } from './app-compose.ts';
import {
  appAnswer,
  type AttestedGuest,
  cvmAnswer,
  infoAnswer,
  keptPrivate,
  NO_EVIDENCE,
  showEvidence,
  type ShownEvidence,
  withoutQuote,
} from './attestation/evidence.ts';
import type { Cloud } from './cloud.ts';
import type { Cvm } from './cvm.ts';
import type { Asked } from './guest-evidence.ts';
import { nobodyAnswers } from './health.ts';
import { imageHash } from './machine.ts';

/** What CVMs prove of themselves, as the API hands it on and as their guests answer. */

/** `GET /cvms/{id}/attestation` */
export function cvmAttestation(cloud: Cloud, cvm: Cvm): Answer {
  const { guest, shown } = lookAt(cloud, cvm, 'api');
  return json(200, cvmAnswer(guest, shown));
}

/** `GET /apps/{app_id}/attestations`: every instance of the app. */
export function appAttestations(cloud: Cloud, { appId, kms }: Cvm): Answer {
  const { stopped, log } = cloud.evidenceList;
  const instances = cloud
    .ofApp(appId)
    .map((cvm) => lookAt(cloud, cvm, 'api'))
    .filter(({ shown }) => shown.isOnline || stopped === 'listed');
  return json(200, {
    ...appAnswer(appId, instances, log),
    contract_address: kms.chainId === null ? null : `0x${appId}`,
    kms_info: {
      contract_address: kms.contract,
      chain_id: kms.chainId,
      version: kms.version,
      url: kms.url,
      gateway_app_id: kms.gatewayAppId,
      gateway_app_url: null,
      kms_type: kms.chainId === null ? 'phala' : 'base',
    },
    kms_guest_agent_info: null,
    gateway_guest_agent_info: null,
    qemu_version: null,
  });
}

/** `Info` of the guest itself, which the gateway hands on without a key. */
export function guestInfo(cloud: Cloud, cvm: Cvm | undefined): Answer {
  if (cvm === undefined) return nobodyAnswers();
  const { guest, shown } = lookAt(cloud, cvm, 'guest');
  return shown.isOnline ? json(200, infoAnswer(guest, shown)) : nobodyAnswers();
}

function lookAt(
  cloud: Cloud,
  cvm: Cvm,
  asked: Asked,
): { readonly guest: AttestedGuest; readonly shown: ShownEvidence } {
  const look = cvm.up ? cvm.lookAtEvidence(asked) : undefined;
  if (look === undefined) {
    const guest = attestedGuest(cloud, cvm, cvm.appCompose);
    return { guest, shown: { ...NO_EVIDENCE, isOnline: false } };
  }
  const { boot, quoteIsMade } = look;
  const guest = attestedGuest(cloud, cvm, boot.app);
  const { evidence } = cvm.behaviour;
  // An API that does not reach the guest says nothing of what the guest would answer.
  const fault = asked === 'guest' && evidence === 'api-error' ? 'none' : evidence;
  const signed = boot.signed(fault, () => showEvidence(guest, cloud.intel.authority, fault));
  const made = quoteIsMade ? signed : withoutQuote(signed);
  return { guest, shown: boot.app.public_tcbinfo ? made : keptPrivate(made) };
}

/** The guest as it booted, whatever the API says of it. */
function attestedGuest(cloud: Cloud, cvm: Cvm, app: AppCompose): AttestedGuest {
  const keyProvider = keyProviderOf(cloud, app);
  return {
    appId: cvm.appId,
    instanceId: app['no_instance_id'] === true ? '' : cvm.instanceId,
    vmUuid: cvm.vmUuid,
    name: cvm.name,
    image: cvm.osImage,
    appCompose: canonicalJson(app),
    keyProvider,
    // It is the KMS that says which image it accepted.
    osImageHash: keyProvider.name === 'kms' ? imageHash(cvm.osImage) : null,
    logVersion: app['event_log_version'] === 2 ? 2 : 1,
  };
}

/** What dstack makes of the settings: the KMS comes before a local provider. */
function keyProviderOf({ keys }: Cloud, app: AppCompose): AttestedGuest['keyProvider'] {
  if (app['kms_enabled'] === true) return { name: 'kms', id: keys.rootCaPublicKey };
  return app['local_key_provider_enabled'] === true
    ? { name: 'local-sgx', id: sha256('the local key provider') }
    : { name: 'none', id: '' };
}
