/** What the page of a document runs in a folder: the same as on the web. */
import '../../../reading/page.ts';
import { arrive } from '../../../search/browser/arrive.ts';
import { doors } from './doors.ts';
import { load } from './place.ts';
import { lookWhole } from './whole.ts';

arrive(async (hit) => {
  await load('mark');
  return (await doors.markHit?.(hit)) ?? null;
});
lookWhole();
