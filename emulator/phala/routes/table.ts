import { apps } from './apps.ts';
import { cvm } from './cvm.ts';
import { lists } from './lists.ts';
import type { Route } from './route.ts';
import { workspace } from './workspace.ts';

/** Every endpoint of the emulator. The first that fits is taken. */
export const routes: readonly Route[] = [...lists, ...workspace, ...cvm, ...apps];
