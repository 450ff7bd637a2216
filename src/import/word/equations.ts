import { child, childrenOf, type XmlElement } from './xml.ts';

const inBrackets = (text: string) => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);

/** An equation in one row: fractions with a stroke, powers and indices behind their signs. */
export function equationText(equation: XmlElement): string {
  const part = (name: string) => inBrackets(equationText(child(equation, name) ?? { name, attributes: {}, children: [] }));
  switch (equation.name) {
    case 'm:t': return equation.children.filter((inner) => typeof inner === 'string').join('');
    case 'm:f': return `${part('m:num')}/${part('m:den')}`;
    case 'm:rad': return `${part('m:deg')}√${part('m:e')}`;
    case 'm:sSup': return `${part('m:e')}^${part('m:sup')}`;
    case 'm:sSub': return `${part('m:e')}_${part('m:sub')}`;
    case 'm:sSubSup': return `${part('m:e')}_${part('m:sub')}^${part('m:sup')}`;
    default: return childrenOf(equation).map(equationText).join('');
  }
}
