/** The figures that quality asks for, printed as they are measured: `npm test` shows every line of this form. */

/** What stands before a figure in what a test says. */
export const FIGURE = '▸ ';

/** Prints a figure, so that whoever ran the tests sees what was reached and not only that it was enough. */
export function tellFigure(name: string, value: string): void {
  process.stdout.write(`${FIGURE}${name}: ${value}\n`);
}
