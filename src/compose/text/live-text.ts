import { mergeComposeFiles } from '../merge/merge-files.ts';
import { ComposeError } from '../yaml/error.ts';
import type { MappingNode } from '../yaml/node.ts';
import { imagesByService, publishedTcpPorts } from './services.ts';

/** The text that was read last, and its model: what a CVM runs is looked at for its images, its ports and by the lint. */
let last: { readonly text: string; readonly model: MappingNode | undefined } | undefined;

/** The model of the text that a CVM runs, if it can be read: it may use what this action does not know. */
export function modelOf(composeText: string | undefined): MappingNode | undefined {
  if (composeText === undefined) return undefined;
  if (last?.text !== composeText) last = { text: composeText, model: read(composeText) };
  return last.model;
}

function read(composeText: string): MappingNode | undefined {
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
