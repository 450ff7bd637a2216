/** Word files by hand, for what libraries do not write. */
import { buffer } from 'node:stream/consumers';
import { zipOf, type ZipEntry } from '../../../src/system/zip.ts';

const OPEN = 'http://schemas.openxmlformats.org';
const NAMES = Object.entries({
  w: `${OPEN}/wordprocessingml/2006/main`, m: `${OPEN}/officeDocument/2006/math`, mc: `${OPEN}/markup-compatibility/2006`, v: 'urn:schemas-microsoft-com:vml', r: `${OPEN}/officeDocument/2006/relationships`,
  wp: `${OPEN}/drawingml/2006/wordprocessingDrawing`, wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape', a: `${OPEN}/drawingml/2006/main`, w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
}).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');

/** A paragraph, with its properties. */
export const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** A run of words, with its properties. */
export const r = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const table = (...rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
/** That a paragraph is counted, by a list and at a level of it. */
export const counted = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const level = (at: number, format: string, text: string, more = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const paragraphStyle = (id: string, content: string, base?: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base ? `<w:basedOn w:val="${base}"/>` : ''}${content}</w:style>`;

/** What a Word file holds beside its text. */
export interface Around {
  styles?: string;
  /** Definitions of lists; or the levels of the only one, which is no. 1. */
  numbering?: string;
  footnotes?: string;
  relations?: string;
  /** Whole parts by their names. */
  parts?: Record<string, string>;
}

/** A Word file of hand-written XML. */
export function aWordFile(body: string, { styles = '', numbering = '', footnotes = '', relations = '', parts = {} }: Around = {}): Promise<Buffer> {
  const lists = numbering.startsWith('<w:lvl') ? `<w:abstractNum w:abstractNumId="0">${numbering}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` : numbering;
  const relation = (id: string) => `<Relationship Id="${id}" Type="${OPEN}/officeDocument/2006/relationships/${id}" Target="${id}.xml"/>`;
  const relationships = (content: string) => `<Relationships xmlns="${OPEN}/package/2006/relationships">${content}</Relationships>`;
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${OPEN}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(`<Relationship Id="a" Type="${OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': relationships(`${['styles', 'numbering', 'footnotes'].map(relation).join('')}${relations}`),
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMES}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMES}>${lists}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${NAMES}>${footnotes}</w:footnotes>`,
    ...parts,
  };
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [name, content] of Object.entries(all)) yield { name, content: Buffer.from(content), isStored: true };
  }
  return buffer(zipOf(entries()));
}
