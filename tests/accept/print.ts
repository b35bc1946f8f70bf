/** A line of a table. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
