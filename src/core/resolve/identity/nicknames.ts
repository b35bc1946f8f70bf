/**
 * Short forms of given names that are no beginnings of the long ones: `Bob` of `Robert`. Those that
 * are (`Dan`, `Doug`, `Rich`) are found by their letters and need no table.
 */

/** A long form, then its short forms; a short form may belong to several. */
const table = `
  abraham abe; albert bert; alexander sasha sandy alec; alexandra sasha sandra; andrew drew;
  anthony tony; antonio toni tonio; barbara barb babs; benjamin ben; catherine kate cathy katie;
  katherine kate kathy katie kathie; christina tina; christine tina chrissie; christopher kit;
  daniel danny; deborah debbie debby; dmitry dima; dorothy dot dolly; edward ted ned eddie;
  eduard edi; elizabeth liz beth betty lisa betsy; eugene gene; evgeny zhenya; francis frank;
  francisco paco pancho; frederick fritz freddie; gerald gerry jerry; gregory grisha; hannah anna;
  henry harry hank; isabella bella; ivan vanya; jacqueline jackie; james jim jimmy jamie; jeffrey jeff geoff;
  geoffrey jeff; jennifer jenny; john jack johnny; jonathan jon johnny; jose pepe; joseph jose joe; julia yulia;
  kenneth ken kenny; lawrence larry; leonard lenny; leopold poldi; louis lou; ludmila mila; margaret peggy meg maggie greta rita;
  martha marty; matthew matt; mary molly polly; michael mike mick misha; mikhail misha; nancy ann;
  nathaniel nat; nicholas nick nico klaus; patricia patty trish pat; patrick paddy; peter pete;
  raymond ray; rebecca becky; richard dick rick; robert bob rob bobby; ronald ron; samuel sam;
  sarah sally; stephen steve; steven steve; susan sue susie; terence terry; theodore ted teddy;
  thomas tom tommy; timothy tim; victoria vicky; vladimir volodya; walter walt; william bill will willy billy;
  yoshihiko yoshi; zachary zach zack`;

const longForms = new Map<string, Set<string>>();
for (const line of table.split(';')) {
  const [long = '', ...short] = line.trim().split(/\s+/);
  for (const one of short) longForms.set(one, (longForms.get(one) ?? new Set()).add(long));
}

const none: ReadonlySet<string> = new Set();

/** The names of which a folded name is a customary short form; empty for most names. */
export const longFormsOf = (name: string): ReadonlySet<string> => longForms.get(name) ?? none;

/** Whether one of two folded names is a customary short form of the other, or both of a third. */
export function areNicknames(a: string, b: string): boolean {
  const [ofA, ofB] = [longFormsOf(a), longFormsOf(b)];
  if (ofA.has(b) || ofB.has(a)) return true;
  for (const long of ofA) if (ofB.has(long)) return true;
  return false;
}
