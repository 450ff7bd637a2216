import { z } from 'astro/zod';

/** Whether an address names a user: nobody writes that into a public one but to have it taken for another, as `https://known.example@other.example/`. */
function namesUser(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && (url.username !== '' || url.password !== '');
}

/** A public address of the web. */
export const webAddress = z.url({ protocol: /^https?$/ }).refine((address) => !namesUser(address), {
  error: 'the address names a user, before an @: what stands behind it is the site', params: { remedy: 'write the address without it' },
});
