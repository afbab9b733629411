/** What a command says to the person who typed it. Progress goes to standard error: standard output is for what was asked for. */
import { stderr, stdout } from 'node:process';

/** A reader that has seen enough (`| head`) closes the pipe: what is being done goes on, and nothing more is said. */
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Says what is being done now: a line that the next one replaces on a terminal, a line each elsewhere. */
export function sayStep(step: string): void {
  stderr.write(stderr.isTTY ? `\r\u001B[K${step}` : `${step}\n`);
}

/** Says what came of it, on a line of its own. */
export function say(text: string): void {
  clearStep();
  stdout.write(`${text}\n`);
}

/** Says what went wrong, on standard error. */
export function sayWrong(text: string): void {
  clearStep();
  stderr.write(`${text}\n`);
}

function clearStep(): void {
  if (stderr.isTTY) stderr.write('\r\u001B[K');
}
