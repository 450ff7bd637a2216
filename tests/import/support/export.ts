/** Exports of WordPress as the site of the imaginary party would write them. */

export interface AnItem {
  id: number;
  title: string;
  content: string;
  type?: string;
  status?: string;
  date?: string;
  link?: string;
  password?: string;
  excerpt?: string;
  categories?: string[];
  tags?: string[];
  /** Fields beside the post, by their names. */
  meta?: Record<string, string>;
  comments?: string[];
}

/** As `wxr_cdata` of WordPress writes any text. */
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** One post, page or anything else that WordPress keeps as such. */
export function anItem({ id, title, content, type = 'post', status = 'publish', date = '2021-03-21 08:00:00', link = `https://baghbanan.example/?p=${id}`, password = '', excerpt = '', categories = ['اطلاعیه‌ها'], tags = [], meta = {}, comments = [] }: AnItem): string {
  const terms = [...categories.map((name) => ['category', name] as const), ...tags.map((name) => ['post_tag', name] as const)];
  return `	<item>
		<title>${cdata(title)}</title>
		<link>${link}</link>
		<dc:creator>${cdata('bagh-admin')}</dc:creator>
		<content:encoded>${cdata(content)}</content:encoded>
		<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date>${cdata(date)}</wp:post_date>
		<wp:status>${cdata(status)}</wp:status>
		<wp:post_type>${cdata(type)}</wp:post_type>
		<wp:post_password>${cdata(password)}</wp:post_password>
${terms.map(([domain, name]) => `		<category domain="${domain}" nicename="x">${cdata(name)}</category>\n`).join('')}${Object.entries(meta).map(([key, value]) => `		<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`).join('')}${comments.map((text) => `		<wp:comment><wp:comment_content>${cdata(text)}</wp:comment_content></wp:comment>\n`).join('')}	</item>
`;
}

export const EXPORT_HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>برگ سبز</title>
	<link>https://baghbanan.example</link>
	<language>fa-IR</language>
	<wp:wxr_version>1.2</wp:wxr_version>
`;
export const EXPORT_END = '</channel>\n</rss>\n';

export const anExport = (...items: AnItem[]): string => `${EXPORT_HEAD}${items.map(anItem).join('')}${EXPORT_END}`;
