/** Postal addresses of institutions: the country they end with. */

import { foldText } from './fold.ts';

/** Names of countries as addresses end with them, in English and folded. */
const countries = new Set(
  `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas
  |bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia and herzegovina
  |bosnia herceg|botswana|brazil|brunei|brunei darussalam|bulgaria|burkina faso|burundi|cambodia
  |cameroon|canada|cape verde|central african republic|chad|chile|china|peoples r china|p r china
  |peoples republic of china|hong kong special administrative region|republic of china|st lucia
  |trinid tobago|republic of ireland|republic of singapore|kingdom of saudi arabia
  |pr china|people s republic of china|colombia|congo|costa rica|cote divoire|cote ivoire|croatia
  |cuba|cyprus|czech republic|czechia|czechoslovakia|dem rep congo|democratic republic of congo
  |democratic republic of the congo|denmark|djibouti|dominican republic|ecuador|egypt|el salvador
  |england|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|french guiana|gabon|gambia|georgia
  |germany|fed rep ger|ger dem rep|ghana|greece|greenland|grenada|guadeloupe|guatemala|guinea
  |guinea bissau|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland
  |israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos
  |latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macao|macau|macedonia
  |madagascar|malawi|malaysia|maldives|mali|malta|martinique|mauritania|mauritius|mexico|moldova
  |monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands
  |new caledonia|new zealand|nicaragua|niger|nigeria|north korea|north macedonia|north ireland
  |northern ireland|norway|oman|pakistan|palestine|panama|papua new guinea|papua n guinea|paraguay
  |peru|philippines|poland|portugal|puerto rico|qatar|republic of korea|korea|south korea|reunion
  |romania|russia|russian federation|rwanda|samoa|san marino|saudi arabia|scotland|senegal|serbia
  |seychelles|sierra leone|singapore|slovakia|slovak republic|slovenia|somalia|south africa
  |south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania
  |thailand|timor leste|togo|trinidad and tobago|trinidad tobago|tunisia|turkey|turkiye|turkmenistan
  |uganda|uk|u k|ukraine|united arab emirates|u arab emirates|united kingdom|united states
  |united states of america|uruguay|us|u s|usa|u s a|ussr|uzbekistan|vanuatu|vatican|venezuela
  |viet nam|vietnam|wales|west indies|yemen|yugoslavia|zaire|zambia|zimbabwe`
    .split('|')
    .map((name) => name.trim()),
);

/** The postal letters of the states, with which addresses in the United States may end. */
const states = new Set(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
  NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR`.split(/\s+/u),
);

/**
 * The country at the end of an address, as printed there: `Sinop Univ, Sinop, Turkey.` says
 * `Turkey`, `Boston, MA 02115 USA` says `USA`; so does a state with its ZIP code and nothing after.
 * Undefined where the last part is no country.
 */
export function countryOfAddress(address: string): string | undefined {
  const parts = withoutEmail(address).slice(-200).split(',');
  let last = parts.pop()?.trim() ?? '';
  // `Ottawa, Canada, K1H 8L1`: a postal code may follow.
  if (/\d/u.test(last) && /^[\dA-Z -]{3,10}$/u.test(last) && !/^[A-Z]{2} \d{5}/u.test(last))
    last = parts.pop()?.trim() ?? '';
  const american = /^([A-Z]{2})\s+(?:\d{5}(?:-\d{4})?\s*)?(USA)?$/u.exec(last);
  if (american?.[2]) return american[2];
  if (states.has(american?.[1] ?? '') && /\d/u.test(last)) return 'USA';
  const words = last.replace(/^[\dA-Z-]*\d[\dA-Z-]*\s+/u, '');
  return countries.has(foldText(words)) ? words : undefined;
}

/** Words that only lead to an e-mail address. */
const leading = /^(?:electronic|address:?|e-?mail:?|and)$/iu;

/** An address without the e-mail addresses and the full stop that follow it. */
export function withoutEmail(address: string): string {
  // What leads to an address and the address itself are looked for near the end only.
  const from = Math.max(0, address.length - 500);
  let tail = address.slice(from);
  let dropped = false;
  for (;;) {
    tail = tail.replace(/(?<=^|[^.;,\s])[.;,\s]+$/u, '');
    const start = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf(';')) + 1;
    const word = tail.slice(start);
    if (!(word.includes('@') || (dropped && leading.test(word)))) break;
    dropped = true;
    tail = tail.slice(0, start);
  }
  return (address.slice(0, from) + tail).trim();
}
