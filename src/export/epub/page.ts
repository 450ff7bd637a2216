import { element, textElement, xmlText, XML_DECLARATION } from '../xml.ts';

interface PageParts {
  title: string;
  language: string;
  /** Way to the style sheet. */
  style: string;
  /** What stands in the body, as XHTML. */
  body: string;
}

/** Words as XHTML; those of another language say so, and keep their own direction. */
export function inLanguage(words: string, language: string | undefined): string {
  return language === undefined ? xmlText(words) : textElement('bdi', words, { lang: language, 'xml:lang': language });
}

/** A page of a book, in XHTML, read from right to left. */
export function page({ title, language, style, body }: PageParts): string {
  const head = element('head', {}, [textElement('title', title), element('link', { rel: 'stylesheet', type: 'text/css', href: style })]);
  const attributes = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', lang: language, 'xml:lang': language, dir: 'rtl' };
  return `${XML_DECLARATION}<!DOCTYPE html>\n${element('html', attributes, [head, element('body', { dir: 'rtl' }, [body])])}\n`;
}
