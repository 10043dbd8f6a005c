/** Why a check found no proof. Each has its words in the message catalogues. */
export const reasons = [
  'otherPortal',
  'noSuchName',
  'notPublic',
  'otherOrigin',
  'redirects',
  'unreachable',
  'slow',
  'status',
  'notHtml',
  'large',
  'nothing',
  'notShown',
  'noFunding',
] as const

/** One of {@link reasons}. */
export type Reason = (typeof reasons)[number]

/** There is no proof. */
export class Unproven extends Error {
  override name = 'Unproven'

  /** @param detail a word of what was found: a status, an origin; at most 200 characters are kept */
  constructor(
    readonly reason: Reason,
    readonly detail = '',
  ) {
    super(`${reason} ${detail}`.trim())
  }
}

/** The ways in which a page can hold content of the hub. */
export const forms = ['element', 'frame', 'fragment', 'link'] as const

/** One of {@link forms}. */
export type Form = (typeof forms)[number]
