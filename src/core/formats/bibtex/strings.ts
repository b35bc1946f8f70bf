/** The abbreviations of a BibTeX file: those of `@string` and those that every style knows. */

/** What the standard styles define besides the months, which stand for themselves. */
const predefined: Readonly<Record<string, string>> = {
  acmcs: 'ACM Computing Surveys',
  acta: 'Acta Informatica',
  cacm: 'Communications of the ACM',
  ibmjrd: 'IBM Journal of Research and Development',
  ibmsj: 'IBM Systems Journal',
  ieeese: 'IEEE Transactions on Software Engineering',
  ieeetc: 'IEEE Transactions on Computers',
  ieeetcad: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
  ipl: 'Information Processing Letters',
  jacm: 'Journal of the ACM',
  jcss: 'Journal of Computer and System Sciences',
  scp: 'Science of Computer Programming',
  sicomp: 'SIAM Journal on Computing',
  tocs: 'ACM Transactions on Computer Systems',
  tods: 'ACM Transactions on Database Systems',
  tog: 'ACM Transactions on Graphics',
  toms: 'ACM Transactions on Mathematical Software',
  toois: 'ACM Transactions on Office Information Systems',
  toplas: 'ACM Transactions on Programming Languages and Systems',
  tcs: 'Theoretical Computer Science',
};

const month =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u;

/** All abbreviations together may be this long; further ones are not kept. */
const mostCharacters = 4_000_000;

export interface Strings {
  /** What a name stands for; names do not distinguish capitals. */
  readonly get: (name: string) => string | undefined;
  /** False when there is no more room. */
  readonly define: (name: string, value: string) => boolean;
}

export function createStrings(): Strings {
  const defined = new Map(Object.entries(predefined));
  let characters = 0;
  return {
    get: (name) => {
      const key = name.toLowerCase();
      return defined.get(key) ?? (month.test(key) ? key : undefined);
    },
    define: (name, value) => {
      characters += name.length + value.length;
      if (characters > mostCharacters) return false;
      defined.set(name.toLowerCase(), value);
      return true;
    },
  };
}
