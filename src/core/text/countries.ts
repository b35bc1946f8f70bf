/**
 * Countries by their names and ISO 3166-1 alpha-2 codes, so that `US`, `USA` and `United States`
 * are one. The nations of the United Kingdom are taken together, as in ISO 3166-1; states that are
 * no more stay what they were.
 */

import { foldText } from './fold.ts';

/** Code, usual name, other ways to write it. */
const table = `AF|Afghanistan;AL|Albania;DZ|Algeria;AD|Andorra;AO|Angola;AG|Antigua and Barbuda
;AR|Argentina;AM|Armenia;AU|Australia;AT|Austria;AZ|Azerbaijan;BS|Bahamas|The Bahamas;BH|Bahrain
;BD|Bangladesh;BB|Barbados;BY|Belarus;BE|Belgium;BZ|Belize;BJ|Benin;BT|Bhutan
;BO|Bolivia|Plurinational State of Bolivia
;BA|Bosnia and Herzegovina|Bosnia Herceg|Bosnia & Herzegovina;BW|Botswana;BR|Brazil|Brasil
;BN|Brunei|Brunei Darussalam;BG|Bulgaria;BF|Burkina Faso;BI|Burundi;KH|Cambodia;CM|Cameroon
;CA|Canada;CV|Cape Verde|Cabo Verde;CF|Central African Republic;TD|Chad;CL|Chile
;CN|China|Peoples R China|P R China|PR China|People's Republic of China|Peoples Republic of China|CHN
;CO|Colombia;KM|Comoros;CG|Congo|Republic of the Congo
;CD|Democratic Republic of the Congo|Dem Rep Congo|Democratic Republic of Congo|Zaire
;CR|Costa Rica;CI|Ivory Coast|Côte d'Ivoire|Cote Ivoire;HR|Croatia;CU|Cuba;CY|Cyprus
;CZ|Czechia|Czech Republic;DK|Denmark;DJ|Djibouti;DM|Dominica;DO|Dominican Republic;EC|Ecuador
;EG|Egypt;SV|El Salvador;ER|Eritrea;EE|Estonia;SZ|Eswatini|Swaziland;ET|Ethiopia;FJ|Fiji;FI|Finland
;FR|France;GF|French Guiana;GA|Gabon;GM|Gambia|The Gambia;GE|Georgia
;DE|Germany|Deutschland|Fed Rep Ger|Federal Republic of Germany|DEU;GH|Ghana;GR|Greece;GL|Greenland
;GD|Grenada;GP|Guadeloupe;GT|Guatemala;GN|Guinea;GW|Guinea-Bissau;GY|Guyana;HT|Haiti;HN|Honduras
;HK|Hong Kong|Hong Kong Special Administrative Region;HU|Hungary;IS|Iceland;IN|India;ID|Indonesia
;IR|Iran|Islamic Republic of Iran;IQ|Iraq;IE|Ireland|Republic of Ireland;IL|Israel;IT|Italy|Italia
;JM|Jamaica;JP|Japan|JPN;JO|Jordan;KZ|Kazakhstan;KE|Kenya;XK|Kosovo;KW|Kuwait;KG|Kyrgyzstan
;LA|Laos|Lao People's Democratic Republic;LV|Latvia;LB|Lebanon;LS|Lesotho;LR|Liberia;LY|Libya
;LI|Liechtenstein;LT|Lithuania;LU|Luxembourg;MO|Macao|Macau;MG|Madagascar;MW|Malawi;MY|Malaysia
;MV|Maldives;ML|Mali;MT|Malta;MQ|Martinique;MR|Mauritania;MU|Mauritius;MX|Mexico|México
;MD|Moldova|Republic of Moldova;MC|Monaco;MN|Mongolia;ME|Montenegro;MA|Morocco;MZ|Mozambique
;MM|Myanmar|Burma;NA|Namibia;NP|Nepal;NL|Netherlands|The Netherlands|Holland;NC|New Caledonia
;NZ|New Zealand;NI|Nicaragua;NE|Niger;NG|Nigeria
;KP|North Korea|Democratic People's Republic of Korea;MK|North Macedonia|Macedonia;NO|Norway;OM|Oman
;PK|Pakistan;PS|Palestine|Palestinian Territory|State of Palestine;PA|Panama
;PG|Papua New Guinea|Papua N Guinea;PY|Paraguay;PE|Peru;PH|Philippines|The Philippines;PL|Poland
;PT|Portugal;PR|Puerto Rico;QA|Qatar;RE|Réunion;RO|Romania;RU|Russia|Russian Federation;RW|Rwanda
;LC|Saint Lucia|St Lucia;WS|Samoa;SM|San Marino;SA|Saudi Arabia|Kingdom of Saudi Arabia;SN|Senegal
;RS|Serbia;SC|Seychelles;SL|Sierra Leone;SG|Singapore|Republic of Singapore
;SK|Slovakia|Slovak Republic;SI|Slovenia;SO|Somalia;ZA|South Africa
;KR|South Korea|Korea|Republic of Korea|Korea, Republic of|KOR;SS|South Sudan;ES|Spain|España
;LK|Sri Lanka;SD|Sudan;SR|Suriname;SE|Sweden|Sverige;CH|Switzerland|Schweiz|Suisse
;SY|Syria|Syrian Arab Republic;TW|Taiwan|Republic of China|Taiwan, Province of China;TJ|Tajikistan
;TZ|Tanzania|United Republic of Tanzania;TH|Thailand;TL|Timor-Leste|East Timor;TG|Togo
;TT|Trinidad and Tobago|Trinid Tobago|Trinidad Tobago;TN|Tunisia;TR|Turkey|Türkiye;TM|Turkmenistan
;UG|Uganda;UA|Ukraine;AE|United Arab Emirates|U Arab Emirates|UAE
;GB|United Kingdom|UK|U K|Great Britain|England|Scotland|Wales|Northern Ireland|North Ireland|GBR
;US|United States|USA|U S A|U S|United States of America|UNITED STATES OF AMERICA (USA)
;UY|Uruguay;UZ|Uzbekistan;VU|Vanuatu;VA|Vatican|Holy See
;VE|Venezuela|Bolivarian Republic of Venezuela;VN|Vietnam|Viet Nam;YE|Yemen;ZM|Zambia;ZW|Zimbabwe`;

const known = new Map<string, string>();
for (const row of table.split(';')) {
  const [code = '', name = '', ...others] = row.trim().split('|');
  for (const written of [code, name, ...others]) known.set(foldText(written), name);
}

/** The usual English name of a country written by name or code; what is not known stays as it is. */
export const countryName = (written: string): string =>
  known.get(foldText(written)) ?? written.replace(/\s+/gu, ' ').trim();
