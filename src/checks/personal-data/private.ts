/** Whether a postcode, an email address or a phone number is a person's own, as the words around it say. */

interface Around {
  before: string;
  after: string;
}

/** Words for a place where people work, in an address. */
const WORKPLACE =
  /\b(?:council|county|city hall|civic|town hall|office|offices|hospital|clinic|surgery|health centre|centre|school|academy|college|nursery|library|county court|crown court|tribunal|ombudsman|ofsted|trust|service|department|team|forum|charity|freepost|po box|headquarters|market house|business park|industrial estate|university|museum|theatre|hotel)\b(?! (?:road|street|lane|close|avenue|hill|way|drive|place|walk|crescent|gardens|row|terrace)\b)/i;
/** Words for where someone lives. */
const HOME =
  /\b(?:lives?|lived|living|home|moved (?:to|from)|address of (?:the )?(?:family|child|parent|carer|mum|dad)|flat \d+\w?|resid\w+|their house|family)\b/i;

/** True unless the words before it are of a place of work. */
export function isPrivatePostcode(postcode: string, { before }: Around): boolean {
  if (HOME.test(before)) return true;
  // In small letters a postcode may be something else: "s2 1st".
  if (postcode === postcode.toLowerCase()) return false;
  return !WORKPLACE.test(before);
}

/** The ends of addresses that belong to public bodies and charities, not to people. */
const PUBLIC =
  /(?:\.gov\.uk|\.gov\.wales|\.gov\.scot|\.nhs\.(?:uk|net|scot)|^nhs\.net|\.sch\.uk|\.ac\.uk|\.police\.uk|\.org\.uk|\.org|\.parliament\.uk|\.judiciary\.uk)$/i;

/** True for an address that is neither of a public body or a charity, nor of the publisher or a partner. */
export function isPrivateEmail(address: string, ownDomains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const isOwn = ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`));
  return !isOwn && !PUBLIC.test(domain);
}

/** Words for a line that is answered by whoever is on duty. */
const SERVICE =
  /\b(?:help ?lines?|lines?|services?|teams?|office|council|clinic|hospital|school|reception|switchboard|enquir\w+|contact us|call us|ring us|phone us|ask us|crisis|advice|advisers?|coordinators?|forum|hub|centre|contact centre|freephone|textphone|sendiass?|nhs|police|samaritans|childline|talk to us|for help|press office|directors?|managers?|officers?|head of|publication)\b|@[\w.-]+\.(?:gov|nhs|sch|ac|police|org)\b/i;
const OF_SOMEONE =
  /\b(?:mum|mother|dad|father|gran(?:dmother|dfather|ny|dad)?|nan|guardian|foster carer|home (?:phone|number|tel\w*)|(?:her|his|my) (?:\w+ )?(?:number|phone|mobile|tel\w*)|M(?:rs?|s|iss)\.? [A-Z]\w+)\b/;

/**
 * True for a mobile, and for a number of a house unless the words around it are of a service. Numbers that
 * begin with 03, 08 or 09 are given to organisations alone (Ofcom, National Telephone Numbering Plan).
 */
export function isPrivatePhone(number: string, { before, after }: Around): boolean {
  const digits = number.replace(/\D/g, '').replace(/^44/, '0').replace(/^00/, '0');
  // Numbers in pairs, as in a table, are no phone number here.
  if (digits.length < 10 || digits.length > 11 || /^(?:\d\d[ -]){4}\d\d$/.test(number)) return false;
  if (digits.startsWith('07')) return true;
  if (!/^0[12]/.test(digits)) return false;
  const near = before.slice(-60);
  return OF_SOMEONE.test(near) || !SERVICE.test(`${before} ${after}`);
}
