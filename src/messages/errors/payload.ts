/** Errors that Payload makes, in its own words in all interface languages: what they mean for a program, and what to do, by code. */
export const payloadErrors = {
  'wrong-credentials': 'Address or password is wrong. Sign in again.',
  forbidden: 'The person may not do this. Ask an administrator for the role that may.',
  'not-found': 'There is no such document that the person may read. Look for it in the list.',
  'fields-invalid':
    'Some fields cannot be saved: `data.errors` names each with what to do. Correct them and save again.',
  'query-invalid': 'A condition or order names what cannot be asked by. Ask by another field.',
  'bad-request': 'The request lacks something, or has it in a wrong form. Do what its message says.',
} as const
