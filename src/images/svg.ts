import { SaxesParser } from 'saxes';
import type { ImageConcern } from './concern.ts';
import { Repeats } from './repeats.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What draws: shapes, text, colours, effects. Nothing that runs, animates, embeds, links or loads. */
const ELEMENTS = new Set(
  ('svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask ' +
    'pattern marker switch style filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow ' +
    'feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence').split(' '),
);
const ATTRIBUTES = new Set(
  ('id class style viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points transform gradientTransform gradientUnits patternTransform patternUnits patternContentUnits ' +
    'clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient offset spreadMethod preserveAspectRatio pathLength version baseProfile lang dir ' +
    'dx dy rotate textLength lengthAdjust startOffset method spacing systemLanguage role tabindex focusable media type ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color color-interpolation ' +
    'color-interpolation-filters stop-color stop-opacity flood-color flood-opacity lighting-color clip-path clip-rule mask filter marker marker-start marker-mid marker-end paint-order ' +
    'display visibility overflow vector-effect shape-rendering text-rendering image-rendering mix-blend-mode isolation font font-family font-size font-size-adjust font-stretch font-style ' +
    'font-variant font-weight text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing writing-mode direction unicode-bidi text-orientation ' +
    'in in2 result mode values operator k1 k2 k3 k4 stdDeviation scale xChannelSelector yChannelSelector order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha ' +
    'surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle radius numOctaves baseFrequency seed stitchTiles ' +
    'tableValues slope intercept amplitude exponent filterUnits primitiveUnits').split(' '),
);
const ARIA = /^aria-[a-z]+$/;
/** The one place that an address may lead to: a part of the same file. */
const FRAGMENT = /^#[^\s]*$/;
const DEEPEST = 200;
const MOST_ELEMENTS = 100_000;
/** Elements that are drawn once more, where others show them. Measured: ten thousand take Chromium a second, a hundred thousand half a minute. */
const MOST_REPEATED = 30_000;

/** CSS with its escapes and comments undone, as a browser reads it. */
const plainCss = (css: string) =>
  css.replace(/\/\*[^]*?(?:\*\/|$)/g, '').replace(/\\([0-9a-f]{1,6})\s?|\\([^])/gi, (_, hex?: string, sign?: string) => (hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : sign!));

/** What in a piece of CSS, or in an attribute that is CSS, would load something or run. */
function cssConcern(css: string): string | null {
  const plain = plainCss(css);
  if (/@\s*(?:import|font-face|charset|namespace)/i.test(plain)) return 'a style that loads another file';
  if (/(?:image-set|image|cross-fade|element|src|expression|-moz-binding|behavior)\s*[(:]/i.test(plain)) return 'a style that loads or runs something';
  for (const [, address = ''] of plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)) if (address.trim() !== '' && !FRAGMENT.test(address.trim())) return 'a style that loads another file';
  for (const found of plain.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)) if (!FRAGMENT.test((found[1] ?? '').trim())) return 'a style that loads another file';
  return null;
}

const REMEDY = 'save the drawing as plain SVG without it, or as PNG';

/**
 * What an SVG file holds beyond a drawing. A browser that opens the file by itself runs what it holds, with the rights of
 * the site: so all that is not on the list is refused.
 */
export function svgConcerns(text: string): ImageConcern[] {
  const concerns = new Map<string, ImageConcern>();
  const say = (rule: string, what: string, severity: ImageConcern['severity'] = 'error', remedy = REMEDY) => {
    concerns.set(`${rule} ${what}`, { rule, severity, message: `the drawing has ${what}`, remedy });
  };
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let count = 0;
  let style: string | null = null;
  let isBroken = false;
  let tooMuch: Error | undefined;
  const repeats = new Repeats();
  // In other encodings other bytes end a text, so that a browser would find elements where none are read here.
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) say('svg-encoding', `the encoding ${encoding}, in which it may be another drawing`, 'error', 'save it as plain SVG in UTF-8, or as PNG');
  });
  parser.on('doctype', () => say('svg-doctype', 'a DOCTYPE, which can define entities'));
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml') say('svg-instruction', `a processing instruction <?${target}?>`);
  });
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('comment', (comment) => {
    if (comment.trim() !== '') say('svg-metadata', 'a comment', 'warning');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++depth > DEEPEST || ++count > MOST_ELEMENTS) {
      say('svg-size', 'more parts than a drawing needs');
      // Looking on would take minutes, and more room than there is for what stands within each other.
      throw (tooMuch = new Error('too much'));
    }
    const given = Object.values(attributes) as { local: string; value: string }[];
    const valueOf = (name: string) => given.find((one) => one.local === name)?.value.trim();
    repeats.enter(valueOf('id'), given.map(({ value }) => value), local === 'use' ? valueOf('href') : undefined);
    if (uri !== SVG) return say(local === 'RDF' || /inkscape|sodipodi|adobe|sketch|creativecommons|purl\.org/.test(uri) ? 'svg-metadata' : 'svg-element', `an element <${local}> that is not of SVG`);
    if (local === 'metadata') return say('svg-metadata', 'metadata');
    if (!ELEMENTS.has(local)) return say('svg-element', `an element <${local}>`);
    if (depth === 1 && local !== 'svg') say('svg-element', 'no <svg> around it');
    if (local === 'style') style = '';
    for (const attribute of Object.values(attributes)) {
      const { local: name, uri: space, value } = attribute as { local: string; uri: string; value: string };
      if (space === XMLNS || attribute.name === 'xmlns') continue;
      if (/^on/i.test(name)) say('svg-script', `an event handler “${name}”`);
      else if (name === 'href' && (space === XLINK || space === '')) {
        if (!FRAGMENT.test(value.trim())) say('svg-reference', `an address that leads out of it, in <${local}>`);
      } else if (space === XML ? !['lang', 'space', 'id'].includes(name) : space !== '' || (!ATTRIBUTES.has(name) && !ARIA.test(name))) {
        say(space !== '' && space !== XML && space !== XLINK ? 'svg-metadata' : 'svg-attribute', `an attribute “${attribute.name}”`);
      }
      const concern = cssConcern(value);
      if (concern) say('svg-reference', concern);
    }
  });
  parser.on('closetag', () => {
    depth--;
    repeats.leave();
    if (style !== null) {
      const concern = cssConcern(style);
      if (concern) say('svg-reference', concern);
      style = null;
    }
  });
  const take = (words: string) => {
    if (style !== null) style += words;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (error !== tooMuch) isBroken = true;
  }
  if (repeats.repeated > MOST_REPEATED) say('svg-repeats', 'parts that are shown again within each other, more often than a browser can draw');
  if (isBroken) say('svg-broken', 'errors of XML, so browsers may read it differently');
  return [...concerns.values()];
}
