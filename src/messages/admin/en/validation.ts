/** Texts for what cannot be saved, in English: what was wrong, what was received, what to do. */
export const en = {
  passwordShort:
    'A password needs at least {minimum} characters; this one has {value}. Several words in a row are easy to remember.',
  passwordLong: 'A password has at most {maximum} characters; this one has {value}.',
  passwordCommon:
    'This password would be guessed soon: it is common or follows a simple pattern. Several words that do not belong together are safer.',
  passwordOwn:
    'This password is made from the name or the e-mail address. Choose one that says nothing about the person.',
  currentPassword:
    'This is not the present password. Enter it, so that nobody can take the account over from an open session.',
  url: '“{value}” is not a web address. Write it whole, for example https://www.durres.gov.al.',
  origin:
    '“{value}” is not an origin. Write scheme and host and nothing after it, for example https://www.durres.gov.al.',
  pageAddress:
    '“{value}” is no page that the hub can look at. Write the whole address with https://, a name, and neither a port nor a password, for example https://www.durres.gov.al/projects.',
  email: '“{value}” is not an e-mail address. Write it like name@example.org.',
  phone:
    '“{value}” is not an international phone number. Write + and the country code, without spaces: +35552222222.',
  timezone: '“{value}” is not a timezone. Write the region and a city, for example Europe/Tirane.',
  currency: '“{value}” is not a currency code. Write its three capital letters, for example EUR.',
  colour: '“{value}” is not a colour. Write # and six digits or letters a to f, for example #0b5fff.',
  slug: '“{value}” cannot stand in an address. Use small letters a to z, digits and hyphens between them, at most 96.',
  portalMissing: 'Choose the portal on whose pages alone the frame may stand.',
  slugReserved:
    'A list of the hub has the address “{value}”, so that no municipality can. Choose another one.',
  slugTaken: 'Another item already has the address “{value}”. Choose another one.',
  link: '“{value}” cannot be a link. Write a web address (https://…), mailto: and an e-mail address, or tel: and a number.',
  day: '“{value}” is not a day of the calendar. Write it like 2022-01-20.',
  moment:
    '“{value}” is not a time. Write it like 2026-07-28T18:00, which counts on the clock of the meeting, or like 2026-07-28T16:00Z.',
  partial: 'This is not complete yet: enter all of it, or clear the field. As it is, nothing is saved here.',
  skipped:
    '“{value}” is skipped in {zone}: the clocks are put forward there that night. Choose another time, or another timezone.',
  latitude: '{value} is not a latitude. It lies between -90 and 90; Durrës has 41.32.',
  longitude: '{value} is not a longitude. It lies between -180 and 180; Durrës has 19.45.',
  coordinatesHalf: 'A place needs both, latitude and longitude. Fill in both or neither.',
  before: 'This must not be earlier than {value}, where it begins.',
  after: 'This must be later than {value}, where it begins.',
  needsStart: 'There is an end and no start. Fill in the start as well, or take the end away.',
  negative: '{value} is less than zero. Write a number from zero upwards.',
  whole: '{value} is not a whole number.',
  translatorLanguages:
    'A translator needs at least one language. Choose those that the person translates into.',
  leadMissing:
    'A project needs exactly one lead partner; this one has none. Give one partner the role “Lead partner”, or tick “The lead partner is not known yet”.',
  leadSeveral:
    'A project has one lead partner at a time; here {value} entries say so for the same days. Leave the role “Lead partner” to one of them, or end the earlier one with “Until”.',
  leadContradiction:
    'The project has a lead partner, and “The lead partner is not known yet” is ticked. Take the tick away.',
  partnerTwice:
    'The same partner stands here twice for the same days. Keep one entry for it, or end the earlier one with “Until”.',
  words: '“{value}” has neither a letter nor a digit. Write words to look for, or leave it empty.',
  ownParent: 'A topic cannot lie under itself. Choose another one above it, or none.',
  ownSponsor: 'A partner cannot be its own sponsor. Choose another one, or none.',
  reachable:
    'There is no way to reach this contact. Fill in at least one e-mail address, phone number, link or address.',
  reachablePublic:
    'Readers could not reach this contact: every e-mail address, phone number and link is internal. Make one of them public, or give an address.',
  consentMissing: 'A person may be published only with a legal basis. Fill in the basis under “Consent”.',
  consentExpired: 'The consent of this person ended on {value}. Renew it before you publish the contact.',
  titleMissing:
    'The title is missing in {language}, the language of the original. Write it there before you publish.',
  titleMissingIn:
    'There is no title in {language}. Write one, or take {language} out of “Published languages”.',
  textMissing:
    'A teaser or a text is missing in {language}, the language of the original. Write one of them before you publish.',
  altMissing:
    'The picture “{file}” has no alternative text in {language}, so people who cannot see it would miss it. Open the picture and say in that language what it shows.',
  whenMissing: 'Nobody could know when this is. Fill in the start, or the date in words, before you publish.',
  publishedLater:
    'This would be out at once with a date that is still to come ({value}). Leave the date empty or set one that has passed; to have it published then, schedule it.',
  memberCountry: 'A member municipality needs its country. Choose it.',
  memberLanguages:
    'A member municipality needs the languages that its readers get, its own one first. Choose at least one.',
  memberTimezone:
    'A member municipality needs the timezone of its clocks, for example Europe/Tirane. Write it.',
  fundingStatementMissing:
    'The funding statement is missing in {language}, the language of the original. The programme demands it wherever its projects are shown: write it before you publish.',
  emblemMissing:
    'The emblem is missing. The programme demands it wherever its projects are shown: choose the picture before you publish.',
  adoptedFrom:
    'Where an item was copied from is written by adopting it, and cannot be changed. Leave it out.',
  sourceNotPublished: 'The original ({language}) must be among the published languages. Add it there.',
}
