import { child, childrenOf, type XmlElement } from './xml.ts';

const inBrackets = (text: string) => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);

/** An equation in one row: fractions with a stroke, powers, indices and limits behind their signs, rows of a matrix behind each other; brackets stay. */
export function equationText(equation: XmlElement): string {
  const limit = (mark: string, name: string) => {
    const text = inner(name).join('');
    return text === '' ? '' : mark + inBrackets(text);
  };
  const part = (name: string) => inBrackets(equationText(child(equation, name) ?? { name, attributes: {}, children: [] }));
  const sign = (properties: string, name: string, usual: string) => child(child(equation, properties), name)?.attributes['m:val'] ?? usual;
  const inner = (name: string) => childrenOf(equation).filter((one) => one.name === name).map(equationText);
  switch (equation.name) {
    case 'm:t': return equation.children.filter((inner) => typeof inner === 'string').join('');
    case 'm:f': return `${part('m:num')}/${part('m:den')}`;
    case 'm:rad': return `${part('m:deg')}√${part('m:e')}`;
    case 'm:sSup': return `${part('m:e')}^${part('m:sup')}`;
    case 'm:sSub': return `${part('m:e')}_${part('m:sub')}`;
    case 'm:sSubSup': return `${part('m:e')}_${part('m:sub')}^${part('m:sup')}`;
    case 'm:d': return `${sign('m:dPr', 'm:begChr', '(')}${inner('m:e').join(sign('m:dPr', 'm:sepChr', '|'))}${sign('m:dPr', 'm:endChr', ')')}`;
    case 'm:nary': return `${sign('m:naryPr', 'm:chr', '∫')}${limit('_', 'm:sub')}${limit('^', 'm:sup')} ${inner('m:e').join('')}`;
    case 'm:m': return `(${childrenOf(equation).filter(({ name }) => name === 'm:mr').map((row) => childrenOf(row).map(equationText).join(', ')).join('; ')})`;
    default: return childrenOf(equation).map(equationText).join('');
  }
}
