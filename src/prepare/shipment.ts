import type { Assembled } from '../compose/text/assemble.ts';
import {
  ComposeError,
  mergeComposeFiles,
  type MappingNode,
} from '../compose/merge/compose-files.ts';
import { imagesByService, publishedTcpPorts } from '../compose/text/services.ts';
import type { EnvEntry } from '../env/sources.ts';

/** What passed the checks before the first request. */
export interface Shipment {
  readonly compose: Assembled;
  /** The compose files, as people read them. */
  readonly files: readonly string[];
  readonly preLaunchScript: string | undefined;
  /** Undefined: no env input was given, the sealed env is kept. */
  readonly env: readonly EnvEntry[] | undefined;
}

/** What a CVM runs, if it can be read: it may use what this action does not know. */
export function modelOf(composeText: string | undefined): MappingNode | undefined {
  if (composeText === undefined) return undefined;
  try {
    return mergeComposeFiles([{ file: 'the CVM', text: composeText }], {
      readFile: () => undefined,
    }).model;
  } catch (error) {
    if (error instanceof ComposeError) return undefined;
    throw error;
  }
}

/** The images that a CVM runs, by service; undefined where its text cannot be read. */
export function imagesIn(composeText: string | undefined): ReadonlyMap<string, string> | undefined {
  if (composeText === undefined) return new Map();
  const model = modelOf(composeText);
  return model === undefined ? undefined : imagesByService(model);
}

/** The ports that a model publishes; none where there is no model. */
export function portsOf(model: MappingNode | undefined): readonly number[] {
  return model === undefined ? [] : publishedTcpPorts(model);
}
