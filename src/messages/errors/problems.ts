import { textsOf } from '../text.ts'

/** A problem of the public API in words: what the answer says, and what a web team does about it. */
interface ProblemWords {
  /** With `{placeholders}` for what was received and what would have been accepted. */
  says: string
  remedy: string
}

/** Answers of the public API in place of what was asked for, by code. They are in English, like the API itself. */
export const problems = {
  moved: {
    says: 'This is at {location} now.',
    remedy: 'Ask at the address in `Location`. Do not keep it for ever: another item may get the old one.',
  },
  'invalid-parameters': {
    says: 'Correct these parameters and ask again. {faults}.',
    remedy:
      'Look at `errors`: each entry names a parameter, what came in, and what would have been accepted.',
  },
  'undecodable-address': {
    says: 'The address cannot be decoded. Check its percent signs.',
    remedy: 'Encode the parts of the address as UTF-8, each with `encodeURIComponent`.',
  },
  'target-not-normal': {
    says: 'The request target {target} is not in normal form. Send a path from the root, without "." and ".." segments, doubled slashes, backslashes or percent encodings of letters, digits, "-", ".", "_", "~" and "/".',
    remedy: 'Put the address together with `URL`, or with a client that does, and not by hand.',
  },
  'key-malformed': {
    says: 'The Authorization header has no single key after "Bearer". Send "Authorization: Bearer hansa_…".',
    remedy: 'Send one key, or no `Authorization` at all: the API needs none.',
  },
  'key-unknown': {
    says: 'There is no such key. Look for a slip in it, or make a new one in the portal’s form.',
    remedy: 'Compare the key with the one in your server’s secrets; its last six characters are a checksum.',
  },
  'key-expired': {
    says: 'The key has expired. Make a new one in the portal’s form.',
    remedy: 'Make a new key in the form of the portal, and put it into your server’s secrets.',
  },
  'key-revoked': {
    says: 'The key was revoked. Make a new one in the portal’s form.',
    remedy: 'Make a new key in the form of the portal; ask who revoked the old one, and why.',
  },
  'unknown-address': {
    says: 'There is nothing at this address. /v1/ describes what there is.',
    remedy: 'Compare the address with those of this API.',
  },
  'unknown-kind': {
    says: 'There is no list of "{name}". The lists are: {kinds}.',
    remedy: 'Ask for one of the lists that the answer names.',
  },
  'unknown-form': {
    says: 'There are no {kind} as ".{form}". What ends the address is one of: {forms}.',
    remedy: 'End the address in one of the forms that the answer names.',
  },
  'no-page-of-the-hub': {
    says: '"{url}" is no page of {serverUrl}. Send in `url` the encoded address of a list, an item, or a frame of this hub.',
    remedy: 'Copy the address from the browser that shows the page, and encode it with `encodeURIComponent`.',
  },
  'other-address-form': {
    says: 'One of the {kind} stands at {form}.',
    remedy: 'Take addresses from `self` and `url` of the items in place of making them.',
  },
  'not-published': {
    says: 'There is nothing published as "{slug}" among the {kind}{ofMunicipality}. Look in /v1/{kind}.json.',
    remedy: 'It was withdrawn, or never published: take it out of your pages.',
  },
  'without-date': {
    says: 'Of "{slug}" only words for its date are known, which no calendar can hold.',
    remedy: 'Show `dateText`, which stands in its JSON, and ask again when there is a `start`.',
  },
  'unknown-embed': {
    says: 'There is no embed with the id "{id}". Copy the snippet again from the form of the embed.',
    remedy: 'Compare the id with the one in the form of the embed.',
  },
  'no-public-file': {
    says: 'There is no public file "{name}".',
    remedy: 'Read the item again: it names the files that it shows today.',
  },
  'read-only': {
    says: '{method} is not possible here: this address is for reading, with GET or HEAD.',
    remedy: 'Ask with `GET` or `HEAD`.',
  },
  'method-not-served': {
    says: 'Nothing here answers {method}. Use {methods}.',
    remedy: 'Ask with one of the methods in `Allow`.',
  },
  'embed-withdrawn': {
    says: 'The embed "{id}" was thrown away. Take the snippet out of the page, or have the embed restored.',
    remedy: 'Take the snippet out of your pages, or ask the municipality whose embed it was to restore it.',
  },
  'other-file-state': {
    says: 'The file is not the one that the request names.',
    remedy: 'Ask for the whole file again, without `If-Match` and `If-Unmodified-Since`.',
  },
  'range-not-in-file': {
    says: 'The file does not have these bytes. Ask for others.',
    remedy: 'Ask for a part within the size that `Content-Range` gives, or for the whole file.',
  },
  'too-many-requests': {
    says: 'Your network has asked for more than {perMinute} new answers a minute. Wait {seconds} s, keep answers and ask again with If-None-Match; a portal’s server shows its key.',
    remedy:
      'Wait as long as `Retry-After` says. A server that asks for all its visitors shows the portal’s key.',
  },
  'too-many-portal-requests': {
    says: 'A portal may ask {perMinute} times a minute. Keep answers and ask again with If-None-Match.',
    remedy: 'Wait as long as `Retry-After` says, and keep answers on your server.',
  },
  'internal-error': {
    says: 'This is our fault. It has been logged; try again later.',
    remedy: 'Tell the hub’s administrators the `X-Request-Id` of the answer if it stays.',
  },
  'unknown-format': {
    says: 'There is no answer in the format "{format}". Ask for json or xml.',
    remedy: 'Leave `format` out, or send `json` or `xml`.',
  },
  'database-unavailable': {
    says: 'The database does not answer. Try again in a moment.',
    remedy: 'Go on with what you have, and ask again after `Retry-After`.',
  },
  'files-unavailable': {
    says: 'The store of the files does not answer. Try again in a moment.',
    remedy: 'Go on with what you have, and ask again after `Retry-After`.',
  },
} as const satisfies Record<string, ProblemWords>

/** The code of a problem: what its `type` ends in. */
export type ProblemCode = keyof typeof problems

/** The `detail` of a problem. */
export const problemText = textsOf<ProblemCode>({
  en: Object.fromEntries(Object.entries(problems).map(([code, { says }]) => [code, says])) as Record<
    ProblemCode,
    string
  >,
})
