import { mergeComposeFiles } from '../merge/merge-files.ts';
import { ComposeError } from '../yaml/error.ts';
import type { MappingNode } from '../yaml/node.ts';
import { imagesByService, publishedTcpPorts } from './services.ts';

/** The model of the text that a CVM runs, if it can be read: it may use what this action does not know. */
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
