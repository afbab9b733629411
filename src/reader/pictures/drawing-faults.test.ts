import { expect, test } from 'vitest';
import { drawingFaults } from './drawing-faults.ts';

const faultsOf = (drawing: string): string[] =>
  drawingFaults(new TextEncoder().encode(drawing)).map(({ message }) => message);

test('a drawing as drawing programs save it has no fault, with all that they write for themselves', () => {
  expect(
    faultsOf(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<svg width="9" height="9" viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:export-filename="C:\\maps\\map.png">
  <sodipodi:namedview id="base" pagecolor="#ffffff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <metadata>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
       xmlns:dc="http://purl.org/dc/elements/1.1/">
      <cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work>
    </rdf:RDF>
  </metadata>
  <defs>
    <style type="text/css">.a{fill:url(#fade);font-family:"Public Sans"}<!-- .b --></style>
    <linearGradient id="fade" xlink:href="#other"><stop offset="0" style="stop-color:#000"/></linearGradient>
  </defs>
  <image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>
  <text x="1" y="1">url(https://example.org) is only written here</text>
  <path class="a" style="fill:url( '#fade' );stroke:none" d="M 0 0 L 9 9"/>
</svg>
`),
  ).toEqual([]);
});

test.each([
  ['a prefix that stands for SVG', `<rdf:script xmlns:rdf="http://www.w3.org/2000/svg">x</rdf:script>`],
  ['a style whose words are escaped', `<style>rect{fill:\\75rl(//x.example/a#b)}</style>`],
  ['a style whose words are split by a comment', `<style>@im<!-- -->port 'x';</style>`],
  ['a style that a comment seems to end', `<style><!-- </style> -->@import 'x';</style>`],
  ['a fill whose words are references', `<rect fill="u&#114;l(//x.example/a#b)"/>`],
])('%s is refused', (_, inside) => {
  expect(faultsOf(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)).toHaveLength(1);
});
