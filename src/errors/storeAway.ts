/** The files are out of reach, or their store refuses the hub: for an editor as for a reader a 503. */
export class StoreAway extends Error {
  override name = 'StoreAway'
  /** As Payload's own errors say it. */
  readonly status = 503

  constructor(cause: unknown) {
    super('The store of the files does not answer. Try again in a moment.', { cause })
  }
}
