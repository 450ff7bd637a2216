import { PackLoader } from '../../../search/transport/packs/loader.ts';
import { edition, root } from './place.ts';

export const loader = new PackLoader(root, edition);
