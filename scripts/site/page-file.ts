/** The files of a built site: at which address each page stands, and of which plan it is. */

/** The address of a page, from its path in the site's folder: `plans/send/index.html` stands at `/plans/send/`. */
export const addressOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** The part of the site that a file or a page is of, from its path or its address: `plans/send`, as a release records parts. */
export const partOf = (place: string): string => place.replace(/^\//, '').split('/').slice(0, 2).join('/');
