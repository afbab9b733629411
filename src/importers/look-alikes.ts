/**
 * Letters of other alphabets that look like Latin ones. A page that was read by eye, or typed on another
 * keyboard, has them among its own: "Соmplete" may begin with a Cyrillic letter. The pairs are those of
 * Unicode Technical Standard 39, "confusables", for the capitals and small letters of Cyrillic and Greek.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('АВЕЅІЈКМНОРСТУХаеѕіјорсух', 'ABESIJKMHOPCTYXaesijopcyx'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν', 'ABEZHIKMNOPTYXoiv'),
};

const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/u;

/** A text with every look-alike letter as the Latin letter that it looks like. Other letters stay. */
export function foldLookAlikes(text: string): string {
  if (!hasForeignLetters(text)) return text;
  return Array.from(text, (letter) => LOOK_ALIKES[letter] ?? letter).join('');
}

/** True where a text has letters of the alphabets that have look-alikes. */
export function hasForeignLetters(text: string): boolean {
  return FOREIGN.test(text);
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (letter, index) => [letter, to[index] ?? letter]));
}
