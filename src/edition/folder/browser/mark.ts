import { markMatches } from '../../../search/browser/mark.ts';
import { packedManifest } from '../../../search/transport/packs/source.ts';
import { doors } from './doors.ts';
import { loader } from './loader.ts';

doors.markHit = async (hit) => markMatches(hit, (await packedManifest(loader)).compounds);
