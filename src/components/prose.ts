/** Markdown of the content, made HTML that is safe to show: given by the page. Headings begin at 3 unless told. */
export type Prose = (markdown: string, firstHeading?: 2 | 3 | 4 | 5 | 6) => string;
