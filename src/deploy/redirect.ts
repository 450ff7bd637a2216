/** An address that moved. Both are from the root of the site, as `/statements/old/`. */
export interface Redirect {
  from: string;
  to: string;
}

/** Addresses are made of ids, which can’t hold anything that a host’s settings would take for more than letters. */
const PLAIN = /^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/;
/** Former addresses may come from other systems, which made them of the words of a title. */
const FORMER = /^\/(?:[\p{L}\p{M}\p{N}\u200c_.~-]+\/)*(?:[\p{L}\p{M}\p{N}\u200c_.~-]+)?$/u;

/** @throws Error for an address that could be read as something else in the settings of a host */
export function checkRedirects(redirects: readonly Redirect[]): void {
  for (const { from, to } of redirects) {
    for (const [address, allowed] of [[from, FORMER], [to, PLAIN]] as const) {
      if (!allowed.test(address)) throw new Error(`the redirect from ${from} to ${to}: ${JSON.stringify(address)} is not a plain address of the site`);
    }
  }
}

/** An address as a regular expression that matches it with or without its last slash. */
export function redirectPattern({ from }: Redirect): string {
  return `${from.slice(1).replace(/\/$/, '').replaceAll('.', '\\.')}/?`;
}
