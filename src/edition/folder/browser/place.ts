/** The edition that a script belongs to; put in its place when the script is made. */
declare const EDITION: string;

export const edition = EDITION;

/** Address of the root of the edition: every script of an edition lies in one folder below it. */
export const root = new URL('../', (document.currentScript as HTMLScriptElement).src).href;

/**
 * Runs another script of the edition.
 * @throws Error with a `fault` when it isn’t there
 */
export function load(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = `${root}assets/${script}.js`;
    element.onload = () => resolve();
    element.onerror = () => reject(Object.assign(new Error(`${script}.js is missing`), { fault: 'missing' }));
    document.head.append(element);
  });
}
